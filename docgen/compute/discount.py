"""Original issue discount for tax purposes, and whether the note's face has to say so."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from docgen.compute.months import add_months, months_between
from docgen.compute.schedule import interest_range
from docgen.law import rule
from docgen.model.kinds import NOT_STATED, Open
from docgen.model.note import Note
from docgen.model.term_sheet import TermSheet


def needs_discount_legend(sheet: TermSheet) -> bool | Open:
    """Say whether the note runs longer than a year and bears discount at or above the de minimis amount.

    The note is taken to be issued on paper and not publicly offered (Treas. Reg. 1.1275-3(b)(1); Internal Revenue
    Code 1272(a)(2)(C), 1273(a), 1275(c)). The issue price is the cash the holder paid, less what of it pays for
    warrants, which is not known and taken to be more than de minimis (Treas. Reg. 1.1273-2(h), not verified).
    NOT_STATED when the days do not run forward, when the price is in another currency, or when the answer turns on what
    the note leaves open.
    """
    note, price = sheet.note, sheet.closing.purchase_price
    interest = interest_range(note)
    if isinstance(interest, Open) or price.currency != note.principal.currency:
        return NOT_STATED
    short_term = int(rule("discount_legend", states="short term").values["longest_years"])
    if note.matures_on <= add_months(note.issued_on, 12 * short_term):
        return False
    if any(provision.about == "warrants" for provision in note.additional_provisions):
        return True
    years = months_between(note.issued_on, note.matures_on) // 12
    answers = {exceeds_de_minimis(_redemption_price(note, total.amount), price.amount, years) for total in interest}
    return answers.pop() if len(answers) == 1 else NOT_STATED


def exceeds_de_minimis(redemption_price: Decimal, issue_price: Decimal, complete_years: int) -> bool:
    """Say whether there is discount and it is not below 0.25% of the redemption price for each complete year.

    Source: Internal Revenue Code 1273(a)(3); discount exactly at the limit counts.
    """
    discount = Fraction(redemption_price) - Fraction(issue_price)
    share = Fraction(rule("discount_legend", states="de minimis").values["percent_per_complete_year"]) / 100
    return discount > 0 and discount >= Fraction(redemption_price) * share * complete_years


def _redemption_price(note: Note, total_interest: Decimal) -> Decimal:
    """Add up all payments but interest payable at fixed intervals of a year or less.

    Source: Internal Revenue Code 1273(a)(2); Treas. Reg. 1.1273-1(b), (c) (text read). A note that does not keep its
    interest for maturity pays it by the month or the quarter.
    """
    return note.principal.amount + (total_interest if note.payment == "one sum at maturity" else 0)
