import pytest

from docgen.reading.definitions import capitalised, definitions, uses
from tests.reading.pages import page, paragraph


def terms(words: str) -> list[str]:
    return [definition.term for definition in definitions(paragraph(words))]


def unknown(words: str, *known: str) -> list[str]:
    return [use.term for use in capitalised(paragraph(words), known)]


@pytest.mark.parametrize(
    ("words", "defined"),
    [
        ("a corporation (the “Company”)", ["Company"]),
        ("a fund (“Holder”)", ["Holder"]),
        ("a fund (the “<dfn>Holder</dfn>,” and together with it, the “Parties”)", ["Holder", "Parties"]),
        ("this note (this “Note” or the “Debenture”)", ["Note", "Debenture"]),
        ("“Business Day” means any day", ["Business Day"]),
        ("It is so. “Senior Debt” is all debt", ["Senior Debt"]),
        ("A “Business Day” is any day other than a Sunday.", ["Business Day"]),
        ("“<dfn>Junior Debt</dfn>” ranks below", ["Junior Debt"]),
        ("Each of the following is an “Event of Default”:", ["Event of Default"]),
        ("“Affiliate” has the meaning given in Rule 405", ["Affiliate"]),
        ("those persons, together the “Lenders”, lend", ["Lenders"]),
        ('a corporation (the "Company")', ["Company"]),
    ],
)
def test_definitions_are_found_by_mark_and_in_plain_words(words, defined):
    assert terms(words) == defined


@pytest.mark.parametrize(
    "words",
    [
        "under the heading “Security” below",
        "to “accredited investors” (as Rule 501 defines them)",
        "(see the word “Zebra”)",
        "(an aside) “Company” once more",
    ],
)
def test_other_quotations_define_nothing(words):
    assert terms(words) == []


def test_a_definition_encloses_the_term_without_its_quotation_marks():
    (definition,) = definitions(paragraph("a fund (the “<dfn>Holder</dfn>”)"))
    assert definition.block.text[definition.start : definition.end] == "Holder"


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("Holder", "the Holders and the Holder’s rights; THE HOLDER WAIVES"),
        ("Party", "each Party and both Parties and the PARTIES"),
        ("Event of Default", "an Event of Default, Events of Default, EVENTS OF DEFAULT"),
        ("Business Days", "on a Business Day, on Business Days, the BUSINESS DAY"),
    ],
)
def test_plurals_possessives_and_capitals_are_uses(term, words):
    assert len(uses(paragraph(words), term)) == 3


def test_the_definition_itself_is_no_use():
    document = paragraph("a fund (the “Holder”) lends.")
    assert uses(document, "Holder") == []


def test_part_of_a_word_or_of_a_longer_term_is_no_use():
    document = paragraph("“Event of Default” means ruin. On an Event of Default the Defaulter pays a Default Fee.")
    assert [use.block.text[use.start :] for use in uses(document, "Default")] == ["Default Fee."]


def test_a_capitalised_phrase_that_nobody_defined_is_found():
    assert unknown("On a Change of Control the Holder may demand the Exit Fee.", "Holder") == [
        "Change of Control",
        "Exit Fee",
    ]


def test_known_terms_and_names_are_covered_in_every_form():
    words = "The Company’s debts to Ascent Solar Technologies, Inc. fall due on Business Days at the Holders’ choice."
    assert unknown(words, "Company", "Ascent Solar Technologies, Inc.", "Business Day", "Holder") == []
    assert unknown(words) == ["Company", "Ascent Solar Technologies", "Inc", "Business Days", "Holders"]


@pytest.mark.parametrize(
    "words",
    [
        "Holder pays. Company pays: Payment follows.",
        "(a) Payment of interest;",
        "It is due on Friday, January 5, 2018, under the Securities Act of 1933 and Rule 506 of Regulation D.",
        "As Section 7, Exhibit A and Form 8-K say, the Delaware General Corporation Law governs this Section.",
        "It pays Two Hundred Thousand and No/100 Dollars to the United States.",
        "It is to pay <data data-term='holder.name'>Wide River Fund</data> and “Narrow River Fund” now.",
        "ALL RIGHTS ARE WAIVED BY THE HOLDER.",
    ],
)
def test_capitals_that_english_or_the_law_asks_for_are_no_terms(words):
    assert unknown(words) == []


def test_headings_captions_and_labels_are_not_prose():
    document = page("<h1>A Big Title</h1><h2>1. Some Heading</h2><p>Name: Victor Lee</p><table><th>Exit Fee.</table>")
    assert capitalised(document, ()) == []
