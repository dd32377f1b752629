from datetime import date
from decimal import Decimal

import pytest

from docgen.compute.schedule import Payment, interest_range, payments, total_interest
from docgen.model.kinds import NOT_STATED, Money
from docgen.model.note import Note
from tests.compute.deals import note


def dollars(amount: str) -> Money:
    return Money(Decimal(amount))


def schedule(deal: Note) -> tuple[Payment, ...]:
    found = payments(deal)
    assert isinstance(found, tuple)
    return found


QUARTERLY = {
    "issued_on": "2024-01-15",
    "matures_on": "2026-01-15",
    "principal": "$250,000.00",
    "payment": "interest quarterly, principal at maturity",
    "interest.rate": "10% per annum",
    "interest.accrues_from": "2024-01-15",
    "interest.day_count": "30/360",
    "interest.compounding": "none",
    "business_days.rule": "none",
}


def test_one_sum_at_maturity_is_one_payment_made_on_the_next_business_day() -> None:
    assert schedule(note({})) == (
        Payment(date(2018, 12, 29), date(2018, 12, 31), dollars("25101.73"), dollars("200000.00")),
    )


def test_quarterly_interest_in_months_of_thirty_days_is_even() -> None:
    made = schedule(note(QUARTERLY))
    assert [payment.interest for payment in made] == [dollars("6250.00")] * 8
    assert [payment.principal.amount for payment in made] == [0] * 7 + [250_000]
    assert [payment.due_on.isoformat() for payment in made[:3]] == ["2024-04-15", "2024-07-15", "2024-10-15"]
    assert made[-1].due_on == date(2026, 1, 15)


def test_quarterly_interest_on_actual_days_follows_the_days_of_each_quarter() -> None:
    # 250,000 at 10% for 91, 91, 92 and 92 of 360 days: 6,319.444, 6,319.444, 6,388.889, 6,388.889.
    made = schedule(note(QUARTERLY | {"matures_on": "2025-01-15", "interest.day_count": "actual/360"}))
    assert [str(payment.interest.amount) for payment in made] == ["6319.44", "6319.44", "6388.89", "6388.89"]


def test_the_payments_foot_to_principal_and_total_interest() -> None:
    deal = note(QUARTERLY | {"payment": "interest monthly, principal at maturity", "interest.day_count": "actual/365"})
    made = schedule(deal)
    assert len(made) == 24
    assert sum(payment.principal.amount for payment in made) == Decimal("250000.00")
    assert total_interest(deal) == dollars(str(sum(payment.interest.amount for payment in made)))


def test_interest_due_on_the_31st_falls_due_on_the_last_day_of_shorter_months() -> None:
    deal = note(
        QUARTERLY | {"issued_on": "2024-01-31", "interest.accrues_from": "2024-01-31", "matures_on": "2025-01-31"}
    )
    assert [payment.due_on.isoformat() for payment in schedule(deal)] == [
        "2024-04-30",
        "2024-07-31",
        "2024-10-31",
        "2025-01-31",
    ]


def test_a_last_period_may_be_short() -> None:
    made = schedule(note(QUARTERLY | {"matures_on": "2024-06-01"}))
    assert [(payment.due_on.isoformat(), str(payment.interest.amount)) for payment in made] == [
        ("2024-04-15", "6250.00"),
        # April 15 to June 1 is 46 days of thirty-day months: 250,000 x .10 x 46/360 = 3,194.44.
        ("2024-06-01", "3194.44"),
    ]


def test_interest_from_before_the_issue_is_paid_with_the_first_payment_after_it() -> None:
    # Accrual from October 15, 2023: January 15, 2024 is the issue date itself, so April 15 pays six months: 12,500.00.
    made = schedule(note(QUARTERLY | {"interest.accrues_from": "2023-10-15"}))
    assert (made[0].due_on, made[0].interest) == (date(2024, 4, 15), dollars("12500.00"))
    assert len(made) == 8


@pytest.mark.parametrize(
    ("rule", "pays_on", "interest"),
    [
        ("next business day", "2018-12-31", "21961.64"),
        ("modified following", "2018-12-31", "21961.64"),
        ("preceding business day", "2018-12-28", "21764.38"),
        ("none", "2018-12-29", "21830.14"),
    ],
)
def test_extra_days_bear_interest_where_the_note_says_so(rule: str, pays_on: str, interest: str) -> None:
    # 200,000 at 12% from January 31, 2018 for 334, 331 and 332 of 365 days.
    simple = {"interest.accrues_from": "2018-01-31", "interest.compounding": "none"}
    (payment,) = schedule(note(simple | {"business_days": {"rule": rule, "extra_interest": "yes"}}))
    assert (payment.pays_on.isoformat(), str(payment.interest.amount)) == (pays_on, interest)


def test_days_that_bore_extra_interest_do_not_bear_it_twice() -> None:
    # June 15, 2024 is a Saturday: the first quarter runs to Monday 17 and the second from there.
    changes = {"issued_on": "2024-03-15", "interest.accrues_from": "2024-03-15", "matures_on": "2024-09-16"}
    rules = {
        "business_days": {"rule": "next business day", "extra_interest": "yes"},
        "interest.day_count": "actual/360",
    }
    first, second, last = schedule(note(QUARTERLY | changes | rules))
    # 94 days, then 91 (September 15 is a Sunday, paid on 16), then none.
    assert (str(first.interest.amount), str(second.interest.amount)) == ("6527.78", "6319.44")
    assert (last.interest.amount, last.principal.amount) == (0, 250_000)


