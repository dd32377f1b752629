"""Interest on a principal over a time, simple or compounded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from docgen.compute.day_counts import year_fraction
from docgen.compute.months import period_ends
from docgen.compute.rounding import to_cents
from docgen.model.kinds import Money, Rate

MONTHS = {"annually": 12, "semiannually": 6, "quarterly": 3, "monthly": 1}
"""How many whole months each compounding period has."""


def interest(
    principal: Money, rate: Rate, accrues_from: date, since: date, until: date, basis: str, compounding: str | None
) -> Money:
    """Return what the principal bears from `since`, with no interest yet owed, to `until`.

    Compounded, periods are counted from `accrues_from`, whenever interest was paid. On each day between the two on
    which one ends, what has accrued by the day count is rounded half up to the cent and bears interest from then on;
    so is what is left at the end. `compounding` None is simple throughout.
    """
    ends = period_ends(accrues_from, since, until, MONTHS[compounding]) if compounding else ()
    days = [since, *(day for day in ends if day < until), until]
    balance = principal.amount
    for start, end in pairwise(days):
        balance += _simple(balance, rate, start, end, basis)
    return Money(balance - principal.amount, principal.currency)


def _simple(balance: Decimal, rate: Rate, start: date, end: date, basis: str) -> Decimal:
    return to_cents(Fraction(balance) * Fraction(rate.percent) / 100 * year_fraction(start, end, basis))
