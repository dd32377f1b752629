"""T207: interest begins on another day than the note, which gives or takes interest for the days between."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.compute.interest import interest
from docgen.model.kinds import Money, Open
from docgen.model.note import Note


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the first day of interest with the day of issue; one that is not before maturity is left to T205."""
    note = deal.term_sheet.note
    start, issued = note.interest.accrues_from, note.issued_on
    if isinstance(start, Open) or start == issued or start >= note.matures_on:
        return
    days = abs((issued - start).days)
    apart = f"{days} day{'s' if days > 1 else ''}"
    # Where the whole interest can be computed, so can that of a part.
    known = isinstance(deal.facts["note.total_interest"], Money)
    of_these = _interest(note, min(start, issued), max(start, issued)) if known else None
    sum_of = f"{written(of_these)} of interest" if of_these else "interest"
    if start < issued:
        says = (
            f"Interest runs from {written(start)}, {apart} before the note is issued on {written(issued)}. "
            f"For those days the registrant owes {sum_of} on money it did not yet have."
        )
    else:
        says = (
            f"Interest runs from {written(start)}, {apart} after the note is issued on {written(issued)}. "
            f"For those days the holder gives up {sum_of}."
        )
    change = "Confirm that the parties agreed on it, or write {} in note.interest.accrues_from."
    yield Fault(says, change.format(written(issued)), "note.interest.accrues_from")


def _interest(note: Note, since: date, until: date) -> Money | None:
    terms = note.interest
    if isinstance(terms.day_count, Open) or isinstance(terms.compounding, Open):
        return None
    return interest(note.principal, terms.rate, since, since, until, terms.day_count, terms.compounding)
