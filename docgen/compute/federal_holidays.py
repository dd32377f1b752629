"""The legal public holidays of the United States, as two calendars observe them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from docgen.law import rule, rules
from docgen.model.kinds import WEEKDAYS

_MOVED = {"day before": timedelta(days=-1), "day after": timedelta(days=1), "not moved": timedelta()}


@cache
def observed(year: int, calendar: str) -> frozenset[date]:
    """Return the days on which a year's holidays are observed on the calendar named in law/holiday_observance.yaml.

    New Year's Day of `year` may be observed on December 31 of the year before.
    """
    moves = rule("holiday_observance", calendar=calendar).values
    days = ((row, _day_of(row.values, year)) for row in rules("federal_holidays"))
    return frozenset(
        day + _MOVED[moves.get(WEEKDAYS[day.weekday()].lower(), "not moved")] for row, day in days if row.in_force(day)
    )


def _day_of(holiday: Mapping[str, str], year: int) -> date:
    month = int(holiday["month"])
    if "day" in holiday:
        return date(year, month, int(holiday["day"]))
    first, length = monthrange(year, month)
    days = range(1 + (WEEKDAYS.index(holiday["weekday"]) - first) % 7, length + 1, 7)
    which = holiday["occurrence"]
    return date(year, month, days[-1] if which == "last" else days[int(which) - 1])
