"""What the pages of the checks on the Form 8-K cannot show: their other branches and their limits."""

from typing import Any

import pytest

from tests.check.findings import messages

COVER = "form_8k/cover_page.html"
SIGNATURE = "form_8k/signature.html"
EXHIBITS = "form_8k/items/item_9_01.html"
AGREEMENT = "form_8k/items/item_1_01.html"
OBLIGATION = "form_8k/items/item_2_03.html"


def provision(about: str) -> dict[str, Any]:
    return {
        "heading": "Rights",
        "about": about,
        "note_wording": "The Holder has rights.",
        "report_summary": "The Holder has rights.",
    }


def test_a_relationship_of_the_term_sheet_stands_in_item_1_01_in_its_own_words() -> None:
    change = {"holder": {"relationship": "The Holder’s manager is a director of the Company."}}
    assert not messages("K101", change)
    assert messages(
        "K101", change, (AGREEMENT, "{{ holder.relationship }}", "The Holder and the Company have a relationship.")
    )


@pytest.mark.parametrize(("printed", "instead", "lacking"), [
    ("at a rate of {{ note.interest.rate }}", "at a rate the Note states", "the rate of interest"),
    ("“<dfn>Event of Default</dfn>”", "“<dfn>Trigger</dfn>”", None),
])  # fmt: skip
def test_item_2_03_lacks_what_item_1_01_lacks(printed: str, instead: str, lacking: str | None) -> None:
    said = messages("K202", {}, (AGREEMENT, printed, instead))
    assert said == (
        [] if lacking is None else [f"Item 2.03, with Item 1.01, which it incorporates, does not state {lacking}."]
    )


def test_the_number_of_an_item_is_no_rate_of_interest() -> None:
    change = {"note": {"interest": {"rate": "1.01% per annum"}}}
    assert not messages("K202", change)
    edit = (AGREEMENT, "at a rate of {{ note.interest.rate }}", "at a rate the Note states")
    [said] = messages("K202", change, edit)
    assert said.endswith("does not state the rate of interest.")


def test_item_2_03_that_does_not_refer_to_item_1_01_stands_alone() -> None:
    edit = (OBLIGATION, "{{ section.item_1_01 }} of this Current Report on Form 8-K is", "the exhibit is")
    [said] = messages("K202", {}, edit)
    assert said.startswith("Item 2.03 does not state the principal, the maturity date, the rate of interest")


def test_items_stand_in_the_order_of_the_form() -> None:
    order = "  - items/item_2_03.html\n  - items/item_3_02.html\n"
    edit = ("form_8k/document.yaml", order, "  - items/item_3_02.html\n  - items/item_2_03.html\n")
    assert messages("K203", {}, edit) == ["Item 2.03 stands after Item 3.02."]


def test_a_caption_may_end_with_a_full_stop() -> None:
    assert not messages("K203", {}, (OBLIGATION, "of a Registrant</h2>", "of a Registrant.</h2>"))


def test_an_item_printed_for_every_deal_is_reported_where_the_deal_does_not_call_for_it() -> None:
    edit = ("form_8k/items/item_3_02.html", '{% if "3.02" in filing.items %}', "{% if note.issued_on %}")
    assert messages("K204", {"filing": {"also_report": []}}, edit) == [
        "The report has Item 3.02, which the deal does not call for."
    ]


@pytest.mark.parametrize("about", ["conversion", "warrants"])
def test_item_3_02_fits_a_note_with_a_right_to_shares(about: str) -> None:
    assert not messages("K302", {"note": {"additional_provisions": [provision(about)]}})
    assert messages("K302", {"note": {"additional_provisions": [provision("security")]}})


def test_section_4_a_2_alone_does_not_allow_general_solicitation() -> None:
    [said] = messages("K304", {"closing": {"regulation_d": "none", "general_solicitation": "yes"}})
    assert said.endswith("which Section 4(a)(2) does not allow.")


def test_rule_506_c_is_open_to_accredited_investors_only() -> None:
    change = {"holder": {"accredited_investor": "no"}, "closing": {"regulation_d": "Rule 506(c)"}}
    assert len(messages("K304", change)) == 1


def test_calling_the_holder_accredited_against_the_term_sheet_is_found_by_the_tie_out() -> None:
    edit = ("form_8k/items/item_3_02.html", "{% if holder.accredited_investor %}", "{% if note.issued_on %}")
    assert any(
        "accredited investor" in said for said in messages("X101", {"holder": {"accredited_investor": "no"}}, edit)
    )


@pytest.mark.parametrize(("event", "due"), [
    ("February 3, 2018", "February 8, 2018"),  # a Saturday: Monday is day one
    ("February 14, 2018", "February 21, 2018"),  # Washington's Birthday
    ("March 27, 2018", "April 2, 2018"),  # Good Friday counts
    ("November 30, 2018", "December 7, 2018"),  # EDGAR closed on December 5
])  # fmt: skip
def test_the_fourth_business_day_is_still_in_time(event: str, due: str) -> None:
    change = {"note": {"issued_on": event, "matures_on": "December 30, 2019"}, "filing": {"filed_on": due}}
    assert not messages("K401", change)
    month, day, year = due.replace(",", "").split()
    change["filing"] = {"filed_on": f"{month} {int(day) + 1}, {year}"}
    assert messages("K401", change)


def test_a_year_in_which_nobody_looked_for_closures_is_reported() -> None:
    [said] = messages("K402", {"note": {"issued_on": "January 2, 2030", "matures_on": "January 2, 2031"}})
    assert "nobody has looked for other closures in 2030" in said


