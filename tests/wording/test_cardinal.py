import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_to_num import text2num

from docgen.wording.cardinal import cardinal


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (14, "fourteen"),
        (40, "forty"),
        (99, "ninety-nine"),
        (110, "one hundred ten"),
        (1001, "one thousand one"),
        (1_000_100, "one million one hundred"),
        (2_000_000_012, "two billion twelve"),
    ],
)
def test_numbers_print_in_american_words_without_and(number, words):
    assert cardinal(number) == words


@given(st.integers(0, 999_999_999_999))
def test_the_words_read_back_as_the_number(number):
    assert text2num(cardinal(number), "en") == number


def test_figures_print_without_loading_the_library_of_words():
    program = (
        "import sys; from decimal import Decimal; from docgen.wording import day, money, name, period, rate;"
        "import docgen.wording.typography; money.figures(Decimal(1), 'USD'); assert 'num2words' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
