"""Business days: the Commission's calendar decides deadlines, the banks' payments; neither stands in for the other."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from functools import cache

from docgen.compute.federal_holidays import observed
from docgen.law import rules
from docgen.model.kinds import WEEKDAYS


class Calendar(Enum):
    """Whose business days are counted."""

    SEC = "sec"
    """Federal holidays and the days EDGAR was closed besides (Form 8-K, General Instruction B.1)."""
    PAYMENT = "payment"
    """Federal Reserve Bank holidays; a day EDGAR alone is closed is one on which money moves."""


def is_business_day(day: date, calendar: Calendar) -> bool:
    """Say whether a day is neither Saturday, Sunday, a holiday as the calendar observes it, nor an EDGAR closure."""
    if WEEKDAYS[day.weekday()] in ("Saturday", "Sunday") or day in observed(day.year, calendar.value):
        return False
    if (day.month, day.day) == (12, 31) and day in observed(day.year + 1, calendar.value):
        return False
    return not (calendar is Calendar.SEC and day in _edgar_closures())


def next_business_day(day: date, calendar: Calendar) -> date:
    """Return the first business day after a day."""
    return _nearest(day + timedelta(days=1), 1, calendar)


def roll(day: date, rule: str | None) -> date:
    """Move a payment that falls due on no business day, by one of the note's business day rules.

    `modified following` moves forward unless that leaves the month, then back; None leaves the payment where it is.
    """
    if rule is None:
        return day
    forward, back = (_nearest(day, step, Calendar.PAYMENT) for step in (1, -1))
    match rule:
        case "next business day":
            return forward
        case "modified following":
            return forward if forward.month == day.month else back
        case "preceding business day":
            return back
    raise ValueError(f"{rule} is no business day rule")


def _nearest(day: date, step: int, calendar: Calendar) -> date:
    while not is_business_day(day, calendar):
        day += timedelta(days=step)
    return day


@cache
def _edgar_closures() -> frozenset[date]:
    days = (row.values for row in rules("edgar_closures") if row.values["closed"] == "yes")
    return frozenset(date.fromisoformat(values["day"]) for values in days)
