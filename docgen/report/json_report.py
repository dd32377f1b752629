"""Results as one JSON object; its shape is documented in README.md and stays stable."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from docgen.finding import Finding
from docgen.result import Result


def as_json(results: Iterable[Result]) -> str:
    """Return the results as JSON. Money is a plain decimal string, days are ISO, rates percent as a decimal string."""
    return _json({"deals": [_deal(result) for result in results]})


def stopped_json(message: str) -> str:
    """Return the JSON of a run that could not be made, with the sentences that say why."""
    return _json({"deals": [], "stopped": message})


def _json(whole: dict[str, object]) -> str:
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _deal(result: Result) -> dict[str, object]:
    return {
        "deal": result.deal,
        "term_sheet": result.term_sheet,
        "facts": dict(result.facts),
        "items": [{"item": item, "because": because} for item, because in result.items],
        "statements": [asdict(statement) for statement in result.statements],
        "findings": [_finding(finding) for finding in result.findings],
        "outputs": [asdict(output) for output in result.outputs],
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "term": finding.term,
        "places": [asdict(place) for place in finding.places],
        "waived": asdict(finding.waived) if finding.waived else None,
        "source": finding.source,
    }
