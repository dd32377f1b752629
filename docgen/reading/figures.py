"""Find the figures in a text: money, days, rates, percentages, periods, and every other number."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from docgen.reading.caseless import caseless, small
from docgen.reading.words import CODES, CURRENCY_WORDS, IN_WORDS, number, signed

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = r"(?:(?:business|calendar|trading|consecutive)[\s-]+)?(?:day|week|month|year)s?\b(?:[’']s?)?"

_AMOUNT = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{2,6}|\.\d(?=\s[mb]illion))?(?:\s[mb]illion\b)?(?!\d|[.,]\d)"
_SIGNED = rf"(?:(?<![\w.])(?:{CODES}|US|U\.S\.|CA?)\s?)?\$\s?{_AMOUNT}|\b(?:{CODES})\s?{_AMOUNT}"
_NUMBER = r"(?<![\d$/,.])\d{1,4}(?:\.\d+|\s\d/\d)?"
_CENTS = rf"(?:\s+and\s+{IN_WORDS}\s+cents)?"

MONEY = (
    rf"(?:{IN_WORDS}(?:\s+{CURRENCY_WORDS}{_CENTS}(?:\s*\(\s*(?:{_SIGNED})\s*\))?|\s*\(\s*(?:{_SIGNED})\s*\))"
    rf"|{_SIGNED}|(?<![\d$,.]){_AMOUNT}\s+{CURRENCY_WORDS})"
)
PERCENT = (
    rf"(?:{IN_WORDS}(?:\s+per\s?cent\b(?:\s*\(\s*{_NUMBER}\s?%?\s*\))?|\s*\(\s*{_NUMBER}\s?%?\s*\)\s*per\s?cent\b)"
    rf"|{_NUMBER}(?:\s?%|\s+per\s?cent\b))"
)
_YEARLY = r"(?:per\s+(?:annum|year)\b|an?\s+year\b|p\.a\.|annually\b|simple\s+annual\s+interest\b)"
RATE = rf"(?:{PERCENT},?\s+(?:simple\s+interest\s+)?{_YEARLY}|annual\s+(?:interest\s+)?rate\s+of\s+{PERCENT})"
DAY = (
    rf"(?:\b(?:{_MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?(?:{_MONTHS}),?\s+\d{{4}}\b"
    r"|(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-]))"
)
_COUNT = r"(?:\d,\d{3}|\d{1,4})"
PERIOD = rf"(?:(?:{IN_WORDS}(?:\s*\(\s*{_COUNT}\s*\))?|(?<![\d$/,.-]){_COUNT})[\s-]+{_UNITS})"
"""Patterns without groups, for text `signed`, without regard to case; `PERIOD` counts days, weeks, months or years."""


class Found(Struct, frozen=True):
    """A figure and where it stands. kind: "money" | "rate" | "percent" | "day" | "period" | "number".

    value is canonical: money `200000.00`, rates and percentages in percent, days ISO, periods `5 business days`.
    start and end are offsets into the text; currency is given for money only (`$` is USD).
    """

    kind: str
    value: str
    start: int
    end: int
    text: str
    currency: str | None = None

    @property
    def meaning(self) -> tuple[str, str, str | None]:
        """Kind, value and currency: figures that share them are the same. A yearly rate is a percentage, too."""
        return "percent" if self.kind == "rate" else self.kind, self.value, self.currency


def money(text: str) -> list[Found]:
    """Find amounts with a currency: `$200,000.00`, `CAD 2,700,000`, `Two Hundred Thousand Dollars`, `$1.5 million`."""
    return [replace(found, currency=_currency(found.text)) for found in _find("money", text, _money_value)]


def rates(text: str) -> list[Found]:
    """Find yearly rates: `12% per annum`, `twelve percent (12%) per year`, `an annual rate of 12%`."""
    return _find("rate", text, _percent_value)


def percents(text: str) -> list[Found]:
    """Find percentages, yearly or not: `2%`, `2.63515%`, `twelve and one-half percent`."""
    return _find("percent", text, _percent_value)


def days(text: str) -> list[Found]:
    """Find days of the calendar: `January 31, 2018`, `the 31st day of January, 2018`, `2018-01-31`; never `1/31/18`."""
    return _find("day", text, _day_value)


def periods(text: str) -> list[Found]:
    """Find periods: `five (5) Business Days`, `60 days`, `30-day`, `thirty calendar days`, `six months`."""
    return _find("period", text, _period_value)


@lru_cache(maxsize=512)
def figures(text: str) -> tuple[Found, ...]:
    """Find every figure, each once, in order: money, days, rates, other percentages, periods, any other digits."""
    found: list[Found] = []
    for find in (days, money, rates, percents, periods, _numbers):
        found += [figure for figure in find(text) if not any(_overlap(figure, other) for other in found)]
    return tuple(sorted(found, key=lambda figure: figure.start))


def _numbers(text: str) -> list[Found]:
    return _find("number", text, _number_value)


def _find(kind: str, text: str, value_of: Callable[[str], str | None]) -> list[Found]:
    hint, pattern = _PATTERNS[kind]
    # Most sentences have no figure, and its hint is far cheaper to look for.
    if not caseless(hint).search(small(text)):
        return []
    spans = (match.span() for match in caseless(pattern).finditer(signed(text)))
    return [
        Found(kind, value, start, end, text[start:end]) for start, end in spans if (value := value_of(text[start:end]))
    ]


_PATTERNS = {
    "money": (rf"\$|dollar|euro|sterling|{CODES}", MONEY),
    "rate": ("%|cent", RATE),
    "percent": ("%|cent", PERCENT),
    "day": (r"\d{4}", DAY),
    "period": ("day|week|month|year", PERIOD),
    "number": (r"\d", r"\d+(?:[.,/–-]\d+)*"),
}


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _money_value(text: str) -> str | None:
    digits = re.search(r"(\d[\d,]*)(\.\d+)?(?:\s([mb])illion)?(?=[^\d]*$)", text, re.IGNORECASE)
    if not digits or re.search(r"/100(?!.*\()", text):
        amount = number(text)
    else:
        scale = {"m": 10**6, "b": 10**9}.get((digits[3] or "").lower(), 1)
        amount = Decimal(digits[1].replace(",", "") + (digits[2] or "")) * scale
    if amount is None:
        return None
    cents = amount.quantize(Decimal("0.01"))
    return f"{cents if cents == amount else amount.normalize():f}"


def _currency(text: str) -> str:
    code = re.search(rf"\b(?:{CODES})(?![a-z])", text, re.IGNORECASE)
    if code:
        return code[0].upper()
    named = (("CAD", r"\bCA?\s?\$|canadian"), ("EUR", "euro"), ("GBP", "sterling"))
    return next((code for code, words in named if re.search(words, text, re.IGNORECASE)), "USD")


def _percent_value(text: str) -> str | None:
    digits = re.search(r"(\d+(?:\.\d+)?)(?:\s(\d)/([1-9]))?", text)
    if digits:
        percent = Decimal(digits[1]) + (Decimal(digits[2]) / Decimal(digits[3]) if digits[2] else 0)
    else:
        words = re.search(rf"{IN_WORDS}\s+per\s?cent", signed(text))
        read = number(text[slice(*words.span())]) if words else None
        if read is None:
            return None
        percent = read
    return f"{percent.normalize():f}"


def _day_value(text: str) -> str | None:
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text)
    if iso:
        year, month, day = (int(part) for part in iso.groups())
    else:
        name = re.search(_MONTHS, text, re.IGNORECASE)
        digits = re.findall(r"\d+", text)
        if not name:
            return None
        year, month, day = int(digits[1]), _MONTHS.lower().split("|").index(name[0].lower()) + 1, int(digits[0])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _number_value(text: str) -> str:
    return text.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text) else text


def _period_value(text: str) -> str | None:
    parts = re.fullmatch(rf"(?P<count>.*?)[\s-]+(?P<unit>{_UNITS})", text, re.IGNORECASE | re.DOTALL)
    if not parts:
        return None
    digits = re.search(r"\d[\d,]*", parts["count"])
    count = Decimal(digits[0].replace(",", "")) if digits else number(parts["count"])
    if count is None:
        return None
    unit = re.sub(r"[’'].*|^(?:calendar|consecutive)[\s-]+", "", parts["unit"].lower()).removesuffix("s")
    return f"{count:f} {re.sub(r'[ -]+', ' ', unit)}{'' if count == 1 else 's'}"
