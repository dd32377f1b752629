"""How a message writes a value: as counsel would write it in a term sheet or a margin note."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from docgen.compute.rounding import half_up
from docgen.model.kinds import WEEKDAYS, Money, Rate, canonical, in_full


def written(value: object) -> str:
    """Write `$200,000.00`, `CAD 2,700,000.00`, `12% per annum`, `January 31, 2018`, or words as they stand."""
    match value:
        case Money():
            return f"{'$' if value.currency == 'USD' else value.currency + ' '}{value.amount:,.2f}"
        case Rate():
            return f"{canonical(value)}% per annum"
        case date():
            return in_full(value)
        case _:
            return canonical(value)


def with_weekday(day: date) -> str:
    """Write `Saturday, December 29, 2018`."""
    return f"{WEEKDAYS[day.weekday()]}, {in_full(day)}"


def yearly_cost(cost: Rate, above: Decimal) -> str:
    """Write a yearly cost to the hundredth of a percent, or in full where that would not show it is above a cap."""
    short = Rate(half_up(Fraction(cost.percent), 2))
    return written(short if short.percent > above else cost)


def listed(words: Iterable[str]) -> str:
    """Write `a`, `a and b`, or `a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
