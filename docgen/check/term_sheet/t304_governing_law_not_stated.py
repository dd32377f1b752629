"""T304: the note does not say which state's law governs it."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.model.kinds import Open


def check(deal: Deal) -> Iterator[Fault]:
    """Report a term sheet that leaves the governing law open."""
    if isinstance(deal.term_sheet.note.governing_law, Open):
        yield Fault(
            "The note does not say which state’s law governs it, so usury caps, the choice of law and the jury waiver "
            "cannot be checked.",
            "State note.governing_law.",
            "note.governing_law",
        )
