"""T204: the note falls due no later than the day it is dated."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the day of maturity with the date of the note."""
    note = deal.term_sheet.note
    if note.matures_on <= note.issued_on:
        yield Fault(
            f"The note is dated {written(note.issued_on)} and falls due on {written(note.matures_on)}.",
            "Change note.matures_on to a day after note.issued_on.",
            "note.matures_on",
        )