def test_the_year_in_which_nobody_looked_for_closures_is_the_one_named() -> None:
    # January 1 is a holiday, so the four days are January 2 to 5; closures were looked for from 2018 on.
    [said] = messages(
        "K402", {"note": {"issued_on": "December 29, 2017", "interest": {"accrues_from": "December 29, 2017"}}}
    )
    assert said.startswith("The report is due on January 5, 2018")
    assert said.endswith("nobody has looked for other closures in 2017.")


@pytest.mark.parametrize("rule", ["Rule 425 under", "Rule 14a-12 under", "Rule 14d-2(b) under", "Rule 13e-4(c) under"])
def test_the_cover_has_the_forms_four_boxes(rule: str) -> None:
    assert len(messages("K501", {}, (COVER, rule, "a rule under"))) == 1


def test_the_cover_has_the_securities_table_from_may_2_2019() -> None:
    edit = (COVER, "{% if filing.shows_securities_table %}", "{% if note.secured %}")
    assert not messages("K501", {"filing": {"filed_on": "May 1, 2019"}}, edit)
    assert messages("K501", {"filing": {"filed_on": "May 2, 2019"}}, edit) == [
        "The cover page lacks the table of securities registered under Section 12(b), or its rows."
    ]


def test_a_registrant_without_registered_securities_says_none_in_the_table() -> None:
    change = {"registrant": {"registered_classes": []}, "filing": {"filed_on": "May 2, 2019"}}
    assert not messages("K501", change)
    assert messages("K501", change, (COVER, "<td>None</td><td>Not applicable</td><td>Not applicable</td>", ""))


def test_the_cover_has_the_box_for_an_emerging_growth_company() -> None:
    edit = (COVER, "{{ registrant.emerging_growth_company.box }}", "or not")
    assert messages("K501", {}, edit) == ["The cover page lacks the box for an emerging growth company."]


@pytest.mark.parametrize(("printed", "instead", "said"), [
    ("Dated: {{ filing.signed_on }}", "", "nothing as its date; filing.signed_on is February 2, 2018."),
    ("{{ filing.signed_on }}", "{{ note.issued_on }}", "“January 31, 2018” as its date; filing"),
    ("{{ registrant.name.in_capitals }}", "THE COMPANY", "not the name of the registrant, “Ascent"),
    ("By: /s/ {{ filing.signatory.name }}", "By:", "nothing after “/s/”; filing.signatory.name is “Victor Lee”."),
    ("Title: {{ filing.signatory.title }}", "", "nothing after “Title:”; filing.signatory.title is “Chief"),
])  # fmt: skip
def test_the_signature_block_is_complete(printed: str, instead: str, said: str) -> None:
    found = messages("K502", {}, (SIGNATURE, printed, instead))
    assert any(each.startswith(f"The signature block of the Form 8-K has {said}") for each in found)


def test_a_signature_block_split_by_its_layout_is_read_as_one() -> None:
    split = (
        "<table><tr><td>Dated:</td><td>{{ filing.signed_on }}</td></tr><tr><td>By:</td><td>/s/</td>"
        "<td>{{ filing.signatory.name }}</td></tr></table>"
    )
    edits = (
        (SIGNATURE, "<p>Dated: {{ filing.signed_on }}</p>", split),
        (SIGNATURE, '<p class="by">By: /s/ {{ filing.signatory.name }}</p>\n', ""),
    )
    assert not messages("K502", {}, *edits)


def test_a_cover_without_the_day_of_the_event_is_reported() -> None:
    edit = (COVER, "reported): {{ filing.event_on }}", "reported):")
    assert messages("K503", {}, edit) == [
        "The cover page gives no day as the date of the earliest event reported; the event is of January 31, 2018."
    ]


def test_a_registrant_that_tags_its_cover_page_lists_exhibit_104() -> None:
    change = {"registrant": {"tags_cover_page": "yes"}}
    assert not messages("K504", change)
    assert not messages("K901", change), "no Item has to mention Exhibit 104"
    assert messages("K504", change, (EXHIBITS, "{% if filing.lists_cover_page_file %}", "{% if note.secured %}"))


def test_an_exhibit_mentioned_and_not_listed_is_reported() -> None:
    said = messages("K901", {}, (AGREEMENT, "filed as Exhibit {{ filing.exhibit_number }}", "filed as Exhibit 4.9"))
    assert said == [
        "The report refers to Exhibit 4.9, and Item 9.01 does not list it.",
        "Item 9.01 lists Exhibit 10.1, and no Item mentions it.",
    ]


def test_a_report_that_does_not_list_the_note_is_reported() -> None:
    said = messages("K901", {}, (EXHIBITS, "<td>{{ filing.exhibit_number }}</td>", "<td>99.1</td>"))
    assert "Item 9.01 does not list the note, which is Exhibit 10.1." in said


@pytest.mark.parametrize(("printed", "term"), [
    ("{{ registrant.name }}", "registrant.name"),
    ("{{ registrant.state }}", "registrant.state"),
    (", {{ registrant.address.city }}", "registrant.address.city"),
    ("{{ filing.event_on }}", "filing.event_on"),
])  # fmt: skip
def test_a_fact_that_stands_elsewhere_in_the_report_stands_on_its_cover_too(printed: str, term: str) -> None:
    assert f"The cover page nowhere states {term}." in messages("K501", {}, (COVER, printed, ""))


def test_a_report_and_a_note_that_are_not_signed_are_told_apart() -> None:
    change = {"note": {"signed": "no"}, "filing": {"signed": "no"}}
    assert messages("K505", change) == [
        "The note is not signed: note.signed is no.",
        "The report is not signed: filing.signed is no.",
    ]
    assert not messages("K502", change) and not messages("N106", change)
    assert messages("K502", change, (SIGNATURE, "{% if filing.signed %}", "{% if not filing.signed %}"))
