"""T306: the default rate is lower than the rate of interest."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the default rate with the rate of interest."""
    note = deal.term_sheet.note
    if note.default_rate is not None and note.default_rate.percent < note.interest.rate.percent:
        yield Fault(
            f"The default rate of {written(note.default_rate)} is lower than the rate of interest of "
            f"{written(note.interest.rate)}, so a default would make the note cheaper.",
            "Raise note.default_rate, or write none.",
            "note.default_rate",
        )
