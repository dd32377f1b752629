from datetime import date, timedelta

import pytest
from holidays.countries.united_states import UnitedStates
from holidays.financial.federal_reserve import FederalReserve

from docgen.compute.business_days import Calendar, is_business_day, next_business_day, roll
from docgen.law import rules

RULES = ("next business day", "modified following", "preceding business day")
CLOSURES = {date.fromisoformat(row.values["day"]) for row in rules("edgar_closures")}


@pytest.mark.parametrize(
    ("calendar", "oracle"),
    [(Calendar.SEC, UnitedStates), (Calendar.PAYMENT, FederalReserve)],
    ids=["SEC", "payment"],
)
def test_both_calendars_agree_with_the_holidays_library_from_1999_to_2060(calendar: Calendar, oracle: type) -> None:
    holidays = oracle(years=range(1998, 2062))
    day = date(1999, 1, 1)
    wrong = []
    while day.year <= 2060:
        expected = day.weekday() < 5 and day not in holidays
        if is_business_day(day, calendar) != expected and not (calendar is Calendar.SEC and day in CLOSURES):
            wrong.append(day)
        day += timedelta(days=1)
    assert wrong == []


def test_new_years_day_on_a_saturday_closes_the_commission_on_friday_but_not_the_banks() -> None:
    assert not is_business_day(date(2021, 12, 31), Calendar.SEC)
    assert is_business_day(date(2021, 12, 31), Calendar.PAYMENT)


def test_good_friday_is_a_business_day_on_both_calendars() -> None:
    assert is_business_day(date(2018, 3, 30), Calendar.SEC)
    assert is_business_day(date(2018, 3, 30), Calendar.PAYMENT)


@pytest.mark.parametrize("day", ["2018-12-05", "2018-12-24", "2019-12-24", "2020-12-24", "2025-01-09", "2025-12-26"])
def test_a_day_edgar_alone_is_closed_is_one_on_which_payments_are_made(day: str) -> None:
    assert not is_business_day(date.fromisoformat(day), Calendar.SEC)
    assert is_business_day(date.fromisoformat(day), Calendar.PAYMENT)


def test_a_closure_in_doubt_is_counted_as_a_business_day() -> None:
    assert is_business_day(date(2024, 12, 24), Calendar.SEC)


def test_juneteenth_is_no_holiday_before_2021() -> None:
    assert is_business_day(date(2020, 6, 19), Calendar.SEC)
    assert not is_business_day(date(2021, 6, 18), Calendar.SEC)
    assert not is_business_day(date(2022, 6, 20), Calendar.SEC)


def test_the_next_business_day_is_never_the_day_itself() -> None:
    assert next_business_day(date(2018, 1, 31), Calendar.SEC) == date(2018, 2, 1)
    assert next_business_day(date(2018, 2, 2), Calendar.SEC) == date(2018, 2, 5)


@pytest.mark.parametrize(
    ("due", "following", "modified", "preceding"),
    [
        ("2018-12-29", "2018-12-31", "2018-12-31", "2018-12-28"),
        ("2018-06-30", "2018-07-02", "2018-06-29", "2018-06-29"),
        ("2018-03-31", "2018-04-02", "2018-03-30", "2018-03-30"),  # Good Friday is a business day.
        ("2018-12-25", "2018-12-26", "2018-12-26", "2018-12-24"),  # Money moves on the day EDGAR was closed.
        ("2018-12-28", "2018-12-28", "2018-12-28", "2018-12-28"),
    ],
)
def test_a_payment_moves_as_the_notes_rule_says(due: str, following: str, modified: str, preceding: str) -> None:
    moved = [roll(date.fromisoformat(due), rule).isoformat() for rule in RULES]
    assert moved == [following, modified, preceding]


def test_a_payment_stays_where_it_is_without_a_rule() -> None:
    assert roll(date(2018, 12, 29), None) == date(2018, 12, 29)


def test_an_unknown_rule_is_an_error() -> None:
    with pytest.raises(ValueError, match="no business day rule"):
        roll(date(2018, 12, 29), "some day")
