"""T309: docgen does not know the cap of the governing law."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written, yearly_cost
from docgen.compute.usury import usury_cap
from docgen.model.kinds import Open, Rate


def check(deal: Deal) -> Iterator[Fault]:
    """Report a governing law that is not in the table, or whose cap turns on a published rate."""
    note, cost, cap = deal.term_sheet.note, deal.facts["note.all_in_cost"], usury_cap(deal.term_sheet)
    if isinstance(note.governing_law, Open) or (cap and (cap.percent is not None or cap.exempt_because)):
        return
    bears = (
        f"interest and discount together cost {yearly_cost(cost, note.interest.rate.percent)}"
        if isinstance(cost, Rate)
        else f"the rate of interest is {written(note.interest.rate)}"
    )
    yield Fault(
        f"The cap of {cap.law} turns on {cap.confirm}; {bears}."
        if cap
        else f"docgen has no usury law of {note.governing_law}; {bears}.",
        "Hold that against the cap, and record the outcome in a waiver.",
        "note.governing_law",
    )