def test_compounding_within_a_quarter_goes_by_the_day_interest_began() -> None:
    # The note counts compounding periods from the day interest begins, month-end kept: they end on February 28,
    # March 31, April 30, May 31, June 30, July 31, August 31, September 30, October 31, November 30 and December 31.
    # At 12% on actual/365, each step rounded, from 1,000,000.00 after each payment:
    # 28 days  9,205.48, 31 days 10,285.60, 30 days 10,055.25: April 30     29,546.33
    # 31 days 10,191.78, 30 days  9,963.54, 31 days 10,397.20: July 31      30,552.52
    # 31 days 10,191.78, 30 days  9,963.54, 31 days 10,397.20: October 31   30,552.52
    # 30 days  9,863.01, 31 days 10,292.30, 31 days 10,397.20: January 31   30,552.51
    changes = {
        "issued_on": "2018-01-31",
        "interest.accrues_from": "2018-01-31",
        "matures_on": "2019-01-31",
        "principal": "$1,000,000.00",
        "interest.rate": "12% per annum",
        "interest.day_count": "actual/365",
        "interest.compounding": "monthly",
    }
    deal = note(QUARTERLY | changes)
    paid = [str(payment.interest.amount) for payment in schedule(deal)]
    assert paid == ["29546.33", "30552.52", "30552.52", "30552.51"]
    assert total_interest(deal) == dollars("121203.88")


@pytest.mark.parametrize(
    ("rule", "first", "last"),
    [
        # March 31, 2018 is a Saturday and June 30 another. 36,500.00 at 10% bears 10.00 a day.
        # To Monday, April 2: 90 days to March 31 are 900.00, two on 37,400.00 at 10.2466 are 20.49.
        # From there to July 2: 89 days to June 30 are 890.00, two on 37,390.00 at 10.2438 are 20.49.
        ("next business day", "920.49", "910.49"),
        # To Friday, March 30: 89 days. From there one day to March 31 is 10.00; 90 days to Friday, June 29 on 36,510.00
        # are 900.2466.
        ("preceding business day", "890.00", "910.25"),
    ],
)
def test_a_payment_that_moves_does_not_move_the_compounding(rule: str, first: str, last: str) -> None:
    changes = {
        "issued_on": "2017-12-31",
        "interest.accrues_from": "2017-12-31",
        "matures_on": "2018-06-30",
        "principal": "$36,500.00",
        "interest.day_count": "actual/365",
        "interest.compounding": "quarterly",
        "business_days": {"rule": rule, "extra_interest": "yes"},
    }
    assert [str(payment.interest.amount) for payment in schedule(note(QUARTERLY | changes))] == [first, last]


def test_a_payment_moved_to_before_interest_begins_bears_none() -> None:
    changes = {"issued_on": "2018-12-28", "interest.accrues_from": "2018-12-29", "matures_on": "2018-12-30"}
    (payment,) = schedule(
        note(changes | {"business_days": {"rule": "preceding business day", "extra_interest": "yes"}})
    )
    assert (payment.pays_on, payment.interest.amount) == (date(2018, 12, 28), 0)


@pytest.mark.parametrize(
    "changes",
    [
        {"interest.day_count": "not stated"},
        {"interest.compounding": "not stated"},
        {"interest.accrues_from": "not stated"},
        {"matures_on": "2018-01-31"},
        {"matures_on": "2017-01-31"},
        {"interest.accrues_from": "2019-01-31"},
        {"matures_on": "2118-12-29", "payment": "interest monthly, principal at maturity"},
    ],
)
def test_what_is_open_or_runs_backward_has_no_schedule(changes: dict[str, str]) -> None:
    assert payments(note(changes)) is NOT_STATED
    assert total_interest(note(changes)) is NOT_STATED


def test_an_open_day_count_moves_the_total_by_303_dollars_and_19_cents() -> None:
    deal = note(
        {"interest.accrues_from": "2018-01-31", "interest.compounding": "none", "interest.day_count": "not stated"}
    )
    # 21,830.14 on actual/365 to 22,133.33 on actual/360.
    assert interest_range(deal) == (dollars("21830.14"), dollars("22133.33"))


def test_open_compounding_and_an_open_first_day_are_read_every_way_from_issue() -> None:
    open_terms = {
        "interest.accrues_from": "not stated",
        "interest.compounding": "not stated",
        "interest.day_count": "30/360",
    }
    found = interest_range(note(open_terms | {"issued_on": "2018-01-15", "matures_on": "2019-01-15"}))
    # Simple and annual 24,000.00. Monthly, each step rounded: 202,000.00; 204,020.00; 206,060.20; 208,120.80;
    # 210,202.01; 212,304.03; 214,427.07; 216,571.34; 218,737.05; 220,924.42; 223,133.66; 225,365.00.
    assert found == (dollars("24000.00"), dollars("25365.00"))


def test_interest_that_is_fully_stated_has_no_range() -> None:
    assert interest_range(note({})) == (dollars("25101.73"), dollars("25101.73"))


def test_days_that_run_backward_have_no_range() -> None:
    assert interest_range(note({"matures_on": "2017-01-31", "interest.day_count": "not stated"})) is NOT_STATED
