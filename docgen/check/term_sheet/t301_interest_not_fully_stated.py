"""T301: the note leaves open how its interest is computed."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed, written
from docgen.compute.schedule import interest_range
from docgen.model.kinds import Money, Open

_OPEN = {
    "accrues_from": "the first day that bears interest",
    "day_count": "the day count",
    "compounding": "whether interest compounds",
}


def check(deal: Deal) -> Iterator[Fault]:
    """Look for open terms of interest and say what hangs on them."""
    note = deal.term_sheet.note
    left_open = [name for name in _OPEN if isinstance(getattr(note.interest, name), Open)]
    if not left_open:
        return
    says = f"The note leaves open {listed(_OPEN[name] for name in left_open)}."
    bears = interest_range(note)
    if not isinstance(bears, Open):
        least, most = bears
        difference = Money(most.amount - least.amount, most.currency)
        says += (
            f" It may bear {written(least)} of interest or {written(most)}, a difference of {written(difference)}."
            if difference.amount
            else f" Read as bearing interest from its date, it bears {written(least)} of interest."
        )
    change = f"State {listed(f'note.interest.{name}' for name in left_open)}."
    yield Fault(says, change, f"note.interest.{left_open[0]}")
