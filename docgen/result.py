"""What docgen has to say of one deal: its facts, what its documents state, the findings and the files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field, to_builtins
from msgspec.structs import asdict

from docgen.finding import Finding

RECORD = "manifest.json"
"""The file that stands beside the files of a deal and says what they were made from."""

Threshold = Literal["error", "warning", "never"]
"""The least severe finding on which a run fails."""


class ReportedItem(Struct, frozen=True):
    """One Item of the report, by number, and the reason it is there."""

    item: str
    because: str


class Stated(Struct, frozen=True, array_like=True):
    """One statement of one document; in a record it is a row, as there are very many."""

    document: str
    section: str | None
    term: str
    value: str | None
    text: str


class Output(Struct, frozen=True):
    """One file written; `path` is as the user named the folder."""

    document: str
    format: str
    path: str
    sha256: str


class Result(Struct, frozen=True):
    """One deal, read, written and checked as far as it could be."""

    deal: str
    term_sheet: str
    facts: Mapping[str, str] = field(default_factory=dict)
    items: tuple[ReportedItem, ...] = ()
    statements: tuple[Stated, ...] = ()
    findings: tuple[Finding, ...] = ()
    outputs: tuple[Output, ...] = ()
    unchanged: bool = False
    """Whether the files were left alone, because nothing they are made from changed."""
    known: tuple[Finding, ...] = ()
    """Findings that a baseline holds, taken out of `findings`; `as_data` leaves them out, as no deal makes them."""

    def errors(self) -> int:
        """Count the findings of severity error that nobody waived."""
        return sum(finding.severity == "error" and not finding.waived for finding in self.findings)

    def fails(self, on: Threshold) -> bool:
        """Say whether a finding stands, neither waived nor known, that is at least as severe as the threshold."""
        failing = {"error": ("error",), "warning": ("error", "warning"), "never": ()}[on]
        return any(finding.severity in failing and not finding.waived for finding in self.findings)

    def as_data(self) -> dict[str, Any]:
        """Return the result as JSON shows it; README.md documents the shape."""
        return {
            "deal": self.deal,
            "term_sheet": self.term_sheet,
            "facts": dict(self.facts),
            "items": to_builtins(self.items),
            "statements": [asdict(statement) for statement in self.statements],
            "findings": to_builtins(self.findings),
            "outputs": to_builtins(self.outputs),
        }
