"""T208: the note falls due so long after its issue that the year is probably a slip."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written

_YEARS = 40


def check(deal: Deal) -> Iterator[Fault]:
    """Count the whole years from issue to maturity."""
    note = deal.term_sheet.note
    first, last = note.issued_on, note.matures_on
    if (last.year - _YEARS, last.month, last.day) > (first.year, first.month, first.day):
        years = last.year - first.year - ((last.month, last.day) <= (first.month, first.day))
        yield Fault(
            f"The note is issued on {written(first)} and falls due on {written(last)}, more than {years} years later.",
            "Correct the year in note.matures_on or note.issued_on, or confirm it.",
            "note.matures_on",
        )
