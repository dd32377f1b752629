"""What the pages of the checks on the term sheet cannot show: their other branches and their limits."""

import json
from typing import Any

import pytest

from docgen.check.deal import Deal
from docgen.check.registry import CHECKS
from docgen.compute.facts import facts
from docgen.load.term_sheet import parse_term_sheet
from tests.check.findings import messages
from tests.worked_example import overlay, worked

SIMPLE = {"accrues_from": "January 31, 2018", "compounding": "none"}


def under(law: str, **note: Any) -> dict[str, Any]:
    return {"note": {"governing_law": law, "interest": SIMPLE, **note}}


def test_proceeds_without_a_discount_are_compared_with_the_principal_alone() -> None:
    change = {"closing": {"original_issue_discount": "none"}}
    assert messages("T101", change) == [
        "The purchase price of $177,500.00 is $22,500.00 less than the principal of $200,000.00."
    ]


def test_proceeds_of_more_than_the_principal_are_reported() -> None:
    change = {"closing": {"withheld_fees": "$0.01"}}
    assert messages("T101", change) == [
        "The purchase price of $177,500.00, the original issue discount of $22,500.00 and the withheld fees of $0.01 "
        "come to $200,000.01, which is $0.01 more than the principal of $200,000.00."
    ]


def test_proceeds_in_another_currency_are_not_added_up() -> None:
    assert messages("T101", {"note": {"principal": "CAD 200,000.00"}}) == [
        "The purchase price of $177,500.00 and the original issue discount of $22,500.00 cannot be compared with the "
        "principal of CAD 200,000.00, in another currency."
    ]


def test_a_note_may_not_fall_due_on_the_day_it_is_dated() -> None:
    assert messages("T204", {"note": {"matures_on": "January 31, 2018"}})
    assert not messages("T204", {"note": {"matures_on": "February 1, 2018"}})


def test_a_report_filed_before_it_is_signed_is_reported() -> None:
    assert messages("T205", {"filing": {"filed_on": "February 1, 2018"}}) == [
        "The report is filed on February 1, 2018, before it is signed, on February 2, 2018."
    ]


def test_interest_that_begins_at_maturity_is_reported() -> None:
    assert messages("T205", {"note": {"interest": {"accrues_from": "December 29, 2018"}}}) == [
        "Interest begins to accrue on December 29, 2018, and the note falls due on December 29, 2018."
    ]


def test_interest_payments_on_closed_days_are_named_with_the_maturity() -> None:
    # Monthly from December 29, 2017: April 29 and July 29 are Sundays, September 29 and December 29 Saturdays.
    change = {"note": {"payment": "interest monthly, principal at maturity", "business_days": {"rule": "none"}}}
    [said] = messages("T206", change)
    assert said.endswith(
        "The same goes for Sunday, April 29, 2018, Sunday, July 29, 2018 and Saturday, September 29, 2018."
    )


def test_a_note_due_on_a_bank_holiday_needs_a_business_day_rule() -> None:
    [said] = messages("T206", {"note": {"matures_on": "December 25, 2018", "business_days": {"rule": "none"}}})
    assert said.startswith("The note falls due on Tuesday, December 25, 2018, when banks are closed")


def test_a_note_with_a_business_day_rule_may_fall_due_on_any_day() -> None:
    assert not messages("T206", {"note": {"business_days": {"rule": "modified following"}}})


ODD = {
    "the last day there is": {"issued_on": "2199-12-30", "matures_on": "2199-12-31"},
    "the first days there are": {"issued_on": "1900-01-01", "matures_on": "1900-01-06"},
    "a century": {"issued_on": "2099-12-31", "matures_on": "2199-12-31"},
    "more than a century": {"matures_on": "2199-12-29"},
    "days that run backward": {"matures_on": "1900-01-07"},
    "a sum beyond counting": {
        "matures_on": "2117-12-29",
        "principal": "$999,999,999,999.99",
        "interest": {"rate": "999.999999% per annum", "compounding": "monthly"},
    },
    "next to nothing": {"principal": "$0.01", "interest": {"rate": "0% per annum"}},
}


