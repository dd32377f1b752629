from datetime import date
from decimal import Decimal

from docgen.check.written import listed, with_weekday, written, yearly_cost
from docgen.model.kinds import NOT_STATED, Money, Period, Rate


def test_values_are_written_as_a_term_sheet_writes_them() -> None:
    assert written(Money(Decimal("1234567.5"))) == "$1,234,567.50"
    assert written(Money(Decimal("2700000"), "CAD")) == "CAD 2,700,000.00"
    assert written(Rate(Decimal("12.50"))) == "12.5% per annum"
    assert written(Rate(Decimal("100"))) == "100% per annum"
    assert written(date(2018, 1, 5)) == "January 5, 2018"
    assert written(Period(1, "business days")) == "1 business day"
    assert (written(None), written(NOT_STATED)) == ("none", "not stated")


def test_a_day_is_written_with_its_weekday() -> None:
    assert with_weekday(date(2018, 12, 29)) == "Saturday, December 29, 2018"


def test_a_list_is_joined_as_in_a_sentence() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_a_cost_just_above_a_cap_is_written_so_that_it_shows() -> None:
    assert yearly_cost(Rate(Decimal("29.483508")), Decimal(25)) == "29.48% per annum"
    assert yearly_cost(Rate(Decimal("25.000002")), Decimal(25)) == "25.000002% per annum"
