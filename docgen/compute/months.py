"""Whole months, counted from a fixed day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date


def add_months(start: date, months: int) -> date:
    """Return the same day `months` later, or the month's last day where it has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def period_ends(start: date, after: date, end: date, months: int) -> Iterator[date]:
    """Yield the days, past `after` and up to and including `end`, on which a period of `months` ends.

    Every period is counted from `start`, so that a month without its day does not move the ones that follow.
    """
    first = max(1, months_between(start, after) // months + 1)
    for number in range(first, months_between(start, end) // months + 1):
        yield add_months(start, number * months)


def months_between(start: date, end: date) -> int:
    """Count the complete months from one day to another; below zero when the other comes first."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end else months - 1