@pytest.mark.parametrize("opens", ["none of them", "day_count", "compounding", "accrues_from"])
@pytest.mark.parametrize("note", ODD.values(), ids=ODD)
def test_no_deal_is_too_odd_for_the_checks_on_the_term_sheet(note: dict[str, Any], opens: str) -> None:
    interest = {"accrues_from": note.get("issued_on", "2018-01-31"), **note.get("interest", {})}
    interest |= {opens: "not stated"} if opens != "none of them" else {}
    for law in ("New York", "Delaware", "Nevada", "Ohio", "not stated"):
        for payment in ("one sum at maturity", "interest monthly, principal at maturity"):
            terms = {"governing_law": law, "payment": payment, "business_days": {"rule": "none"}}
            text = json.dumps(overlay(worked(), {"note": {**note, **terms, "interest": interest}}))
            sheet = parse_term_sheet(text, "odd.yaml").term_sheet
            assert sheet
            deal = Deal(sheet, facts(sheet), {}, {}, {}, {}, {}, ())
            faults = [fault for check in CHECKS if ".term_sheet." in check.__module__ for fault in check(deal)]
            assert all(fault.says.endswith(".") and fault.change.endswith(".") for fault in faults)


def test_interest_without_a_first_day_is_read_as_running_from_the_date_of_the_note() -> None:
    # 200,000 x 12% x 332/365 days, simple.
    change = {"note": {"interest": {"accrues_from": "not stated", "compounding": "none"}}}
    assert messages("T301", change) == [
        "The note leaves open the first day that bears interest. Read as bearing interest from its date, it bears "
        "$21,830.14 of interest."
    ]


def test_every_open_term_of_interest_is_named() -> None:
    change = {"note": {"interest": dict.fromkeys(("accrues_from", "day_count", "compounding"), "not stated")}}
    [said] = messages("T301", change)
    assert "the first day that bears interest, the day count and whether interest compounds" in said


@pytest.mark.parametrize(("price", "discount", "usurious"), [
    ("$180,732.15", "$19,267.85", False),
    ("$180,732.14", "$19,267.86", True),
])  # fmt: skip
def test_new_yorks_criminal_cap_is_exceeded_by_one_cent_too_much(price: str, discount: str, usurious: bool) -> None:
    # (21,830.14 + 19,267.85) / 180,732.15 x 365/332 = 24.999997%; a cent more and less, 25.000004%.
    change = under("New York") | {"closing": {"purchase_price": price, "original_issue_discount": discount}}
    said = messages("T302", change)
    assert bool(said) == usurious
    assert not usurious or "cost 25.000004% per annum" in said[0]


def test_a_loan_of_two_and_a_half_million_is_beyond_new_yorks_cap() -> None:
    closing = {"purchase_price": "$2,250,000.00", "original_issue_discount": "$250,000.00"}
    change = under("New York", principal="$2,500,000.00", interest=SIMPLE | {"rate": "20% per annum"})
    assert not messages("T302", change | {"closing": closing})
    closing = {"purchase_price": "$2,249,999.99", "original_issue_discount": "$250,000.00"}
    change = under("New York", principal="$2,499,999.99", interest=SIMPLE | {"rate": "20% per annum"})
    assert messages("T302", change | {"closing": closing})


def test_an_individual_cap_is_not_held_against_a_corporation() -> None:
    closing = {"purchase_price": "$200,000.00", "original_issue_discount": "none"}
    change = under("New York", interest=SIMPLE | {"rate": "17% per annum"}) | {"closing": closing}
    assert not messages("T302", change)
    [said] = messages("T302", change | {"registrant": {"entity": "limited partnership"}})
    assert "cost 17% per annum, and the civil cap of New York is 16% per annum" in said


