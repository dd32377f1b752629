"""The JSON that docgen promises, and whether a text keeps the promise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema

SCHEMA = json.loads(Path(__file__).with_name("output.schema.json").read_text(encoding="utf-8"))


def kept(text: str) -> dict[str, Any]:
    """Parse docgen's output. Raises unless it is one object of the promised shape, its keys in the promised order."""
    whole: dict[str, Any] = json.loads(text)
    jsonschema.validate(whole, SCHEMA, jsonschema.Draft202012Validator)
    for deal in whole["deals"]:
        in_order("deal", deal)
        for key, kind in (
            ("items", "item"),
            ("statements", "statement"),
            ("findings", "finding"),
            ("outputs", "output"),
        ):
            for entry in deal[key]:
                in_order(kind, entry)
        for finding in deal["findings"]:
            for place in finding["places"]:
                in_order("place", place)
    return whole


def in_order(kind: str, entry: dict[str, Any]) -> None:
    assert list(entry) == SCHEMA["$defs"][kind]["required"]
