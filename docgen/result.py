"""What docgen has to say of one deal: its facts, what its documents state, the findings and the files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, NamedTuple

from docgen.finding import Finding, Place, Waived

RECORD = "manifest.json"
"""The file that stands beside the files of a deal and says what they were made from."""

Threshold = Literal["error", "warning", "never"]
"""The least severe finding on which a run fails."""


class Stated(NamedTuple):
    """One statement of one document, as the JSON shows it; a tuple, as a run of many deals reads very many."""

    document: str
    section: str | None
    term: str
    value: str | None
    text: str


@dataclass(frozen=True, slots=True)
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
            "items": [{"item": item, "because": because} for item, because in self.items],
            "statements": [statement._asdict() for statement in self.statements],
            "findings": [_as_data(finding) for finding in self.findings],
            "outputs": [asdict(output) for output in self.outputs],
        }

    def as_record(self) -> dict[str, Any]:
        """Return the result as records keep it: statements are rows, as a run that has nothing to do reads them all."""
        return self.as_data() | {"statements": [list(statement) for statement in self.statements]}

    @classmethod
    def from_record(cls, data: Mapping[str, Any]) -> Result:
        """Return the result that `as_record` gave. Raises KeyError, TypeError or AttributeError for any other data."""
        return cls(
            data["deal"],
            data["term_sheet"],
            data["facts"],
            tuple((each["item"], each["because"]) for each in data["items"]),
            tuple(map(Stated._make, data["statements"])),
            tuple(_from_data(each) for each in data["findings"]),
            tuple(Output(**each) for each in data["outputs"]),
        )


def _as_data(finding: Finding) -> dict[str, Any]:
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


def _from_data(data: Mapping[str, Any]) -> Finding:
    waived = Waived(**data["waived"]) if data["waived"] else None
    places = tuple(Place(**place) for place in data["places"])
    return Finding(**{**data, "places": places, "waived": waived})
