from decimal import Decimal

import pytest

from docgen.reading.words import number, pairs


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("sixty", "60"),
        ("Thirty-Five", "35"),
        ("two hundred and five", "205"),
        ("Two Hundred Thousand Dollars", "200000"),
        ("TWO HUNDRED THOUSAND UNITED STATES DOLLARS", "200000"),
        ("Two Hundred Thousand and 50/100 Dollars", "200000.50"),
        ("Two Hundred Thousand Dollars and Fifty Cents", "200000.50"),
        ("Two Million Seven Hundred Thousand----------xx/100 Dollars", "2700000"),
        ("One Hundred Twenty-Five Million Two Dollars", "125000002"),
        ("one hundred seventy-seven thousand, five hundred dollars", "177500"),
        ("twelve percent per annum", "12"),
        ("twelve and one-half percent", "12.5"),
        ("one-half of one percent", "0.5"),
        ("three halves", "1.5"),
        ("four and ninety-nine hundredths percent", "4.99"),
        ("nineteen and ninety-nine one-hundredths percent", "19.99"),
        ("one hundred one and one half", "101.5"),
        ("two hundred twenty-five hundredths", "200.25"),
        ("two point six three five one five percent", "2.63515"),
    ],
)
def test_a_number_in_words_is_read_with_its_unit(words, value):
    assert number(words) == Decimal(value)


@pytest.mark.parametrize(
    "words", ["", "Tow Hundred", "Hundred Thousand", "twelve dogs", "12", "two hundred 12", "half"]
)
def test_words_that_are_not_one_number_are_not_read(words):
    assert number(words) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the sum of Two Hundred Thousand Dollars ($200,000.00), with interest", "200000"),
        ("Two Hundred Thousand and 50/100 Dollars ($200,000.50)", "200000.50"),
        ("Two Million Canadian Dollars (CAD 2,000,000.00)", "2000000"),
        ("at twelve percent (12%) per annum", "12"),
        ("at twelve and one-half percent (12.5%)", "12.5"),
        ("more than four and ninety-nine hundredths percent (4.99%) of the shares", "4.99"),
        ("within five (5) Business Days", "5"),
        ("a period of sixty (60) days", "60"),
    ],
)
def test_figures_that_repeat_the_words_agree_with_them(text, value):
    (pair,) = pairs(text)
    assert pair.words_value == pair.figures_value == Decimal(value)
    assert text[pair.start : pair.end] == pair.text


@pytest.mark.parametrize(
    ("text", "words", "figures"),
    [
        ("Two Hundred Thousand Dollars ($250,000.00)", "200000", "250000"),
        ("twelve percent (21%)", "12", "21"),
        ("thirty (20) days", "30", "20"),
    ],
)
def test_figures_that_differ_from_the_words_are_returned_with_both_values(text, words, figures):
    (pair,) = pairs(text)
    assert (pair.words_value, pair.figures_value) == (Decimal(words), Decimal(figures))


@pytest.mark.parametrize("text", ["Twelv percent (12%)", "fve (5) Business Days", "Tow Hundred Dollars ($200.00)"])
def test_misspelt_words_before_figures_are_a_pair_whose_words_cannot_be_read(text):
    (pair,) = pairs(text)
    assert pair.words_value is None
    assert pair.figures_value is not None


def test_figures_with_misplaced_commas_cannot_be_read():
    (pair,) = pairs("Two Hundred Thousand Dollars ($200,00)")
    assert (pair.words_value, pair.figures_value) == (Decimal(200000), None)


@pytest.mark.parametrize(
    "text",
    ["not less than (10) days", "in U.S. dollars ($200,000)", "Section 4(a)(2)", "the Note (2018)", "one (a) item"],
)
def test_other_figures_in_parentheses_are_no_pair(text):
    assert pairs(text) == []
