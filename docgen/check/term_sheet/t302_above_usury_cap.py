"""T302: the money costs more than the governing law allows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import ceil

from docgen.check.deal import Deal, Fault
from docgen.check.written import written, yearly_cost
from docgen.compute.day_counts import year_fraction
from docgen.compute.usury import usury_cap
from docgen.model.kinds import Money, Rate
from docgen.model.note import Note

_DISCOUNT = "closing.original_issue_discount"


def check(deal: Deal) -> Iterator[Fault]:
    """Hold the all-in yearly cost against the cap of the governing law."""
    note, cap = deal.term_sheet.note, usury_cap(deal.term_sheet)
    cost, due = deal.facts["note.all_in_cost"], deal.facts["note.total_due"]
    if cap is None or cap.percent is None or not (isinstance(cost, Rate) and isinstance(due, Money)):
        return
    if cost.percent > cap.percent:
        limit, price = written(Rate(cap.percent)), _least_price(note, due, cap.percent)
        confirm = f" Counsel confirms {' '.join(cap.confirm.split())}." if cap.confirm else ""
        discount = ", and lower closing.original_issue_discount by as much" if deal.facts.get(_DISCOUNT) else ""
        or_price = f", or raise closing.purchase_price to at least {written(price)}{discount}"
        yield Fault(
            f"The note may be usurious: interest and discount together cost {yearly_cost(cost, cap.percent)}, "
            f"and the {cap.kind} cap of {cap.law} is {limit} ({cap.source}; {cap.verified}).{confirm}",
            f"Lower note.interest.rate{or_price if price.amount <= note.principal.amount else ''}.",
            "note.interest.rate",
        )


def _least_price(note: Note, due: Money, cap: Decimal) -> Money:
    """The price at which (total due - price) / price / years is the cap, rounded up to the cent."""
    years = year_fraction(note.issued_on, note.matures_on, "actual/365")
    price = Fraction(due.amount) / (1 + Fraction(cap) / 100 * years)
    return Money(Decimal(ceil(price * 100)).scaleb(-2), due.currency)
