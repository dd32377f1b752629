"""The one shape in which anything is reported: what is written, what is wrong, what to change, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "info"]


class Place(Struct, frozen=True):
    """Where something is written: a line of a file, or a section and page of a document.

    `line` and `column` count from 1; `says` is what stands there. What does not apply is None. With a document,
    `file` is the template that prints the words.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    document: str | None = None
    section: str | None = None
    page: int | None = None
    says: str | None = None

    @property
    def in_a_file(self) -> bool:
        """Tell whether it is a place in a file that somebody wrote, and not in a document."""
        return self.file is not None and self.document is None


class Waived(Struct, frozen=True):
    """Who accepted a finding, when and why."""

    reason: str
    by: str
    on: str


class Finding(Struct, frozen=True):
    """One fault, in counsel's words: the message is full sentences, the last of which says what to change."""

    code: str
    name: str
    severity: Severity
    message: str
    term: str | None = None
    places: tuple[Place, ...] = ()
    waived: Waived | None = None
    source: str | None = None


def named(term: str) -> str:
    """Name a term as messages name it: by the field that counsel writes, and people count the entries of a list from 1.

    `note.additional_provisions.0.heading` is “heading” in entry 1 of note.additional_provisions.
    """
    entry = _ENTRY.fullmatch(term)
    if not entry:
        return _TOLD_BY.get(term, term)
    group, number, field = entry.groups()
    return f"{f'“{field}” in ' if field else ''}entry {int(number) + 1} of {named(group)}"


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of the known words that a mistyped word may stand for, if any is close."""
    from difflib import get_close_matches  # Late: most runs have nothing to guess.

    return next(iter(get_close_matches(word, known, 1)), None)


_TOLD_BY = {"note.prepayable": "note.prepayment"}
"""The field that tells a computed fact which is read from the documents."""
_ENTRY = re.compile(r"(.+)\.(\d+)(?:\.(.+))?")


class Stop(Exception):
    """Findings that leave nothing to go on with."""

    def __init__(self, *findings: Finding):
        super().__init__(*(f"{finding.code} {finding.message}" for finding in findings))
        self.findings = findings

    def __reduce__(self) -> tuple[type[Stop], tuple[Finding, ...]]:
        """Reach another process as it is."""
        return type(self), self.findings


class CannotRun(Stop):
    """Findings that keep docgen from running at all, whatever the deal."""
