"""Rates of interest and shares in figures and in words."""

from decimal import Decimal

from docgen.wording.cardinal import cardinal

MOST = Decimal("999.999999")


def percent(rate: Decimal) -> str:
    """Write a rate or a share in figures, without trailing zeros: `12%`, `5.1%`, `2.63515%`.

    `rate` is in percent: `Decimal("12")` is 12%. Raises ValueError for a rate below zero, above 999.999999 or with
    more than six decimals; so does every function here.
    """
    return f"{_plain(rate)}%"


def figures(rate: Decimal) -> str:
    """Write a yearly rate in figures: `12% per annum`."""
    return f"{percent(rate)} per annum"


def in_words(rate: Decimal) -> str:
    """Write a rate or a share in words: `twelve percent`, `twelve and one-half percent`, `five point one percent`.

    Decimals are read out digit by digit, save a half. One half of one percent is `zero point five percent`: the idiom
    "one-half of one percent" ends in the words of another rate.
    """
    whole, _, decimals = _plain(rate).partition(".")
    words = cardinal(int(whole))
    if decimals == "5" and whole != "0":
        return f"{words} and one-half percent"
    if decimals:
        words = " ".join([words, "point", *(cardinal(int(digit)) for digit in decimals)])
    return f"{words} percent"


def share_words_and_figures(share: Decimal) -> str:
    """Write a share in words and then in figures: `twelve percent (12%)`."""
    return f"{in_words(share)} ({percent(share)})"


def words_and_figures(rate: Decimal) -> str:
    """Write a yearly rate in words and then in figures: `twelve percent (12%) per annum`."""
    return f"{share_words_and_figures(rate)} per annum"


def _plain(rate: Decimal) -> str:
    if not rate.is_finite() or not 0 <= rate <= MOST:
        raise ValueError(f"The rate {rate} cannot be printed. Use a rate from 0 to {MOST} percent.")
    if rate != round(rate, 6):
        raise ValueError(f"The rate {rate} has more than six decimals. Round it to six decimals or fewer.")
    # A computed zero can carry a minus sign, and a normalized 100 an exponent, which the format spells out.
    return f"{rate.copy_abs().normalize():f}"
