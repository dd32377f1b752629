import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_to_num import text2num

from docgen.wording import period


@pytest.mark.parametrize(
    ("number", "unit", "figures", "words", "both"),
    [
        (5, "business days", "5 business days", "five business days", "five (5) Business Days"),
        (1, "business days", "1 business day", "one business day", "one (1) Business Day"),
        (60, "days", "60 days", "sixty days", "sixty (60) days"),
        (1, "days", "1 day", "one day", "one (1) day"),
        (0, "days", "0 days", "zero days", "zero (0) days"),
        (45, "days", "45 days", "forty-five days", "forty-five (45) days"),
        (365, "days", "365 days", "three hundred sixty-five days", "three hundred sixty-five (365) days"),
        (1080, "days", "1,080 days", "one thousand eighty days", "one thousand eighty (1,080) days"),
    ],
)
def test_periods_print_in_figures_and_in_words(number, unit, figures, words, both):
    assert period.figures(number, unit) == figures
    assert period.in_words(number, unit) == words
    assert period.words_and_figures(number, unit) == both


@pytest.mark.parametrize("form", [period.figures, period.in_words, period.words_and_figures])
def test_a_period_below_zero_is_refused(form):
    with pytest.raises(ValueError, match="A period of -1 days cannot be printed"):
        form(-1, "days")


@given(st.integers(2, 9999), st.sampled_from(["days", "business days"]))
def test_the_words_read_back_as_the_number(number, unit):
    assert text2num(period.in_words(number, unit).removesuffix(f" {unit}"), "en") == number
