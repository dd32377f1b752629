from datetime import date
from decimal import Decimal

import pytest

from docgen.compute.interest import interest
from docgen.model.kinds import Money, Rate

TWELVE = Rate(Decimal(12))


def dollars(amount: str) -> Money:
    return Money(Decimal(amount))


def bears(amount: str, start: str, end: str, basis: str, compounding: str | None = None) -> str:
    days = date.fromisoformat(start), date.fromisoformat(end)
    return str(interest(dollars(amount), TWELVE, days[0], *days, basis, compounding).amount)


@pytest.mark.parametrize(
    ("basis", "seed", "leap_span"),
    [
        ("30/360", "21933.33", "24000.00"),
        ("actual/360", "22133.33", "24400.00"),
        ("actual/365", "21830.14", "24065.75"),
        ("actual/actual", "21830.14", "24014.01"),
    ],
)
def test_simple_interest_on_each_day_count(basis: str, seed: str, leap_span: str) -> None:
    assert bears("200000.00", "2018-01-31", "2018-12-29", basis) == seed
    assert bears("200000.00", "2023-10-15", "2024-10-15", basis) == leap_span


@pytest.mark.parametrize(
    ("end", "amounts"),
    [
        ("2018-12-31", {"actual/360": "22266.67", "actual/365": "21961.64", "30/360": "22000.00"}),
        ("2018-12-28", {"actual/360": "22066.67", "actual/365": "21764.38", "30/360": "21866.67"}),
    ],
)
def test_interest_to_the_day_to_which_payment_moves(end: str, amounts: dict[str, str]) -> None:
    # The 30/360 figure to December 31: 31 counts as 30 because the first day does, so 330 days.
    assert {basis: bears("200000.00", "2018-01-31", end, basis) for basis in amounts} == amounts


@pytest.mark.parametrize(
    ("compounding", "interest_of_a_year"),
    [
        (None, "12000.00"),
        ("annually", "12000.00"),
        ("semiannually", "12360.00"),
        ("quarterly", "12550.88"),
        # Twelve times 1% of the balance, rounded to the cent each month, from 100,000.00: the balance is 101,000.00;
        # 102,010.00; 103,030.10; 104,060.40; 105,101.00; 106,152.01; 107,213.53; 108,285.67; 109,368.53; 110,462.22;
        # 111,566.84; 112,682.51. Without rounding the balance is 112,682.50.
        ("monthly", "12682.51"),
    ],
)
def test_a_year_compounded(compounding: str | None, interest_of_a_year: str) -> None:
    assert bears("100000.00", "2018-01-01", "2019-01-01", "30/360", compounding) == interest_of_a_year


def test_interest_added_each_quarter_for_two_years() -> None:
    # 3% of 1,000,000.00 eight times, each time rounded: 1,266,770.08.
    assert bears("1000000.00", "2024-01-15", "2026-01-15", "30/360", "quarterly") == "266770.08"


def test_the_worked_note_compounded_quarterly_on_actual_days() -> None:
    # December 29, 2017 to March 29, June 29, September 29, December 29, 2018: 90, 92, 92 and 91 days of 365.
    # 200,000.00 x .12 x 90/365 = 5,917.808 -> 5,917.81; balance 205,917.81
    # 205,917.81 x .12 x 92/365 = 6,228.309 -> 6,228.31; balance 212,146.12
    # 212,146.12 x .12 x 92/365 = 6,416.694 -> 6,416.69; balance 218,562.81
    # 218,562.81 x .12 x 91/365 = 6,538.920 -> 6,538.92; balance 225,101.73
    assert bears("200000.00", "2017-12-29", "2018-12-29", "actual/365", "quarterly") == "25101.73"


def test_the_worked_note_compounded_quarterly_in_months_of_thirty_days() -> None:
    # 3% a quarter: 206,000.00; 212,180.00; 218,545.40; 218,545.40 x 1.03 = 225,101.762.
    assert bears("200000.00", "2017-12-29", "2018-12-29", "30/360", "quarterly") == "25101.76"


def test_what_is_left_after_the_last_full_period_bears_simple_interest() -> None:
    # A year at 12% adds 12,000.00; then 30 days on 112,000.00 at 1% a month is 1,120.00.
    assert bears("100000.00", "2018-01-01", "2019-02-01", "30/360", "annually") == "13120.00"


def test_periods_are_counted_from_the_day_interest_began_and_not_from_the_last_payment() -> None:
    # Since January 31, the days on which a month ends between April 30 and July 31 are May 31 and June 30.
    # 1,000,000.00 x .12 x 31/365 = 10,191.781 -> 10,191.78; balance 1,010,191.78
    # 1,010,191.78 x .12 x 30/365 =  9,963.535 ->  9,963.54; balance 1,020,155.32
    # 1,020,155.32 x .12 x 31/365 = 10,397.199 -> 10,397.20; balance 1,030,552.52
    since, until = date(2018, 4, 30), date(2018, 7, 31)
    found = interest(dollars("1000000.00"), TWELVE, date(2018, 1, 31), since, until, "actual/365", "monthly")
    assert found == dollars("30552.52")


def test_half_a_cent_goes_up() -> None:
    # 150.50 at 12% for 30 of 360 days is 1.505; 149.50 is 1.495, which would round to 1.50 either way.
    assert bears("150.50", "2018-01-01", "2018-02-01", "30/360") == "1.51"
    assert bears("148.50", "2018-01-01", "2018-02-01", "30/360") == "1.49"


def test_no_time_bears_no_interest_and_the_currency_stays() -> None:
    canadian = Money(Decimal("2700000.00"), "CAD")
    found = interest(canadian, TWELVE, *[date(2018, 1, 1)] * 3, "actual/365", "quarterly")
    assert found == Money(Decimal("0.00"), "CAD")
