"""Interest on a principal over a time, simple or compounded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from docgen.compute.day_counts import year_fraction
from docgen.compute.months import period_ends
from docgen.compute.rounding import to_cents
from docgen.model.kinds import Money, Rate

MONTHS = {"annually": 12, "semiannually": 6, "quarterly": 3, "monthly": 1}
"""How many whole months each compounding period has."""


def interest(principal: Money, rate: Rate, start: date, end: date, basis: str, compounding: str | None) -> Money:
    """Return what the principal bears from `start` to `end`.

    Compounded, each full period counted from `start` bears interest on the balance by the day count, is rounded half
    up to the cent and is added; what is left at the end bears simple interest. `compounding` None is simple
    throughout.
    """
    balance, since = principal.amount, start
    for day in period_ends(start, end, MONTHS[compounding]) if compounding else ():
        balance += _simple(balance, rate, since, day, basis)
        since = day
    balance += _simple(balance, rate, since, end, basis)
    return Money(balance - principal.amount, principal.currency)


def _simple(balance: Decimal, rate: Rate, start: date, end: date, basis: str) -> Decimal:
    return to_cents(Fraction(balance) * Fraction(rate.percent) / 100 * year_fraction(start, end, basis))
