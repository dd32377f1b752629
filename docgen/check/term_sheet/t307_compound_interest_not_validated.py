"""T307: New York's statute that validates compound interest does not reach a note of this size."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.law import rules
from docgen.model.kinds import Money


def check(deal: Deal) -> Iterator[Fault]:
    """Report a note that compounds interest on too small a principal for its law's statute."""
    note = deal.term_sheet.note
    for row in rules("compound_interest"):
        law, least = row.values["law"], Money(Decimal(row.values["above"]))
        small = note.principal.currency != least.currency or note.principal.amount <= least.amount
        if note.governing_law == law and isinstance(note.interest.compounding, str) and small:
            yield Fault(
                f"The note compounds interest {note.interest.compounding} under {law} law. The statute that validates "
                f"compound interest asks for an original principal of more than {written(least)}; this one is "
                f"{written(note.principal)}.",
                "Write none in note.interest.compounding, or confirm that the note may compound without the statute.",
                "note.interest.compounding",
            )