@pytest.mark.parametrize("law", ["California", "Florida", "Massachusetts", "Texas"])
def test_the_worked_price_is_above_the_cap_of_other_states(law: str) -> None:
    assert messages("T302", under(law))


@pytest.mark.parametrize("law", ["Delaware", "Georgia", "Illinois", "Nevada", "New Jersey"])
def test_the_worked_price_is_not_above_any_cap_of_states_without_one_that_low(law: str) -> None:
    assert not messages("T302", under(law))


def test_a_high_cost_is_pointed_out_where_no_law_is_named() -> None:
    [said] = messages("T303", {"note": {"governing_law": "not stated"}})
    assert "The note names no governing law, so there is no cap to hold that against" in said


def test_a_high_cost_is_not_pointed_out_twice() -> None:
    assert messages("T302", under("New York")) and not messages("T303", under("New York"))
    assert not messages("T303", under("New Jersey")), "New Jersey's cap of 50% was held against it"


def test_a_choice_of_law_needs_no_statute_where_a_party_is_at_home() -> None:
    change = under("New York", venue="New York")
    assert len(messages("T305", change)) == 2
    assert not messages("T305", change | {"holder": {"state": "New York"}})
    assert not messages("T305", change | {"registrant": {"address": {"state": "New York"}}})


def test_new_yorks_courts_ask_for_a_larger_deal_than_its_law() -> None:
    [said] = messages("T305", under("New York", venue="New York", principal="$250,000.00"))
    assert "chooses the courts of New York" in said and "from $1,000,000.00" in said


def test_an_equal_default_rate_is_not_reported() -> None:
    assert not messages("T306", {"note": {"default_rate": "12% per annum"}})


def test_simple_interest_needs_no_statute() -> None:
    assert not messages("T307", under("New York"))


def test_a_jury_waiver_is_reported_for_every_state_that_matters() -> None:
    [said] = messages("T308", {"note": {"governing_law": "Georgia", "venue": "California"}})
    assert "the courts of California and Georgia do not enforce" in said


def test_a_cap_that_turns_on_a_published_rate_is_left_to_counsel() -> None:
    closing = {"purchase_price": "$90,000.00", "original_issue_discount": "$10,000.00"}
    [said] = messages("T309", {"note": {"principal": "$100,000.00"}, "closing": closing})
    assert said.startswith("The cap of Delaware turns on the Federal Reserve discount rate")
    closing = {"purchase_price": "$90,000.01", "original_issue_discount": "$10,000.00"}
    assert not messages("T309", {"note": {"principal": "$100,000.01"}, "closing": closing})


def test_a_provision_without_the_term_is_reported() -> None:
    provision = {
        "heading": "Conversion",
        "about": "conversion",
        "note_wording": "The Holder may convert this Note into common stock.",
        "report_summary": "The Holder may convert the Note into common stock.",
    }
    assert messages("T401", {"note": {"additional_provisions": [provision]}}) == [
        "Additional provision 1, “Conversion”, is about conversion, and note.convertible says that the note is not "
        "convertible."
    ]
    assert not messages("T401", {"note": {"convertible": "yes", "additional_provisions": [provision]}})


@pytest.mark.parametrize(("wording", "summary", "agree"), [
    ("interest of twelve percent (12%) per annum", "interest of 12%", True),
    ("a fee of $1,500.00", "a fee of $1,500", True),
    ("a fee of CAD 1,500.00", "a fee of $1,500", False),
    ("interest of 7%, as Section 5 says", "interest of 5%", False),
    ("within thirty days", "within 30 days", True),
    ("within 30 business days", "within 30 days", False),
    ("on March 1, 2018", "on March 2, 2018", False),
])  # fmt: skip
def test_figures_of_a_provision_are_compared_by_value(wording: str, summary: str, agree: bool) -> None:
    provision = {"heading": "Fee", "about": "other", "note_wording": f"{wording}.", "report_summary": f"{summary}."}
    assert bool(messages("T402", {"note": {"additional_provisions": [provision]}})) != agree


