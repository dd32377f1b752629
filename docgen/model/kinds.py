"""The kinds of value a term sheet holds: money, rates, days, periods, and facts the deal leaves open."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, PlainSerializer, PlainValidator, WithJsonSchema


class Open(Enum):
    """A fact the deal leaves open, written `not stated`."""

    NOT_STATED = "not stated"


NOT_STATED = Open.NOT_STATED


@dataclass(frozen=True)
class Money:
    """An amount of one currency, in units of that currency, exact to the cent."""

    amount: Decimal
    currency: str = "USD"


@dataclass(frozen=True)
class Rate:
    """A yearly rate of interest, in percent: `Decimal("12")` is 12% per annum."""

    percent: Decimal


@dataclass(frozen=True)
class Share:
    """A part of a sum, in percent: `Decimal("2")` is 2% of it."""

    percent: Decimal


@dataclass(frozen=True)
class Period:
    """A number of days, counted in calendar or in business days."""

    number: int
    unit: Literal["days", "business days"]


_MONEY = re.compile(r"(?:(?P<sign>\$)|(?P<code>[A-Z]{3}) )(?P<figures>\d{1,3}(?:,\d{3})*|\d+)(?P<cents>\.\d{2})?", re.ASCII)
_RATE = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)% per annum", re.ASCII)
_PERIOD = re.compile(r"(\d{1,4}) (business )?days?", re.ASCII)


def read_money(text: str) -> Money:
    """Read `$200,000.00`, `USD 200,000.00` or `CAD 2,700,000`.

    Raises ValueError, in words for counsel, when the currency or the thousands separators are missing.
    """
    found = _MONEY.fullmatch(text)
    if not found:
        raise ValueError("is not an amount of money. Write it with its currency, like $200,000.00 or CAD 2,700,000")
    figures = found["figures"]
    if len(figures) > len("999,999,999,999"):
        raise ValueError("is more than docgen can write in words. Write an amount below one trillion")
    if "," not in figures and len(figures) > 3:
        raise ValueError(f"has no thousands separators. Write it like ${int(figures):,}{found['cents'] or '.00'}")
    return Money(Decimal(figures.replace(",", "") + (found["cents"] or ".00")), found["code"] or "USD")


def read_rate(text: str) -> Rate:
    """Read `12% per annum`. Raises ValueError when the percent sign or the period is missing."""
    found = _RATE.fullmatch(text)
    if not found:
        raise ValueError("is not a rate. Write the number, the percent sign and the period, like 12% per annum", re.ASCII)
    return Rate(Decimal(found[1]))


def read_share(text: str) -> Share:
    """Read `2%`. Raises ValueError when the percent sign is missing."""
    if not text.endswith("%") or not _RATE.fullmatch(f"{text} per annum"):
        raise ValueError("is not a percentage. Write the number and the percent sign, like 2%")
    return Share(Decimal(text[:-1]))


def read_day(text: str) -> date:
    """Read `January 31, 2018` or `2018-01-31`. Raises ValueError for any other style or no such day."""
    for style in ("%B %d, %Y", "%Y-%m-%d"):
        try:
            day = datetime.strptime(text, style).date()
        except ValueError:
            continue
        if text in (f"{day:%B} {day.day}, {day:%Y}", day.isoformat()):
            return day
    raise ValueError("is not a day of the calendar. Write it like January 31, 2018 or 2018-01-31")


def read_period(text: str) -> Period:
    """Read `5 business days` or `60 days`. Raises ValueError when the unit is missing."""
    found = _PERIOD.fullmatch(text)
    if not found:
        raise ValueError("is not a period. Write the number and the unit, like 5 business days or 60 days")
    return Period(int(found[1]), "business days" if found[2] else "days")


def read_yes_no(text: str) -> bool:
    """Read `yes` or `no`. Raises ValueError for anything else."""
    if text not in ("yes", "no"):
        raise ValueError("is neither yes nor no. Write one of the two words")
    return text == "yes"


def read_text(text: str) -> str:
    """Read words as they stand. Raises ValueError when there are none."""
    if not text.strip():
        raise ValueError("is empty. Write the text")
    return text


def canonical(value: object) -> str:
    """Write a value as JSON shows it: plain decimals, ISO days, rates in percent, `none`, `not stated`.

    A period is written `5 business days`; a boolean `yes` or `no`.
    """
    match value:
        case None:
            return "none"
        case Open():
            return value.value
        case bool():
            return "yes" if value else "no"
        case Money():
            return f"{value.amount:.2f}"
        case Rate() | Share():
            return f"{value.percent.normalize():f}"
        case Period():
            return f"{value.number} {value.unit if value.number != 1 else value.unit.removesuffix('s')}"
        case date():
            return value.isoformat()
        case _:
            return str(value)


Reader = Callable[[str], object]


def one_of(*choices: str) -> Reader:
    """Return a reader that takes exactly the words listed. It raises ValueError with the list for any other."""

    def read(text: str) -> str:
        if text not in choices:
            raise ValueError(f"is not one of the choices: {', '.join(choices)}")
        return text

    read.choices = choices  # type: ignore[attr-defined]
    return read


def field(reader: Reader, hint: str, *examples: str, none: bool = False, open_: bool = False) -> tuple[Any, ...]:
    """Return pydantic's validator, serializer and JSON Schema of one kind of value.

    `none` admits the word `none` (the deal has no such term), `open_` the words `not stated` (the deal leaves it open).
    """
    words: dict[str, object] = ({"none": None} if none else {}) | ({"not stated": NOT_STATED} if open_ else {})

    def validate(value: object) -> object:
        if not isinstance(value, str):
            raise ValueError(f"is a list or a group of fields. Write {hint}")
        if value in words:
            return words[value]
        try:
            return reader(value)
        except ValueError as error:
            raise ValueError("".join([str(error), *(f", or {word}" for word in words)])) from None

    choices = getattr(reader, "choices", None)
    text: dict[str, Any] = {"enum": [*choices, *words]} if choices else {"examples": [*examples, *words]}
    schema = {"type": "string", "description": "".join([hint, *(f", or {word}" for word in words)]), **text}
    return PlainValidator(validate), PlainSerializer(canonical, return_type=str), WithJsonSchema(schema)


_MONEY_KIND = (read_money, "an amount with its currency", "$200,000.00", "CAD 2,700,000")
_RATE_KIND = (read_rate, "a yearly rate", "12% per annum", re.ASCII)
_DAY_KIND = (read_day, "a day", "January 31, 2018", "2018-01-31")
_PERIOD_KIND = (read_period, "a number of days", "5 business days", "60 days")

MoneyField = Annotated[Money, *field(*_MONEY_KIND)]
MoneyOrNone = Annotated[Money | None, *field(*_MONEY_KIND, none=True)]
RateField = Annotated[Rate, *field(*_RATE_KIND)]
RateOrNone = Annotated[Rate | None, *field(*_RATE_KIND, none=True)]
DayField = Annotated[date, *field(*_DAY_KIND)]
DayOrNone = Annotated[date | None, *field(*_DAY_KIND, none=True)]
DayOrOpen = Annotated[date | Open, *field(*_DAY_KIND, open_=True)]
PeriodOrNone = Annotated[Period | None, *field(*_PERIOD_KIND, none=True)]
YesNo = Annotated[bool, *field(read_yes_no, "yes or no", "yes", "no")]
Words = Annotated[str, *field(read_text, "words")]
WordsOrNone = Annotated[str | None, *field(read_text, "words", none=True)]
WordsOrOpen = Annotated[str | Open, *field(read_text, "words", open_=True)]

OR_NONE = BeforeValidator(lambda given: None if given == "none" else given)
"""Admits the word `none` where a group of fields may stand."""
