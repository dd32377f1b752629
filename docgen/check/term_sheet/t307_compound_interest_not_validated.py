"""T307: New York's statute that validates compound interest does not reach a note of this size."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.model.kinds import Money

LARGEST_NOT_VALIDATED = Money(Decimal(250000))
"""N.Y. General Obligations Law 5-527(1) reaches loans whose original principal is more than this."""


def check(deal: Deal) -> Iterator[Fault]:
    """Report a note under New York law that compounds interest on too small a principal."""
    note = deal.term_sheet.note
    small = note.principal.currency != "USD" or note.principal.amount <= LARGEST_NOT_VALIDATED.amount
    if note.governing_law == "New York" and isinstance(note.interest.compounding, str) and small:
        yield Fault(
            f"The note compounds interest {note.interest.compounding} under New York law. The statute that validates "
            f"compound interest asks for an original principal of more than {written(LARGEST_NOT_VALIDATED)}; this one "
            f"is {written(note.principal)}.",
            "Write none in note.interest.compounding, or confirm that the note may compound without the statute.",
            "note.interest.compounding",
        )
