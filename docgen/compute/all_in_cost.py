"""What the money costs: interest and discount together, in percent a year."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from docgen.compute.day_counts import year_fraction
from docgen.compute.rounding import half_up
from docgen.compute.schedule import total_interest
from docgen.model.kinds import NOT_STATED, Open, Rate
from docgen.model.term_sheet import TermSheet

PLACES = 6
"""Decimal places of a percentage: enough to tell 25.000002% from the 25% it exceeds."""

Exact = Decimal | Fraction


def traditional_rate(principal: Exact, yearly_interest: Exact, discount: Exact, years: Exact) -> Rate | Open:
    """Return (yearly interest + discount / years) / (principal - discount), in percent a year.

    This is New York's traditional method: Band Realty v North Brewster, 37 NY2d 460 (1975). Spreading the discount
    over less than a year by days is our extension of it. NOT_STATED when nothing is advanced or no time passes.
    """
    advanced = Fraction(principal) - Fraction(discount)
    if advanced <= 0 or years <= 0:
        return NOT_STATED
    return Rate(half_up((Fraction(yearly_interest) + Fraction(discount) / Fraction(years)) / advanced * 100, PLACES))


def all_in_cost(sheet: TermSheet) -> Rate | Open:
    """Return the deal's yearly cost by the traditional method, over actual days / 365 from issue to maturity.

    The discount is whatever the registrant owes and did not receive. The interest is all the note bears, brought to a
    year, so that interest from before the issue and interest on interest count. NOT_STATED when interest is not fully
    stated, or when the price is in another currency.
    """
    note, price = sheet.note, sheet.closing.purchase_price
    total = total_interest(note)
    if isinstance(total, Open) or price.currency != note.principal.currency:
        return NOT_STATED
    years = year_fraction(note.issued_on, note.matures_on, "actual/365")
    discount = Fraction(note.principal.amount) - Fraction(price.amount)
    return traditional_rate(note.principal.amount, Fraction(total.amount) / years, discount, years)
