"""Read numbers written in words, and the figures that repeat them in parentheses."""

import re
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from docgen.reading.caseless import caseless, small

_DIGIT = "zero|one|two|three|four|five|six|seven|eight|nine"
_ONE = (
    rf"(?:{_DIGIT}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)\b"
)
_PARTS = {"half": 2, "halve": 2, "quarter": 4, "fourth": 4, "fifth": 5, "eighth": 8, "tenth": 10, "hundredth": 100}
_PART = rf"(?:(?:one[\s‐‑-]+)?hundredths|(?:{'|'.join(_PARTS)})s?)"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_COUNT = rf"(?:a|(?:{_TENS})(?:[\s‐‑-]+(?:{_DIGIT}))?|{_DIGIT}|ten|eleven|twelve|\w{{3,5}}teen)"
_JOIN = r"(?:[\s,‐‑–—-]+and\s+|[\s,‐‑–—-]+)"

_NUMBER_WORDS = (
    rf"(?<!\d\s)\b(?:{_COUNT}[\s‐‑-]+{_PART}\s+of\s+one\b"
    rf"|{_ONE}(?:{_JOIN}{_ONE}(?![\s‐‑-]+{_PART}\b))*"
    rf"(?:\s+point(?:[\s-]+(?:{_DIGIT})\b)+)?"
    rf"(?:{_JOIN}{_COUNT}[\s‐‑-]+{_PART}\b)?"
    rf"(?:{_JOIN}(?:\d{{1,2}}|no|xx)/100\b)?)"
)
_SIGN = "\ue010"
IN_WORDS = f"{_SIGN}+"
"""Pattern of a number in words where `signed` has overwritten it."""

CODES = "USD|CAD|EUR|GBP|AUD|NZD|CHF|JPY|CNY|HKD|SGD|MXN|ILS|INR|SEK|NOK|DKK|ZAR|BRL|KRW"
CURRENCY_WORDS = (
    r"(?:(?:(?:United\s+States|U\.\s?S\.|US|Canadian)\s+)?dollars?\b|euros?\b|pounds?\s+sterling\b"
    rf"|(?:{CODES})\b(?!\s?\d))"
)
"""Pattern of the name of a currency, or its code, after an amount."""

_FIGURES = r"(?:[A-Z]{1,3}\s?)?\$?\s?\d[\d,.]*\s?%?"
_UNIT = rf"(?:\s+{CURRENCY_WORDS}(?:\s+and\s+{IN_WORDS}\s+cents)?|\s+per\s?cent(?:\s+per\s+(?:annum|year))?)"
_WHOLE = rf"(?!hundred|thousand|million|billion){_ONE}(?: (?:and )?{_ONE})*?"
_NUMBER = (
    rf"(?P<whole>{_WHOLE})?(?: point (?P<decimals>(?:{_DIGIT})(?: (?:{_DIGIT}))*))?"
    rf" ?(?:(?:and )?(?P<count>{_COUNT}) (?P<part>{_PART})(?: of one)?)?"
    r"(?: (?:and )?(?P<hundredths>\d{1,2}|no|xx)/100)?"
    rf"(?: {CURRENCY_WORDS}(?: and (?P<cents>{_WHOLE}) cents)?| per ?cent(?: per (?:annum|year))?)?"
)
_TIME = r"(?=\s+(?:(?:business|calendar|trading|consecutive)\s+)?(?:day|week|month|year)s?\b)"
_NO_NUMBER = (
    r"(?!(?:a|an|and|as|at|by|for|from|in|is|least|most|of|on|or|section|clause|than|the|to|within|states|canadian|us)"
    r"\b)"
)
_PAIR = (
    rf"(?P<words>{IN_WORDS}{_UNIT}?)\s*\(\s*(?P<figures>{_FIGURES})\s*\)"
    rf"|\b(?P<unread>{_NO_NUMBER}[a-z][a-z-]*{_UNIT})\s*\(\s*(?P<of_unit>{_FIGURES})\s*\)"
    rf"|\b(?P<unread_time>{_NO_NUMBER}[a-z][a-z-]*)\s*\(\s*(?P<of_time>\d[\d,]*)\s*\){_TIME}"
)


class Pair(Struct, frozen=True):
    """Words with the figures that repeat them; a side that cannot be read is None. start and end are offsets."""

    words_value: Decimal | None
    figures_value: Decimal | None
    start: int
    end: int
    text: str


@lru_cache(maxsize=512)
def signed(text: str) -> str:
    """Return a text in small letters, each number in words overwritten with a sign, and no offset changed.

    The patterns that need a number so stay small.
    """
    return caseless(_NUMBER_WORDS).sub(lambda run: _SIGN * len(run[0]), small(text))


def number(text: str) -> Decimal | None:
    """Read a number in words, with any unit after it; None when the words are not one number.

    `Two Hundred Thousand and 50/100 Dollars` is 200000.50, `twelve and one-half percent` 12.5.
    """
    read = caseless(_NUMBER).fullmatch(re.sub(r"[\s,‐‑–—-]+", " ", text.casefold()).strip())
    if not read or not (read["whole"] or read["part"]):
        return None
    whole = _integer(read["whole"]) if read["whole"] else Decimal(0)
    cents = _integer(read["cents"]) if read["cents"] else Decimal(0)
    if whole is None or cents is None:
        return None
    if read["part"]:
        count = Decimal(1) if read["count"] == "a" else _integer(read["count"]) or Decimal(1)
        whole += count / _PARTS[read["part"].removeprefix("one ").removesuffix("s")]
    if read["decimals"]:
        digits = _DIGIT.split("|")
        whole += Decimal("0." + "".join(str(digits.index(digit)) for digit in read["decimals"].split()))
    if read["hundredths"] and read["hundredths"].isdigit():
        cents += Decimal(read["hundredths"])
    return whole + cents / 100


def pairs(text: str) -> list[Pair]:
    """Find every number in words that figures in parentheses repeat, whether or not the two agree."""
    found: list[Pair] = []
    if not _FIGURES_IN_PARENTHESES.search(text):  # Cheap, and most sentences have none.
        return found
    for match in caseless(_PAIR).finditer(signed(text)):
        figures = match["figures"] or match["of_unit"] or match["of_time"]
        words = number(text[slice(*match.span("words"))]) if match["words"] else None
        found.append(Pair(words, _figures_value(figures), match.start(), match.end(), text[slice(*match.span())]))
    return found


_FIGURES_IN_PARENTHESES = re.compile(r"\([^)]*\d")


def _integer(words: str) -> Decimal | None:
    # Late: it costs as much as the rest of the reader.
    from text_to_num import text2num  # type: ignore[import-untyped]

    try:
        return Decimal(text2num(words, "en"))
    except ValueError:
        return None


def _figures_value(text: str) -> Decimal | None:
    plain = re.fullmatch(r"[A-Z]*\s?\$?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?%?", text, re.IGNORECASE)
    return Decimal(plain[1].replace(",", "") + (plain[2] or "")) if plain else None
