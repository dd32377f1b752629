"""What the pages of the checks on the note cannot show."""

import pytest

from tests.check.findings import messages

HEAD = "promissory_note/clauses/head.html"
LONG = {"note": {"matures_on": "January 31, 2020"}}


def test_a_section_that_prints_nothing_is_missing() -> None:
    file = "promissory_note/clauses/notices.html"
    edits = (
        (file, "<h2>Notices</h2>", "{% if note.secured %}\n<h2>Notices</h2>"),
        (file, "by notice to the other.\n</p>", "by notice to the other.\n</p>\n{% endif %}"),
        ("promissory_note/clauses/payment.html", "{{ section.notices }}", "{{ section.transfer }}"),
    )
    [said] = messages("N101", {}, *edits)
    assert said.startswith("The note has no section “notices”")


def test_a_section_of_the_report_may_be_missing_too() -> None:
    edit = ("form_8k/document.yaml", "  - items/item_2_03.html\n", "")
    [said] = messages("N101", {}, edit)
    assert said.startswith("The Form 8-K has no section “item_2_03”")


def test_a_note_given_in_exchange_is_left_to_counsel() -> None:
    edit = (HEAD, "of this Note have not been registered under", "of this Note comply with")
    assert messages("N102", {}, edit)


def test_a_securities_legend_in_a_clause_is_not_on_the_face_of_the_note() -> None:
    edits = (
        (HEAD, "of this Note have not been registered under", "of this Note comply with"),
        (
            "promissory_note/clauses/transfer.html",
            "</h2>",
            "</h2><p>It has not been registered under the Securities Act.</p>",
        ),
    )
    assert messages("N102", {}, *edits)


@pytest.mark.parametrize("fact", ["the issue price", "the amount of original issue discount", "yield to maturity"])
def test_a_discount_legend_gives_or_promises_each_fact(fact: str) -> None:
    # The issue date also stands in the table at the head of the note.
    assert not messages("N103", LONG)
    [said] = messages("N103", LONG, (HEAD, fact, "something"))
    assert f"“{fact.removeprefix('the ')}”" in said


def test_a_note_of_up_to_a_year_needs_no_discount_legend() -> None:
    edit = (HEAD, "This Note was issued with original issue discount", "This Note was issued")
    assert not messages("N103", {"note": {"matures_on": "January 31, 2019"}}, edit)
    assert messages("N103", {"note": {"matures_on": "February 1, 2019"}}, edit)


@pytest.mark.parametrize(("file", "words"), [
    ("promissory_note/clauses/promise.html", "unconditionally "),
    ("promissory_note/clauses/acceleration.html", "and automatically, without notice or demand"),
    ("promissory_note/clauses/acceleration.html", "the Holder may declare all of those amounts due"),
    ("promissory_note/clauses/transfer.html", "This Note is issued in registered form."),
    ("promissory_note/clauses/waivers.html", "presentment, demand for payment, "),
    ("form_8k/signature.html", "Pursuant to the requirements of the Securities Exchange Act of 1934, "),
    ("form_8k/items/item_1_01.html", "and is qualified in its entirety by the full text of the Note, "),
    ("form_8k/items/item_2_03.html", "is incorporated by reference into this Item."),
])  # fmt: skip
def test_words_that_every_deal_needs_are_missed(file: str, words: str) -> None:
    assert not messages("N104")
    assert messages("N104", {}, (file, words, ""))


def test_words_in_a_running_header_are_not_said_in_the_document() -> None:
    words = "This Note is issued in registered form."
    edits = (
        ("promissory_note/clauses/transfer.html", words, ""),
        ("promissory_note/document.yaml", "of {{ registrant.name }}", words),
    )
    assert len(messages("N104", {}, *edits)) == 1


def test_words_are_asked_for_in_the_deals_they_are_for() -> None:
    edit = ("promissory_note/clauses/ranking.html", "This Note is not secured.\n", "")
    [said] = messages("N104", {}, edit)
    assert said.startswith(
        "The note nowhere says “Note is not secured”, which promissory_note/document.yaml asks for in a deal in which "
        "note.secured is no."
    )
    secured = {"note": {"secured": "yes", "ranking": "senior secured", "title": "Senior Secured Note"}}
    assert not messages("N104", secured, edit)


def test_words_for_deals_of_a_term_that_is_none_are_no_silence() -> None:
    [said] = messages(
        "N104", {}, ("promissory_note/document.yaml", "when: note.secured is no", "when: note.safe is no")
    )
    assert said == "must_say in promissory_note/document.yaml asks for note.safe, which is no term of a deal."


def test_a_document_has_its_title() -> None:
    [said] = messages("N105", {}, (HEAD, '<h1 class="title">{{ note.title.in_capitals }}</h1>', ""))
    assert said == "The note has no title."


@pytest.mark.parametrize(("signed", "printed", "instead", "said"), [
    ("yes", "{% if note.signed %}", "{% if note.secured %}", "nothing after “/s/”; filing.signatory.name is"),
    ("no", "{% if note.signed %}", "{% if not note.secured %}", "“/s/”, which says that it is signed; the term sheet"),
    ("no", "<p class=\"title\">Title: {{ filing.signatory.title }}</p>", "", "nothing after “Title:”"),
    ("yes", "{{ registrant.name.in_capitals }}", "THE COMPANY", "not the name of the registrant, “Ascent Solar"),
])  # fmt: skip
def test_the_block_the_note_is_signed_in_is_complete(signed: str, printed: str, instead: str, said: str) -> None:
    change = {"note": {"signed": signed}}
    assert not messages("N106", change)
    [found] = messages("N106", change, ("promissory_note/clauses/signature.html", printed, instead))
    assert found.startswith(f"The signature block of the note has {said}")
