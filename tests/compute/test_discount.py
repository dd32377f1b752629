from decimal import Decimal

import pytest

from docgen.compute.discount import exceeds_de_minimis, needs_discount_legend
from docgen.model.kinds import NOT_STATED
from tests.compute.deals import deal

QUARTERLY = {
    "note.payment": "interest quarterly, principal at maturity",
    "note.issued_on": "2024-01-15",
    "note.interest.accrues_from": "2024-01-15",
    "note.matures_on": "2026-01-15",
    "note.principal": "$500,000.00",
    "closing.purchase_price": "$470,000.00",
}


@pytest.mark.parametrize(
    ("redemption", "price", "years", "answer"),
    [
        ("1000000", "992600", 3, False),  # the limit is 7,500 and the discount 7,400
        ("1000000", "992500", 3, True),  # 7,500 is not below 7,500
        ("500000", "470000", 2, True),  # the limit is 2,500
        ("200000", "199501", 1, False),  # eighteen months have one complete year: the limit is 500
        ("200000", "199500", 1, True),
        ("200000", "199999.99", 0, True),  # no complete year, no allowance
        ("200000", "200000", 0, False),
        ("200000", "210000", 2, False),
    ],
)
def test_discount_below_a_quarter_percent_a_year_is_none(redemption: str, price: str, years: int, answer: bool) -> None:
    assert exceeds_de_minimis(Decimal(redemption), Decimal(price), years) is answer


def test_the_worked_note_falls_due_within_a_year_and_needs_no_legend() -> None:
    assert needs_discount_legend(deal()) is False


def test_a_note_of_exactly_a_year_is_short_and_one_of_a_day_more_is_not() -> None:
    assert needs_discount_legend(deal({"note.matures_on": "2019-01-31"})) is False
    assert needs_discount_legend(deal({"note.matures_on": "2019-02-01"})) is True


def test_a_two_year_note_sold_at_a_discount_needs_the_legend() -> None:
    assert needs_discount_legend(deal(QUARTERLY)) is True


def test_a_two_year_note_sold_at_par_that_pays_its_interest_needs_none() -> None:
    assert needs_discount_legend(deal(QUARTERLY | {"closing.purchase_price": "$500,000.00"})) is False


def test_a_long_note_sold_with_warrants_bears_discount_since_part_of_its_price_pays_for_them() -> None:
    told = {"note_wording": "A warrant.", "report_summary": "A warrant."}
    provision = {"heading": "Warrants", "about": "warrants", **told}
    at_par = QUARTERLY | {"closing.purchase_price": "$500,000.00", "note.additional_provisions": [provision]}
    assert needs_discount_legend(deal(at_par)) is True
    assert needs_discount_legend(deal(at_par | {"note.matures_on": "2025-01-15"})) is False


def test_interest_kept_for_maturity_is_discount() -> None:
    changes = QUARTERLY | {"closing.purchase_price": "$500,000.00", "note.payment": "one sum at maturity"}
    assert needs_discount_legend(deal(changes)) is True
    assert needs_discount_legend(deal(changes | {"note.interest.day_count": "not stated"})) is True


def test_the_answer_is_open_when_it_turns_on_the_open_day_count() -> None:
    # 200,000 at 0.25% for 730 days: 1,000.00 on 30/360, below the limit of 0.5% x 201,000.00 = 1,005.00;
    # 1,013.89 on actual/360, above the limit of 0.5% x 201,013.89 = 1,005.07.
    changes = {
        "note.interest.rate": "0.25% per annum",
        "note.interest.accrues_from": "2018-01-31",
        "note.interest.compounding": "none",
        "note.matures_on": "2020-01-31",
        "closing.purchase_price": "$200,000.00",
    }
    assert needs_discount_legend(deal(changes | {"note.interest.day_count": "not stated"})) is NOT_STATED
    assert needs_discount_legend(deal(changes | {"note.interest.day_count": "30/360"})) is False
    assert needs_discount_legend(deal(changes | {"note.interest.day_count": "actual/360"})) is True


def test_the_answer_is_open_for_days_that_run_backward_and_mixed_currencies() -> None:
    assert needs_discount_legend(deal({"note.matures_on": "2017-01-31"})) is NOT_STATED
    assert needs_discount_legend(deal(QUARTERLY | {"closing.purchase_price": "CAD 470,000.00"})) is NOT_STATED
