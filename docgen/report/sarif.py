"""Findings as SARIF 2.1.0, the exchange format of code scanning."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from msgspec import Struct

from docgen.finding import Finding, Place, Severity
from docgen.report.baseline import fingerprint
from docgen.report.sentences import in_a_file, told, where
from docgen.result import Result

_LEVEL = {"error": "error", "warning": "warning", "info": "note"}


class Rule(Struct, frozen=True):
    """A check as its page describes it; `text` is the whole page in Markdown."""

    code: str
    name: str
    sentence: str
    severity: Severity
    source: str
    text: str


def as_sarif(results: Iterable[Result], rules: Iterable[Rule]) -> str:
    """Return one run as SARIF. `rules` are of every check, so that a viewer can tell solved from not looked for.

    Waived findings are suppressed results. A finding that stands only in the documents is at the first line of the
    term sheet.
    """
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "docgen", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, result) for result in results for finding in result.findings],
    }
    return _log(run)


def stopped_sarif(message: str) -> str:
    """Return the log of a run that could not be made, with the sentences that say why."""
    notice = {"level": "error", "message": {"text": message}}
    invocation = {"executionSuccessful": False, "toolExecutionNotifications": [notice]}
    return _log({"tool": {"driver": {"name": "docgen"}}, "invocations": [invocation]})


def _log(run: dict[str, Any]) -> str:
    whole = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.sentence},
        "fullDescription": {"text": f"{rule.sentence} Source: {rule.source.rstrip('.')}."},
        "help": {"text": rule.text, "markdown": rule.text},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
    }


def _result(finding: Finding, result: Result) -> dict[str, Any]:
    at = in_a_file(finding, result.term_sheet)
    documents = [place for place in finding.places if place.document]
    others = [place for place in finding.places if place.in_a_file and place != at]
    return {
        "ruleId": finding.code,
        "level": _LEVEL[finding.severity],
        "message": {"text": told(finding, at)},
        "locations": [_physical(at) | _logical(documents)],
        "relatedLocations": [_physical(place) | {"message": {"text": where(place)}} for place in others],
        "partialFingerprints": {"docgen/v1": fingerprint(finding, result.deal)},
        # SARIF 3.27.23 has them on every result or on none; an empty list says that nobody waived it.
        "suppressions": _suppressions(finding),
    }


def _physical(place: Place) -> dict[str, Any]:
    path = Path(place.file or "")
    artifact = (
        {"uri": path.as_uri()}
        if path.is_absolute()
        else {"uri": quote(path.as_posix()), "uriBaseId": "%SRCROOT%"}
    )  # fmt: skip
    region = {"startLine": place.line or 1} | ({"startColumn": place.column} if place.column else {})
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _logical(places: list[Place]) -> dict[str, Any]:
    # Not related locations: GitHub asks a file of each of those.
    return {"logicalLocations": [{"fullyQualifiedName": where(place)} for place in places]} if places else {}


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    if not finding.waived:
        return []
    waived = finding.waived
    return [
        {
            "kind": "external",
            "status": "accepted",
            "justification": f"{waived.reason} ({waived.by}, {waived.on})",
        }
    ]
