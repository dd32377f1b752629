from datetime import date
from decimal import Decimal

import pytest
from markupsafe import escape

from docgen.model.kinds import NOT_STATED, Money, Rate, Share
from docgen.render.terms import TemplateFault, terms

FACTS = {
    "note.principal": Money(Decimal("200000.00")),
    "note.interest.rate": Rate(Decimal("12.0")),
    "note.interest.day_count": "actual/365",
    "note.matures_on": date(2018, 12, 29),
    "note.default_rate": None,
    "note.governing_law": NOT_STATED,
    "note.prepayment.premium": Share(Decimal("2")),
    "note.secured": False,
    "holder.name": "Smith & <Sons> LP",
    "filing.items": ("1.01", "9.01"),
    "note.additional_provisions": (),
    "rows.0.title": "First",
    "rows.1.title": "Second",
}
CONTEXT = terms(FACTS, {"note.interest.day_count": {"actual/365": "the actual number of days over 365"}})
NOTE = CONTEXT["note"]


def test_a_printed_term_carries_its_name_and_value() -> None:
    assert escape(NOTE.principal) == '<data data-term="note.principal" value="200000.00">$200,000.00</data>'


def test_every_form_of_a_term_carries_the_same_mark() -> None:
    marked = '<data data-term="note.principal" value="200000.00">Two Hundred Thousand Dollars ($200,000.00)</data>'
    assert NOTE.principal.words_and_figures == marked


def test_a_choice_prints_its_phrase() -> None:
    assert "the actual number of days over 365" in escape(NOTE.interest.day_count)


def test_a_choice_prints_its_phrase_in_every_form() -> None:
    assert ">THE ACTUAL NUMBER OF DAYS OVER 365<" in NOTE.interest.day_count.in_capitals


def test_a_choice_without_a_phrase_is_refused() -> None:
    with pytest.raises(TemplateFault, match=r"no phrase for note\.payment: weekly"):
        escape(terms({"note.payment": "weekly"}, {"note.payment": {"monthly": "each month"}})["note"].payment)


def test_a_share_of_a_sum_prints_without_a_period() -> None:
    assert ">2%</data>" in escape(NOTE.prepayment.premium)


def test_names_are_escaped() -> None:
    assert "Smith &amp; &lt;Sons&gt; LP" in escape(CONTEXT["holder"].name)


@pytest.mark.parametrize("absent", ["default_rate", "governing_law", "secured"])
def test_what_the_deal_lacks_is_false(absent: str) -> None:
    assert not getattr(NOTE, absent)


def test_what_the_deal_lacks_cannot_be_printed() -> None:
    with pytest.raises(
        TemplateFault, match=r"which is none in this deal.\sPut the paragraph inside \{% if note.default_rate %\}"
    ):
        escape(NOTE.default_rate)


def test_a_misspelt_term_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(TemplateFault, match=r"note.principle is no term of a deal.\sDid you mean note.principal\?"):
        NOTE.principle  # noqa: B018


def test_a_form_the_term_does_not_have_is_refused_with_those_it_has() -> None:
    with pytest.raises(TemplateFault, match=r"cannot be printed as .in_wrods.\sIts forms are .without_cents"):
        NOTE.principal.in_wrods  # noqa: B018


def test_a_group_cannot_be_printed() -> None:
    with pytest.raises(TemplateFault, match=r"note\.interest is a group of terms"):
        escape(NOTE.interest)


def test_conditions_compare_with_the_words_of_the_term_sheet() -> None:
    assert NOTE.interest.day_count == "actual/365"
    assert NOTE.default_rate == "none"
    assert "1.01" in CONTEXT["filing"].items
    assert "3.02" not in CONTEXT["filing"].items


def test_lists_are_walked_in_order_and_an_empty_one_is_false() -> None:
    assert [escape(row.title).striptags() for row in CONTEXT["rows"]] == ["First", "Second"]
    assert not NOTE.additional_provisions
