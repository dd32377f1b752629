"""Each kind reads exactly what counsel would write, and says how to write what it cannot read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from docgen.model.kinds import (
    MONTHS,
    NOT_STATED,
    WEEKDAYS,
    Money,
    Period,
    Rate,
    Share,
    canonical,
    in_full,
    one_of,
    read_day,
    read_money,
    read_period,
    read_rate,
    read_share,
    read_yes_no,
)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$200,000.00", "200000.00", "USD"),
        ("$200,000", "200000.00", "USD"),
        ("USD 200,000.00", "200000.00", "USD"),
        ("CAD 2,700,000", "2700000.00", "CAD"),
        ("$0.05", "0.05", "USD"),
        ("$999", "999.00", "USD"),
    ],
)
def test_an_amount_is_read_to_the_cent(text: str, amount: str, currency: str) -> None:
    money = read_money(text)
    assert (str(money.amount), money.currency) == (amount, currency)


@pytest.mark.parametrize(
    "text",
    ["200000", "200,000.00", "$200000", "$2,00,000", "$200,000.5", "$5.005", "$-5", "$ 5", "5 USD", "USD5", "$1e5",
     "cad 5", "$", "$1,000,000,000,000", "$" + "9" * 5000, " $5", "$5 "],
)  # fmt: skip
def test_any_other_amount_is_refused_with_how_to_write_it(text: str) -> None:
    with pytest.raises(ValueError, match="Write"):
        read_money(text)


@pytest.mark.parametrize("text", ["$0", "$0.00", "CAD 0.00", "$000"])
def test_an_amount_of_zero_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^is no money at all\. Write an amount above zero$"):
        read_money(text)


def test_a_share_or_a_period_of_zero_is_refused() -> None:
    assert read_share("0.5%") == Share(Decimal("0.5"))
    with pytest.raises(ValueError, match="is no share at all"):
        read_share("0.0%")
    with pytest.raises(ValueError, match="is no time at all"):
        read_period("0 business days")


def test_the_separators_an_amount_lacks_are_shown_in_place() -> None:
    with pytest.raises(ValueError, match=r"like \$1,234,567\.89$"):
        read_money("$1234567.89")


@pytest.mark.parametrize(
    ("text", "percent"), [("12% per annum", "12"), ("3.875% per annum", "3.875"), ("0% per annum", "0")]
)
def test_a_rate_is_read_in_percent(text: str, percent: str) -> None:
    assert read_rate(text) == Rate(Decimal(percent))


@pytest.mark.parametrize(
    "text", ["12", "12%", "0.12", "12 % per annum", "12% p.a.", "12% per month", "1000% per annum"]
)
def test_a_rate_with_no_unit_or_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="like 12% per annum"):
        read_rate(text)


@pytest.mark.parametrize("text", ["January 31, 2018", "2018-01-31"])
def test_a_day_is_read_in_either_style(text: str) -> None:
    assert read_day(text) == date(2018, 1, 31)


@pytest.mark.parametrize(
    "text",
    ["1/31/18", "31 January 2018", "Jan 31, 2018", "january 31, 2018", "January 31 2018", "2018-1-31", "20180131",
     "2018-02-29", "February 30, 2018", "January 031, 2018", "January 05, 2018", "Januar 31, 2018", "2018-W05-3",
     "2018-01-31 ", " 2018-01-31", "January 31,  2018", "January \u0663\u0661, 2018", ""],
)  # fmt: skip
def test_any_other_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="like January 31, 2018 or 2018-01-31"):
        read_day(text)


@pytest.mark.parametrize("text", ["January 1, 1900", "1900-01-01", "December 31, 2199", "2199-12-31"])
def test_a_day_of_the_years_docgen_computes_with_is_read(text: str) -> None:
    assert read_day(text) in (date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize("text", ["December 31, 1899", "0018-01-31", "January 1, 2200", "9999-12-31"])
def test_a_day_of_any_other_year_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^is not in the years docgen computes with\. Write a day from 1900 to 2199$"):
        read_day(text)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_read_as_it_is_written(month: int) -> None:
    day = date(2018, month, 9)
    assert read_day(in_full(day)) == day


def test_days_and_months_have_their_english_names() -> None:
    assert list(MONTHS) == [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    assert in_full(date(2018, 1, 5)) == "January 5, 2018"
    assert WEEKDAYS[date(2018, 1, 31).weekday()] == "Wednesday"


def test_the_leap_day_of_a_leap_year_is_a_day() -> None:
    assert read_day("February 29, 2024") == date(2024, 2, 29)


def test_periods_count_calendar_or_business_days() -> None:
    assert read_period("60 days") == Period(60, "days")
    assert read_period("5 business days") == Period(5, "business days")
    assert read_period("1 business day") == Period(1, "business days")


@pytest.mark.parametrize("text", ["5", "five days", "5 weeks", "5 Business Days", "-1 days", "5business days"])
def test_a_period_with_no_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="like 5 business days or 60 days"):
        read_period(text)


def test_a_value_in_another_style_is_not_said_to_be_none() -> None:
    for read, text in (
        (read_money, "$ 5"),
        (read_rate, "12 %"),
        (read_day, "1/31/18"),
        (read_period, "5 Business Days"),
    ):
        with pytest.raises(ValueError, match=r"^is not an? [a-z ]+ as docgen reads one\. Write "):
            read(text)


@pytest.mark.parametrize("text", ["February 30, 2018", "2018-02-29", "January 0, 2018"])
def test_a_day_that_never_comes_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"^is not a day of the calendar\."):
        read_day(text)


@pytest.mark.parametrize("text", ["NO", "Yes"])
def test_yes_and_no_in_capitals_are_refused_with_how_to_write_them(text: str) -> None:
    with pytest.raises(ValueError, match=rf"^is not in small letters\. Write {text.lower()}$"):
        read_yes_no(text)


@pytest.mark.parametrize("text", ["true", "n", "1", ""])
def test_yes_and_no_are_the_only_answers(text: str) -> None:
    assert read_yes_no("yes") is True
    assert read_yes_no("no") is False
    with pytest.raises(ValueError, match="neither yes nor no"):
        read_yes_no(text)


def test_the_only_choice_is_asked_for_alone() -> None:
    with pytest.raises(ValueError, match=r"^is not free$"):
        one_of("free")("bound")


def test_a_choice_outside_the_list_is_refused_with_the_list() -> None:
    assert one_of("free", "bound")("free") == "free"
    with pytest.raises(ValueError, match="free, bound"):
        one_of("free", "bound")("Free")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "none"),
        (NOT_STATED, "not stated"),
        (True, "yes"),
        (False, "no"),
        (Money(Decimal("200000")), "200000.00"),
        (Rate(Decimal("12.50")), "12.5"),
        (Rate(Decimal("100")), "100"),
        (Period(5, "business days"), "5 business days"),
        (Period(1, "days"), "1 day"),
        (date(2018, 1, 31), "2018-01-31"),
        ("free", "free"),
    ],
)
def test_the_canonical_writing_is_plain(value: object, written: str) -> None:
    assert canonical(value) == written
