"""Results as one JSON object; its shape is documented in README.md and stays stable."""

from __future__ import annotations

import json
from collections.abc import Iterable

from docgen.result import Result


def as_json(results: Iterable[Result]) -> str:
    """Return the results as JSON. Money is a plain decimal string, days are ISO, rates percent as a decimal string."""
    return _json({"deals": [result.as_data() for result in results]})


def stopped_json(message: str) -> str:
    """Return the JSON of a run that could not be made, with the sentences that say why."""
    return _json({"deals": [], "stopped": message})


def _json(whole: dict[str, object]) -> str:
    return json.dumps(whole, ensure_ascii=True, indent=1)
