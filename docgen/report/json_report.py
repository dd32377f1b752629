"""Results as one JSON object; its shape is documented in README.md and stays stable."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from docgen.result import Result


def as_json(results: Iterable[Result]) -> str:
    """Return the results as JSON. Money is a plain decimal string, days are ISO, rates percent as a decimal string."""
    return json.dumps({"deals": [_deal(result) for result in results]}, ensure_ascii=False, indent=1)


def _deal(result: Result) -> dict[str, object]:
    return {
        **asdict(result),
        "items": [{"item": item, "because": because} for item, because in result.items],
    }
