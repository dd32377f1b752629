"""T209: the note falls due so soon after its issue that a date is probably a slip."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written

_DAYS = 7


def check(deal: Deal) -> Iterator[Fault]:
    """Count the days from issue to maturity."""
    note = deal.term_sheet.note
    days = (note.matures_on - note.issued_on).days
    if 0 < days <= _DAYS:
        yield Fault(
            f"The note is issued on {written(note.issued_on)} and falls due on {written(note.matures_on)}, "
            f"{'the next day' if days == 1 else f'{days} days later'}.",
            "Correct note.matures_on or note.issued_on, or confirm it.",
            "note.matures_on",
        )
