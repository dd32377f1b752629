"""Whole months, counted from a fixed day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date


def add_months(start: date, months: int) -> date:
    """Return the same day `months` later, or the month's last day where it has no such day.

    Raises ValueError or OverflowError beyond the year 9999.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > date.max.year:
        raise OverflowError(f"{months} months after {start} is beyond the calendar")
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def period_ends(start: date, end: date, months: int) -> Iterator[date]:
    """Yield the days on which full periods of `months` end, each counted from `start`, up to and including `end`."""
    for number in range(1, months_between(start, end) // months + 1):
        yield add_months(start, number * months)


def months_between(start: date, end: date) -> int:
    """Count the complete months from one day to another; below zero when the other comes first."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end else months - 1
