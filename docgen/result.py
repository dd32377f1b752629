"""What docgen has to say of one deal: its facts, what its documents state, the findings and the files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.finding import Finding


@dataclass(frozen=True)
class Stated:
    """One statement of one document, as the JSON shows it."""

    document: str
    section: str | None
    term: str
    value: str | None
    text: str


@dataclass(frozen=True)
class Output:
    """One file written; `path` is as the user named the folder."""

    document: str
    format: str
    path: str
    sha256: str


@dataclass(frozen=True)
class Result:
    """One deal, read, written and checked as far as it could be."""

    deal: str
    term_sheet: str
    facts: Mapping[str, str] = field(default_factory=dict)
    items: tuple[tuple[str, str], ...] = ()
    statements: tuple[Stated, ...] = ()
    findings: tuple[Finding, ...] = ()
    outputs: tuple[Output, ...] = ()

    def errors(self) -> int:
        """Count the findings of severity error that nobody waived."""
        return sum(finding.severity == "error" and not finding.waived for finding in self.findings)
