"""Day counts: the part of a year between two days, exactly. The first day is counted and the last is not."""

from __future__ import annotations

from calendar import isleap
from datetime import date
from fractions import Fraction


def year_fraction(start: date, end: date, basis: str) -> Fraction:
    """Return the years from `start` to `end` on one of the note's day counts.

    Source: 2006 ISDA Definitions, section 4.16(b) actual/actual, (d) actual/365, (e) actual/360, (f) 30/360 (bond
    basis).
    """
    match basis:
        case "actual/365":
            return Fraction((end - start).days, 365)
        case "actual/360":
            return Fraction((end - start).days, 360)
        case "actual/actual":
            return _actual_actual(start, end)
        case "30/360":
            return Fraction(days_30_360(start, end), 360)
    raise ValueError(f"{basis} is no day count")


def days_30_360(start: date, end: date) -> int:
    """Count days in months of thirty: a first day of 31 counts as 30; so does a last one if the first is 30 or 31."""
    first = min(start.day, 30)
    last = 30 if end.day == 31 and first == 30 else end.day
    return 360 * (end.year - start.year) + 30 * (end.month - start.month) + last - first


def _actual_actual(start: date, end: date) -> Fraction:
    """Divide days in leap years by 366 and the others by 365."""
    whole = Fraction(end.year - start.year)
    return whole + _part_of_year(end) - _part_of_year(start)


def _part_of_year(day: date) -> Fraction:
    return Fraction((day - date(day.year, 1, 1)).days, 366 if isleap(day.year) else 365)
