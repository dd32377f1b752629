"""T310: the note bears no interest, and says how it compounds or when it is paid."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.model.note import PAYMENTS


def check(deal: Deal) -> Iterator[Fault]:
    """Hold a rate of zero against the compounding and the payment of interest."""
    note = deal.term_sheet.note
    if note.interest.rate.percent:
        return
    if isinstance(note.interest.compounding, str):
        yield Fault(
            "The rate of interest is 0% per annum, and the term sheet says that interest compounds "
            f"{note.interest.compounding}. There is no interest to compound.",
            "Correct note.interest.rate, or write none in note.interest.compounding.",
            "note.interest.compounding",
        )
    in_one_sum = PAYMENTS[0]
    if note.payment != in_one_sum:
        yield Fault(
            f"The rate of interest is 0% per annum, and the note is payable as “{note.payment}”. "
            "There is no interest to pay.",
            f"Correct note.interest.rate, or write {in_one_sum} in note.payment.",
            "note.payment",
        )
