"""What the pages of the tie-out cannot show: currencies, and the lines that stand outside the text."""

from pathlib import Path

import pytest

from tests.check.findings import messages
from tests.worked_example import Edit, Variant

NOTE = "promissory_note/document.yaml"
REPORT = "form_8k/document.yaml"
HEADER = "Exhibit {{ filing.exhibit_number }} – {{ note.title }} of {{ registrant.name }}"


def test_the_same_figure_in_another_currency_is_another_amount() -> None:
    edit = ("form_8k/items/item_1_01.html", "{{ note.principal.without_cents }}", "CAD 200,000")
    [said] = messages("X102", {}, edit)
    assert said.startswith("On note.principal the Form 8-K says “CAD 200,000” and the note says “$200,000.00”")
    assert not messages("X102", {}, (*edit[:2], "USD 200,000"))


@pytest.mark.parametrize(("code", "header"), [
    ("X101", "Exhibit {{ filing.exhibit_number }} – {{ note.title }} of {{ holder.name }}"),
    ("X104", HEADER + ", {{ note.interest.rate }}"),
    ("X105", HEADER.replace("{{ filing.exhibit_number }}", "99.1")),
    ("X107", HEADER.replace("{{ note.title }}", "Secured Convertible Note")),
    ("P101", HEADER.replace("{{ registrant.name }}", "Wrong Corp.")),
    ("P105", HEADER + " [●]"),
])  # fmt: skip
def test_the_running_header_is_checked_like_the_text(code: str, header: str) -> None:
    assert not messages(code)
    assert messages(code, {}, (NOTE, HEADER, header))


@pytest.mark.parametrize(("code", "title"), [
    ("X101", "Form 8-K of {{ registrant.name }}, {{ filing.signed_on }}"),
    ("X105", "Form 8-K of {{ registrant.name }}, January 31, 2018"),
    ("P101", "Form 8-K of Wrong Corp., {{ filing.event_on }}"),
])  # fmt: skip
def test_the_title_is_checked_like_the_text(code: str, title: str) -> None:
    assert not messages(code)
    # Signed on another day than the event, so that the two days cannot be taken for each other.
    change = {"filing": {"signed_on": "February 6, 2018"}}
    assert messages(code, change, (REPORT, "Form 8-K of {{ registrant.name }}, {{ filing.event_on }}", title))


def test_a_document_does_not_state_a_term_by_its_title_or_running_header() -> None:
    edits = (
        ("promissory_note/clauses/head.html", "Exhibit {{ filing.exhibit_number }}", ""),
        (NOTE, "clauses/head.html", "clauses/head.html"),
    )
    [said] = messages("X103", {}, *edits)
    assert said == "The note nowhere states filing.exhibit_number."


@pytest.mark.parametrize(("file", "field"), [
    ("promissory_note/clauses/additional_provisions.html", "heading"),
    ("promissory_note/clauses/additional_provisions.html", "note_wording"),
    ("form_8k/items/item_1_01.html", "heading"),
    ("form_8k/items/item_1_01.html", "report_summary"),
])  # fmt: skip
def test_an_additional_provision_that_a_clause_no_longer_prints_is_missed(file: str, field: str) -> None:
    provision = {
        "heading": "Books", "about": "other",
        "note_wording": "The Company must let the Holder read its books.",
        "report_summary": "The Holder may read the books of the Company.",
    }  # fmt: skip
    change = {"note": {"additional_provisions": [provision, provision | {"heading": "Records"}]}}
    assert not messages("X103", change) and not messages("X103")
    before = "<h3>" if field == "heading" else ""
    said = messages("X103", change, (file, f"{before}{{{{ provision.{field} }}}}", before))
    assert [message.partition(" states ")[2] for message in said] == [
        f"“{field}” in entry {number} of note.additional_provisions." for number in (1, 2)
    ]


def test_a_field_that_no_entry_of_a_list_has_is_no_term() -> None:
    edit = (NOTE, "additional_provisions.*.note_wording", "additional_provisions.*.wording")
    provision = {"heading": "Books", "about": "other", "note_wording": "It reads.", "report_summary": "It reads."}
    [said] = messages("X103", {"note": {"additional_provisions": [provision]}}, edit)
    assert "lists note.additional_provisions.*.wording, which is no term of a deal" in said


@pytest.mark.parametrize("title", [
    "Warrants, each exercisable for one share at $11.50",
    "5.25% Convertible Senior Notes due January 5, 2027",
])  # fmt: skip
def test_the_title_of_a_registered_class_says_nothing_of_the_note(title: str) -> None:
    change = {
        "registrant": {"registered_classes": [{"title": title, "symbol": "ASTI", "exchange": "NYSE"}]},
        "note": {"issued_on": "2020-03-02", "matures_on": "2021-03-02", "interest": {"accrues_from": "2020-03-02"}},
        "filing": {"signed_on": "March 3, 2020", "filed_on": "March 4, 2020"},
    }  # fmt: skip
    assert [messages(code, change) for code in ("X101", "X104", "X107")] == [[], [], []]


def test_a_typed_figure_is_told_once_and_what_can_be_done_with_it(tmp_path: Path) -> None:
    def told(words: str) -> list[tuple[str, str]]:
        clause = Edit("promissory_note/clauses/remedies.html", "A delay in", f"{words}\nA delay in")
        found = Variant(edits=(clause,)).check(tmp_path).findings
        return [(each.code, each.message) for each in found if each.code in ("X104", "X105")]

    [(code, message)] = told("The Holder must give notice within 9 days.")
    assert code == "X105" and "belongs in additional_provisions" in message
    [(code, message)] = told("Section 12 governs its remedies.")
    assert code == "X105" and "like {{ section.interest }}" in message
