from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_to_num import text2num

from docgen.wording import rate

rates = st.integers(0, 6).flatmap(lambda places: st.decimals("0", "999.999999", places=places))


@pytest.mark.parametrize(
    ("value", "percent", "words"),
    [
        ("0", "0%", "zero percent"),
        ("0.000", "0%", "zero percent"),
        ("-0.0", "0%", "zero percent"),
        ("0.000001", "0.000001%", "zero point zero zero zero zero zero one percent"),
        ("0.5", "0.5%", "zero point five percent"),
        ("1", "1%", "one percent"),
        ("1.50", "1.5%", "one and one-half percent"),
        ("2.63515", "2.63515%", "two point six three five one five percent"),
        ("5.10", "5.1%", "five point one percent"),
        ("10", "10%", "ten percent"),
        ("12", "12%", "twelve percent"),
        ("12.000", "12%", "twelve percent"),
        ("12.05", "12.05%", "twelve point zero five percent"),
        ("12.5", "12.5%", "twelve and one-half percent"),
        ("24", "24%", "twenty-four percent"),
        ("100", "100%", "one hundred percent"),
        ("1E+2", "100%", "one hundred percent"),
        ("101", "101%", "one hundred one percent"),
        (
            "999.999999",
            "999.999999%",
            "nine hundred ninety-nine point nine nine nine nine nine nine percent",
        ),
    ],
)
def test_rates_print_in_figures_and_in_words(value, percent, words):
    value = Decimal(value)
    assert rate.percent(value) == percent
    assert rate.figures(value) == f"{percent} per annum"
    assert rate.in_words(value) == words
    assert rate.words_and_figures(value) == f"{words} ({percent}) per annum"


@pytest.mark.parametrize("form", [rate.percent, rate.figures, rate.in_words, rate.words_and_figures])
@pytest.mark.parametrize("value", ["-0.000001", "-12", "1000", "2.0000001", "NaN", "sNaN", "Infinity"])
def test_a_rate_that_cannot_be_printed_exactly_is_refused(form, value):
    with pytest.raises(ValueError, match="rate"):
        form(Decimal(value))


@given(rates)
def test_the_figures_read_back_as_the_rate(value):
    printed = rate.percent(value).removesuffix("%")
    assert Decimal(printed) == value
    assert "E" not in printed and not ("." in printed and printed.endswith("0"))


@given(rates)
def test_the_words_read_back_as_the_rate(value):
    words = rate.in_words(value).removesuffix(" percent").replace(" and one-half", " point five")
    whole, _, decimals = words.partition(" point ")
    digits = "".join(str(text2num(digit, "en")) for digit in decimals.split())
    assert Decimal(f"{text2num(whole, 'en')}.{digits or 0}") == value


@given(rates)
def test_words_and_figures_contain_both(value):
    assert rate.words_and_figures(value) == f"{rate.in_words(value)} ({rate.percent(value)}) per annum"
