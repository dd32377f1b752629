"""T314: interest is paid from time to time, and no such time comes before maturity."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.compute.schedule import payments
from docgen.model.kinds import Open
from docgen.model.note import PAYMENTS


def check(deal: Deal) -> Iterator[Fault]:
    """Look for a day on which interest falls due before the note does."""
    note = deal.term_sheet.note
    schedule = payments(note)
    in_one_sum = PAYMENTS[0]
    if note.payment != in_one_sum and not isinstance(schedule, Open) and len(schedule) == 1:
        yield Fault(
            f"The note is payable as “{note.payment}”, and no interest falls due before {written(note.matures_on)}, "
            "when all is.",
            f"Write {in_one_sum} in note.payment, or correct a date.",
            "note.payment",
        )
