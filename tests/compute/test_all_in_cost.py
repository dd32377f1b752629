from decimal import Decimal
from fractions import Fraction

import pytest

from docgen.compute.all_in_cost import all_in_cost, traditional_rate
from docgen.model.kinds import NOT_STATED, Rate
from tests.compute.deals import deal

SIMPLE = {"note.interest.accrues_from": "2018-01-31", "note.interest.compounding": "none"}


def cost(principal: str, yearly: str, discount: str, years: Fraction) -> Decimal:
    found = traditional_rate(Decimal(principal), Decimal(yearly), Decimal(discount), years)
    assert isinstance(found, Rate)
    return found.percent


@pytest.mark.parametrize(
    ("principal", "yearly", "discount", "years", "percent"),
    [
        ("300000", "24000", "39000", Fraction(1), "24.137931"),  # Band Realty: the court has 24.14%.
        ("170000", "0", "43000", Fraction(5), "6.771654"),  # Canal v Munassar: the court has 6.77%.
        ("250000", "25000", "7500", Fraction(2), "11.855670"),  # 28,750 / 242,500
        ("2500000", "450000", "250000", Fraction(1), "31.111111"),  # 700,000 / 2,250,000
        ("200000", "24000", "22500", Fraction(332, 365), "27.457153"),
        ("200000", "24000", "19267.85", Fraction(332, 365), "24.999995"),
        ("200000", "24000", "19267.86", Fraction(332, 365), "25.000002"),
    ],
)
def test_the_traditional_method_gives_the_courts_figures(
    principal: str, yearly: str, discount: str, years: Fraction, percent: str
) -> None:
    assert cost(principal, yearly, discount, years) == Decimal(percent)


def test_nothing_advanced_or_no_time_has_no_rate() -> None:
    assert traditional_rate(Decimal(100), Decimal(1), Decimal(100), Fraction(1)) is NOT_STATED
    assert traditional_rate(Decimal(100), Decimal(1), Decimal(1), Fraction(0)) is NOT_STATED


@pytest.mark.parametrize(
    ("basis", "percent"),
    # (interest + 22,500) / 177,500 x 365/332 on 21,830.14, 22,133.33 and 21,933.33.
    [("actual/365", "27.4572"), ("actual/360", "27.6449"), ("30/360", "27.5211")],
)
def test_the_worked_deal_at_simple_interest_from_issue(basis: str, percent: str) -> None:
    found = all_in_cost(deal(SIMPLE | {"note.interest.day_count": basis}))
    assert isinstance(found, Rate)
    assert round(found.percent, 4) == Decimal(percent)


def test_interest_from_before_the_issue_and_on_interest_counts() -> None:
    # (25,101.73 + 22,500) / 177,500 x 365/332 = 0.29483508
    assert all_in_cost(deal()) == Rate(Decimal("29.483508"))


def test_the_cost_is_open_when_interest_is_when_currencies_differ_or_when_nothing_is_advanced() -> None:
    assert all_in_cost(deal({"note.interest.day_count": "not stated"})) is NOT_STATED
    assert all_in_cost(deal({"closing.purchase_price": "CAD 177,500.00"})) is NOT_STATED
    assert traditional_rate(Decimal(200_000), Decimal(24_000), Decimal(200_000), Fraction(1)) is NOT_STATED
