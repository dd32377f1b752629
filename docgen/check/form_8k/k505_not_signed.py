"""K505: the note or the report is not signed yet."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Ask note.signed and filing.signed."""
    for term, what, signed in (
        ("note.signed", "note", deal.term_sheet.note.signed),
        ("filing.signed", "report", deal.term_sheet.filing.signed),
    ):
        if not signed:
            yield Fault(
                f"The {what} is not signed: {term} is no.",
                f"Print it, have it signed, and write {term}: yes before the report is filed.",
                term,
            )
