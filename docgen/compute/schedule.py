"""What the registrant pays, and when: every payment of the note."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from docgen.compute.business_days import roll
from docgen.compute.interest import MONTHS, interest
from docgen.compute.months import months_between, period_ends
from docgen.model.kinds import NOT_STATED, Money, Open
from docgen.model.note import COMPOUNDING, DAY_COUNTS, Note

_EVERY = {
    "one sum at maturity": None,
    "interest monthly, principal at maturity": MONTHS["monthly"],
    "interest quarterly, principal at maturity": MONTHS["quarterly"],
}

_CENTURY = 12 * 100


class Payment(Struct, frozen=True):
    """One payment: the day it falls due, the day it is made once moved to a business day, and what it consists of."""

    due_on: date
    pays_on: date
    interest: Money
    principal: Money


def payments(note: Note) -> tuple[Payment, ...] | Open:
    """Return the note's payments, the last at maturity; NOT_STATED when a term they need is open.

    Interest payments fall due every whole month or quarter counted from the day interest begins to accrue, on the
    days that come after issue and before maturity; the last period may be short, and a first that began before issue
    long. Interest runs to the due day, or to the day of payment where the note says the extra days bear interest.
    NOT_STATED, too, when the note matures before it is issued or before interest begins, or runs over a century: such
    a year is a slip, and its thousands of payments are not worth the wait.
    """
    terms = note.interest
    if isinstance(terms.accrues_from, Open) or isinstance(terms.day_count, Open) or isinstance(terms.compounding, Open):
        return NOT_STATED
    begins = min(note.issued_on, terms.accrues_from)
    if note.matures_on <= max(note.issued_on, terms.accrues_from) or months_between(begins, note.matures_on) > _CENTURY:
        return NOT_STATED
    made: list[Payment] = []
    since = terms.accrues_from
    for due_on in _due_days(note, since):
        pays_on = roll(due_on, note.business_days.rule)
        until = max(since, pays_on) if note.business_days.extra_interest else due_on
        days = terms.accrues_from, since, until
        bears = interest(note.principal, terms.rate, *days, terms.day_count, terms.compounding)
        repaid = note.principal if due_on == note.matures_on else Money(Decimal("0.00"), note.principal.currency)
        made.append(Payment(due_on, pays_on, bears, repaid))
        since = until
    return tuple(made)


def total_interest(note: Note) -> Money | Open:
    """Return all interest the note bears if it is paid when due; NOT_STATED when that cannot be computed."""
    schedule = payments(note)
    if isinstance(schedule, Open):
        return NOT_STATED
    return Money(sum((payment.interest.amount for payment in schedule), Decimal(0)), note.principal.currency)


def interest_range(note: Note) -> tuple[Money, Money] | Open:
    """Return the least and the most interest the note may bear, over every reading of what it leaves open.

    An open day count may be any, open compounding none or any; interest without a first day runs from issue (UCC
    3-112(a)). Both ends are the same when nothing is open; NOT_STATED when the days do not run forward.
    """
    terms = note.interest
    start = note.issued_on if isinstance(terms.accrues_from, Open) else terms.accrues_from
    bases = DAY_COUNTS if isinstance(terms.day_count, Open) else (terms.day_count,)
    habits = (None, *COMPOUNDING) if isinstance(terms.compounding, Open) else (terms.compounding,)
    totals: list[Money] = []
    for basis in bases:
        for habit in habits:
            reading = replace(terms, accrues_from=start, day_count=basis, compounding=habit)
            total = total_interest(replace(note, interest=reading))
            if isinstance(total, Open):
                return NOT_STATED
            totals.append(total)
    return min(totals, key=_amount), max(totals, key=_amount)


def _due_days(note: Note, since: date) -> Iterator[date]:
    months = _EVERY[note.payment]
    for day in period_ends(since, note.issued_on, note.matures_on, months) if months else ():
        if day < note.matures_on:
            yield day
    yield note.matures_on


def _amount(money: Money) -> Decimal:
    return money.amount
