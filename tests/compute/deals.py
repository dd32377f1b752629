"""The worked deal, read as a term sheet, with some of its fields written otherwise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from docgen import yaml_text
from docgen.load.term_sheet import parse_term_sheet
from docgen.model.note import Note
from docgen.model.term_sheet import TermSheet

_TEXT = (Path(__file__).parents[2] / "terms" / "ascent-solar-2018-01-31.yaml").read_text(encoding="utf-8")
CONVERSION = {
    "heading": "Conversion",
    "about": "conversion",
    "note_wording": "The Holder may convert the Note into common stock.",
    "report_summary": "The Note is convertible into common stock.",
}


def deal(changes: dict[str, Any] | None = None) -> TermSheet:
    """The worked term sheet with fields, named by their dotted paths, written otherwise."""
    fields = yaml_text.plain(yaml_text.read(_TEXT, "worked.yaml"))
    for path, value in (changes or {}).items():
        *groups, name = path.split(".")
        group = fields
        for step in groups:
            group = group[step]
        assert name in group, f"{path} is no field"
        group[name] = value
    loaded = parse_term_sheet(json.dumps(fields), "worked.yaml")
    assert loaded.term_sheet, loaded.findings
    return loaded.term_sheet


def note(changes: dict[str, Any]) -> Note:
    """The worked note with fields, named by their dotted paths within it, written otherwise."""
    return deal({f"note.{path}": value for path, value in changes.items()}).note
