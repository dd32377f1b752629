import re

import pytest

from docgen.reading.caseless import caseless, small
from docgen.reading.choice_words import ENTITIES, READINGS, TOPICS
from docgen.reading.figures import _PATTERNS, figures
from docgen.reading.lead_ins import IN_DOCUMENT, LEAD_INS
from docgen.reading.slots import LeadIn
from docgen.reading.statements import said_in
from docgen.reading.words import number, pairs

CAPITAL = re.compile(r"(?<!\\)(?<!\(\?)[A-Z]")  # But not of \S and of (?P<…>.
WRITTEN = [
    *(words for choices in READINGS.values() for _, words in choices),
    *(words for _, words in ENTITIES),
    *TOPICS.values(),
    *(each for pair in _PATTERNS.values() for each in pair),
]


@pytest.mark.parametrize("written", WRITTEN)
def test_no_pattern_looks_for_a_capital_that_no_small_text_has(written: str) -> None:
    assert not CAPITAL.search(caseless(written).pattern)


def test_a_lead_in_looks_for_capitals_only_in_text_that_has_them() -> None:
    for written in (*LEAD_INS, *(each for lines in IN_DOCUMENT.values() for each in lines)):
        pattern = LeadIn(written)._pattern
        assert pattern.flags & re.IGNORECASE or not CAPITAL.search(pattern.pattern), written


def test_classes_and_names_of_a_pattern_stay_what_they_are() -> None:
    found = caseless(r"(?P<unit>U\.\s?S\.|[A-Z]+) \S\d").search("u.s. x1")
    assert found and found["unit"] == "u.s."


@pytest.mark.parametrize("text", ["İstanbul Holdings, Inc.", "STRASSE ẞ", "Élan", "ﬀ", "K"])
def test_no_letter_moves(text: str) -> None:
    assert len(small(text)) == len(text)


def test_amounts_in_us_dollars_are_read_in_any_capitals() -> None:
    for dollars in ("U.S. dollars", "U.S. Dollars", "U. S. DOLLARS", "United States dollars"):
        (found,) = figures(f"The Company owes 200,000 {dollars}.")
        assert (found.kind, found.value) == ("money", "200000.00")
        assert number(f"two hundred thousand {dollars}") == 200000
        (pair,) = pairs(f"Two Hundred Thousand {dollars} ($250,000.00)")
        assert pair.words_value != pair.figures_value


def test_a_day_that_is_named_maturity_date_in_parentheses_is_read() -> None:
    said = list(said_in("December 29, 2018 (the “Maturity Date”) is a Saturday.", "form_8k"))
    assert ("December 29, 2018", "note.matures_on", "2018-12-29") in [each[1:] for each in said]
