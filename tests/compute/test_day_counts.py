from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from docgen.compute.day_counts import days_30_360, year_fraction


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        # ISDA's published sheet for 30/360 (bond basis).
        ("2006-08-31", "2007-02-28", 178),
        ("2007-02-28", "2007-08-31", 183),
        ("2007-08-31", "2008-02-29", 179),
        ("2008-02-29", "2008-08-31", 182),
        ("2006-01-31", "2006-02-28", 28),
        ("2006-09-30", "2006-10-31", 30),
        ("2008-02-28", "2008-08-31", 183),
        ("2007-02-26", "2008-02-29", 363),
        ("2008-02-29", "2009-02-28", 359),
        ("2018-01-31", "2018-12-29", 329),
    ],
)
def test_months_of_thirty_days_follow_the_published_sheet(start: str, end: str, days: int) -> None:
    assert days_30_360(date.fromisoformat(start), date.fromisoformat(end)) == days
    assert year_fraction(date.fromisoformat(start), date.fromisoformat(end), "30/360") == Fraction(days, 360)


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        # ISDA's published figures for actual/actual.
        ("2003-11-01", "2004-05-01", "0.497724380567"),
        ("1999-02-01", "1999-07-01", "0.410958904110"),
        ("1999-07-01", "2000-07-01", "1.001377348600"),
        ("2002-08-15", "2003-07-15", "0.915068493151"),
        ("2003-07-15", "2004-01-15", "0.504004790778"),
        ("1999-07-30", "2000-01-30", "0.503892506924"),
        ("2000-01-30", "2000-06-30", "0.415300546448"),
        ("2023-10-15", "2024-10-15", "1.000583876"),
    ],
)
def test_actual_actual_follows_the_published_figures(start: str, end: str, years: str) -> None:
    found = year_fraction(date.fromisoformat(start), date.fromisoformat(end), "actual/actual")
    assert abs(found - Fraction(Decimal(years))) < Fraction(1, 10**10)


def test_actual_days_leave_out_the_last_day() -> None:
    assert year_fraction(date(2018, 1, 31), date(2018, 12, 29), "actual/365") == Fraction(332, 365)
    assert year_fraction(date(2018, 1, 31), date(2018, 12, 29), "actual/360") == Fraction(332, 360)


def test_an_unknown_day_count_is_an_error() -> None:
    with pytest.raises(ValueError, match="no day count"):
        year_fraction(date(2018, 1, 1), date(2018, 2, 1), "30E/360")
