"""What the checks say of the worked deal with a changed term sheet or edited templates."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from docgen.pipeline import House, check_deal
from tests.worked_example import Edit, Variant


def messages(code: str, change: Mapping[str, Any] | None = None, *edits: tuple[str, str, str]) -> list[str]:
    """Give the first line of each finding with a code; an edit is a file, a passage and what replaces it."""
    variant = Variant(change or {}, tuple(Edit(*edit) for edit in edits))
    with TemporaryDirectory() as folder:
        result = check_deal(variant.write(Path(folder)), variant.house() if edits else _house())
    assert result.statements, "the documents were not made"
    return [finding.message.splitlines()[0] for finding in result.findings if finding.code == code]


def provision(wording: str) -> dict[str, Any]:
    """Change the deal to have one provision about nothing in particular, which its summary repeats."""
    summary = wording.replace("This Note", "The Note").replace("this Note", "the Note")
    told = {"heading": "More", "about": "other", "note_wording": wording, "report_summary": summary}
    return {"note": {"additional_provisions": [told]}}


@cache
def _house() -> House:
    """The templates as they are, compiled once."""
    return Variant().house()
