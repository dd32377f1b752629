"""T319: a usury cap applies, and the yearly cost leaves out the right to shares that the holder gets with the note."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.compute.items import EQUITY
from docgen.compute.rounding import half_up
from docgen.compute.usury import usury_cap
from docgen.model.kinds import Rate


def check(deal: Deal) -> Iterator[Fault]:
    """Look for a provision about conversion or warrants in a note that a cap bears on and does not exceed already."""
    note, cap = deal.term_sheet.note, usury_cap(deal.term_sheet)
    cost = deal.facts["note.all_in_cost"]
    if cap is None or cap.percent is None or not isinstance(cost, Rate) or cost.percent > cap.percent:
        return
    together = written(Rate(half_up(Fraction(cost.percent), 2)))
    for number, provision in enumerate(note.additional_provisions):
        if provision.about in EQUITY:
            yield Fault(
                f"Interest and discount together cost {together}, below the {cap.kind} cap of "
                f"{cap.law}, {written(Rate(cap.percent))}; the value of what “{provision.heading}” gives the Holder is "
                "not in that cost, and a court may count it as interest.",
                "Have the right valued as of the issue date, and add it to the cost.",
                f"note.additional_provisions.{number}.about",
            )