def test_a_secured_note_may_not_rank_with_unsecured_debt() -> None:
    assert messages("T403", {"note": {"secured": "yes"}})
    assert not messages("T403", {"note": {"secured": "yes", "ranking": "subordinated to senior debt"}})


def test_interest_from_before_the_issue_is_counted_by_the_notes_own_day_count() -> None:
    # 30/360 from December 29 to January 31: 30 - 29 + 30 x 1 + 1 = 32 days; 200,000 x 12% x 32/360 = 2,133.33.
    [said] = messages("T207", {"note": {"interest": {"day_count": "30/360", "compounding": "none"}}})
    assert said == (
        "Interest runs from December 29, 2017, 33 days before the note is issued on January 31, 2018. For those days "
        "the registrant owes $2,133.33 of interest on money it did not yet have."
    )


def test_interest_from_one_day_before_the_issue_is_reported() -> None:
    # 200,000 x 12% / 365 = 65.753…
    [said] = messages("T207", {"note": {"interest": {"accrues_from": "January 30, 2018"}}})
    assert "January 30, 2018, 1 day before" in said and "owes $65.75 of interest" in said


def test_a_note_that_first_bears_interest_after_its_issue_is_reported() -> None:
    # 59 days from January 31 to March 31, 2018: 200,000 x 12% x 59/365 = 3,879.45.
    assert messages("T207", {"note": {"interest": {"accrues_from": "March 31, 2018"}}}) == [
        "Interest runs from March 31, 2018, 59 days after the note is issued on January 31, 2018. For those days the "
        "holder gives up $3,879.45 of interest."
    ]


@pytest.mark.parametrize("opens", ["day_count", "compounding"])
def test_interest_from_before_the_issue_that_cannot_be_computed_is_reported_without_a_sum(opens: str) -> None:
    [said] = messages("T207", {"note": {"interest": {opens: "not stated"}}})
    assert said.endswith("For those days the registrant owes interest on money it did not yet have.")


@pytest.mark.parametrize("start", ["January 31, 2018", "not stated", "December 29, 2018", "January 1, 2019"])
def test_interest_from_the_issue_from_no_day_or_from_maturity_is_not_reported(start: str) -> None:
    assert not messages("T207", {"note": {"interest": {"accrues_from": start}}})


@pytest.mark.parametrize(("issued", "matures", "says"), [
    ("January 31, 2018", "February 1, 2058", "more than 40 years later"),
    ("January 31, 2018", "January 31, 2059", "more than 40 years later"),
    ("January 31, 2018", "February 1, 2059", "more than 41 years later"),
    ("February 29, 2016", "March 1, 2056", "more than 40 years later"),
])  # fmt: skip
def test_a_note_due_after_more_than_forty_years_is_reported(issued: str, matures: str, says: str) -> None:
    [said] = messages("T208", {"note": {"issued_on": issued, "matures_on": matures}})
    assert said == f"The note is issued on {issued} and falls due on {matures}, {says}."


def test_a_note_due_on_the_day_forty_years_after_a_leap_day_is_not_reported() -> None:
    assert not messages("T208", {"note": {"issued_on": "February 29, 2016", "matures_on": "February 29, 2056"}})


def test_a_note_without_interest_has_none_to_pay_by_the_month() -> None:
    free = {"rate": "0% per annum", "compounding": "none"}
    payment = "interest monthly, principal at maturity"
    assert messages("T310", {"note": {"interest": free, "payment": payment}}) == [
        "The rate of interest is 0% per annum, and the note is payable as “interest monthly, principal at maturity”. "
        "There is no interest to pay."
    ]
    assert not messages("T310", {"note": {"interest": free}})
    assert not messages("T310", {"note": {"interest": {"rate": "0% per annum", "compounding": "not stated"}}})
    assert not messages("T310", {"note": {"payment": payment}})
