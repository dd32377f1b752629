import sys
from datetime import date
from decimal import Decimal
from subprocess import run

import pytest

from docgen.compute.facts import facts
from docgen.model.kinds import NOT_STATED, Money, Period, Rate
from tests.compute.deals import CONVERSION, deal

COMPUTED = [
    "note.total_interest",
    "note.total_due",
    "note.term_days",
    "note.payment_on",
    "note.all_in_cost",
    "note.prepayable",
    "note.needs_discount_legend",
    "filing.event_on",
    "filing.due_on",
    "filing.items",
    "filing.shows_securities_table",
    "filing.shows_emerging_growth_company",
    "filing.lists_cover_page_file",
]


def test_every_field_is_a_fact_under_its_dotted_name() -> None:
    found = facts(deal())
    assert found["note.principal"] == Money(Decimal("200000.00"))
    assert found["note.interest.rate"] == Rate(Decimal("12"))
    assert found["registrant.address.city"] == "Thornton"
    assert found["registrant.registered_classes.0.symbol"] == "ASTI"
    assert found["note.events_of_default.payment.cure"] == Period(5, "business days")
    assert found["holder.notice_address"] is NOT_STATED
    assert found["filing.also_report.0"] == "3.02"


def test_a_group_the_deal_does_not_have_is_one_fact_and_one_it_has_shows_through_its_fields() -> None:
    found = facts(deal())
    assert found["note.events_of_default.breach"] is None
    assert "note.events_of_default.breach.cure" not in found
    assert "note.prepayment" not in found
    assert found["note.prepayment.notice"] is None


def test_a_list_is_a_fact_for_each_of_its_entries_or_one_empty_one() -> None:
    assert facts(deal())["note.additional_provisions"] == ()
    found = facts(deal({"note.additional_provisions": [CONVERSION]}))
    assert found["note.additional_provisions.0.heading"] == "Conversion"
    assert "note.additional_provisions" not in found


def test_fields_come_in_the_order_of_the_term_sheet_and_computed_facts_last() -> None:
    names = list(facts(deal()))
    assert names[:2] == ["registrant.name", "registrant.entity"]
    assert names.index("note.title") < names.index("closing.purchase_price") < names.index("filing.signed_on")
    assert names[-len(COMPUTED) :] == COMPUTED


def test_the_computed_facts_of_the_worked_deal() -> None:
    found = facts(deal())
    assert {name: found[name] for name in COMPUTED} == {
        "note.total_interest": Money(Decimal("25101.73")),  # worked in test_interest.py
        "note.total_due": Money(Decimal("225101.73")),
        "note.term_days": 332,
        "note.payment_on": date(2018, 12, 31),
        "note.all_in_cost": Rate(Decimal("29.483508")),  # worked in test_all_in_cost.py
        "note.prepayable": "given",
        "note.needs_discount_legend": False,
        "filing.event_on": date(2018, 1, 31),
        "filing.due_on": date(2018, 2, 6),
        "filing.items": ("1.01", "2.03", "3.02", "9.01"),
        "filing.shows_securities_table": False,
        "filing.shows_emerging_growth_company": True,
        "filing.lists_cover_page_file": False,
    }


def test_the_cover_page_follows_the_day_of_filing() -> None:
    found = facts(deal({"filing.filed_on": "2019-05-02", "registrant.tags_cover_page": "yes"}))
    assert found["filing.shows_securities_table"] is True
    assert found["filing.lists_cover_page_file"] is True
    assert facts(deal({"filing.filed_on": "2017-04-11"}))["filing.shows_emerging_growth_company"] is False


@pytest.mark.parametrize("term", ["day_count", "compounding", "accrues_from"])
def test_what_rests_on_an_open_fact_is_open(term: str) -> None:
    found = facts(deal({f"note.interest.{term}": "not stated"}))
    for name in ("note.total_interest", "note.total_due", "note.all_in_cost"):
        assert found[name] is NOT_STATED
    assert found["note.term_days"] == 332


@pytest.mark.parametrize(
    "changes",
    [
        {"note.matures_on": "2017-12-29"},
        {"note.matures_on": "2018-01-31"},
        {"note.issued_on": "2199-12-31", "note.matures_on": "2199-12-31"},
        {"note.issued_on": "1900-01-01", "note.matures_on": "1900-01-06", "note.interest.accrues_from": "1900-01-01"},
        {"note.issued_on": "2099-12-31", "note.matures_on": "2199-12-31", "note.interest.accrues_from": "2099-12-31"},
        {"closing.purchase_price": "$0.01"},
        {"note.principal": "$0.01"},
        {"note.principal": "$999,999,999,999.99", "note.interest.rate": "999.999999% per annum"},
        {
            "note.matures_on": "2117-12-29",
            "note.principal": "$999,999,999,999.99",
            "note.interest.rate": "999.999999% per annum",
            "note.interest.compounding": "monthly",
        },
        {"note.interest.rate": "0% per annum", "note.interest.compounding": "monthly"},
        {"note.governing_law": "Wyoming", "closing.purchase_price": "CAD 1.00"},
    ],
)
def test_an_odd_term_sheet_leaves_facts_open_and_raises_nothing(changes: dict[str, str]) -> None:
    for payment in ("one sum at maturity", "interest monthly, principal at maturity"):
        for rule in ("next business day", "preceding business day", "modified following"):
            found = facts(deal(changes | {"note.payment": payment, "note.business_days.rule": rule}))
            assert found.keys() >= set(COMPUTED)


def test_a_note_that_matures_before_it_is_issued_has_no_term() -> None:
    found = facts(deal({"note.matures_on": "2017-12-29"}))
    assert found["note.term_days"] is NOT_STATED
    assert found["note.total_due"] is NOT_STATED
    assert found["note.payment_on"] == date(2017, 12, 29)


def test_the_facts_do_not_load_the_slow_holidays_library() -> None:
    code = "import sys, docgen.compute.facts; sys.exit('holidays' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": ":".join(sys.path)}).returncode == 0
