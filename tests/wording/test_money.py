from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_to_num import text2num

from docgen.wording import money

amounts = st.decimals("0.00", "999999999999.99", places=2)


@pytest.mark.parametrize(
    ("amount", "figures", "without_cents", "words"),
    [
        ("0", "$0.00", "$0", "Zero Dollars"),
        ("0.01", "$0.01", "$0.01", "Zero and 01/100 Dollars"),
        ("1.00", "$1.00", "$1", "One Dollar"),
        ("1.50", "$1.50", "$1.50", "One and 50/100 Dollars"),
        ("21", "$21.00", "$21", "Twenty-One Dollars"),
        ("45", "$45.00", "$45", "Forty-Five Dollars"),
        ("100", "$100.00", "$100", "One Hundred Dollars"),
        ("101", "$101.00", "$101", "One Hundred One Dollars"),
        ("1000", "$1,000.00", "$1,000", "One Thousand Dollars"),
        ("200000", "$200,000.00", "$200,000", "Two Hundred Thousand Dollars"),
        ("200000.50", "$200,000.50", "$200,000.50", "Two Hundred Thousand and 50/100 Dollars"),
        (
            "225100.37",
            "$225,100.37",
            "$225,100.37",
            "Two Hundred Twenty-Five Thousand One Hundred and 37/100 Dollars",
        ),
        ("1000000", "$1,000,000.00", "$1,000,000", "One Million Dollars"),
        ("1E+6", "$1,000,000.00", "$1,000,000", "One Million Dollars"),
        (
            "999999999999.99",
            "$999,999,999,999.99",
            "$999,999,999,999.99",
            "Nine Hundred Ninety-Nine Billion Nine Hundred Ninety-Nine Million Nine Hundred Ninety-Nine Thousand "
            "Nine Hundred Ninety-Nine and 99/100 Dollars",
        ),
    ],
)
def test_dollars_print_in_figures_and_in_words(amount, figures, without_cents, words):
    value = Decimal(amount)
    assert money.figures(value, "USD") == figures
    assert money.figures_without_cents(value, "USD") == without_cents
    assert money.in_words(value, "USD") == words
    assert money.words_and_figures(value, "USD") == f"{words} ({figures})"


@pytest.mark.parametrize(
    ("currency", "one", "several"),
    [
        ("CAD", "One Canadian Dollar", "Two Canadian Dollars"),
        ("GBP", "One Pound Sterling", "Two Pounds Sterling"),
        ("EUR", "One Euro", "Two Euros"),
        ("CHF", "One CHF", "Two CHF"),
    ],
)
def test_other_currencies_are_named(currency, one, several):
    assert money.in_words(Decimal(1), currency) == one
    assert money.in_words(Decimal(2), currency) == several


def test_other_currencies_print_their_code_before_the_figures():
    amount = Decimal(2700000)
    assert money.figures(amount, "CAD") == "CAD 2,700,000.00"
    assert money.figures_without_cents(amount, "CAD") == "CAD 2,700,000"
    assert (
        money.words_and_figures(amount, "CAD")
        == "Two Million Seven Hundred Thousand Canadian Dollars (CAD 2,700,000.00)"
    )


def test_a_computed_zero_prints_without_a_minus_sign():
    assert money.figures(Decimal("-0.00"), "USD") == "$0.00"
    assert money.in_words(Decimal("-0.00"), "USD") == "Zero Dollars"


def test_trailing_zeros_past_the_cent_print_as_if_they_were_not_there():
    assert money.words_and_figures(Decimal("1.000"), "USD") == "One Dollar ($1.00)"


@pytest.mark.parametrize("form", [money.figures, money.figures_without_cents, money.in_words, money.words_and_figures])
@pytest.mark.parametrize("amount", ["-0.01", "-200000", "0.001", "1.005", "1000000000000", "NaN", "sNaN", "Infinity"])
def test_an_amount_that_cannot_be_printed_exactly_is_refused(form, amount):
    with pytest.raises(ValueError, match="amount"):
        form(Decimal(amount), "USD")


@given(amounts)
def test_the_figures_read_back_as_the_amount(amount):
    assert Decimal(money.figures(amount, "USD").lstrip("$").replace(",", "")) == amount
    assert Decimal(money.figures_without_cents(amount, "USD").lstrip("$").replace(",", "")) == amount


@given(amounts)
def test_the_words_read_back_as_the_amount(amount):
    words, _, hundredths = money.in_words(amount, "USD").removesuffix("s").removesuffix(" Dollar").partition(" and ")
    cents = Decimal(hundredths.removesuffix("/100") or 0) / 100
    assert text2num(words.lower(), "en") + cents == amount


@given(amounts, st.sampled_from(["USD", "CAD", "GBP", "EUR", "CHF"]))
def test_words_and_figures_contain_both(amount, currency):
    both = money.words_and_figures(amount, currency)
    assert both.startswith(money.in_words(amount, currency))
    assert both.endswith(f"({money.figures(amount, currency)})")
