"""The kinds of value a term sheet holds: money, rates, days, periods, and facts the deal leaves open."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal

from msgspec import Struct


class Open(Enum):
    """A fact the deal leaves open, written `not stated`."""

    NOT_STATED = "not stated"


NOT_STATED = Open.NOT_STATED


class Money(Struct, frozen=True):
    """An amount of one currency, in units of that currency, exact to the cent."""

    amount: Decimal
    currency: str = "USD"


class Rate(Struct, frozen=True):
    """A yearly rate of interest, in percent: `Decimal("12")` is 12% per annum."""

    percent: Decimal


class Share(Struct, frozen=True):
    """A part of a sum, in percent: `Decimal("2")` is 2% of it."""

    percent: Decimal


class Period(Struct, frozen=True):
    """A number of days, counted in calendar or in business days."""

    number: int
    unit: Literal["days", "business days"]


CURRENCIES = (
    "USD", "CAD", "EUR", "GBP", "AUD", "NZD", "CHF", "JPY", "CNY", "HKD",
    "SGD", "MXN", "ILS", "INR", "SEK", "NOK", "DKK", "ZAR", "BRL", "KRW",
)  # fmt: skip
"""The currencies a deal can be in: those whose printed amounts docgen can also read back."""

# Spelled here because strptime, strftime and the calendar module follow the machine's locale.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""In the order of `date.weekday()`."""

YEARS = range(1900, 2200)
"""The years of a deal: any other is a slip, and the calendar's own ends are too near to count on from."""

_MONEY = re.compile(r"(?:\$|([A-Z]{3}) )(\d{1,3}(?:,\d{3})*|\d+)(\.\d{2})?", re.ASCII)
_WHOLE_MONEY = r"(?:\$|[A-Z]{3} )(?=.*[1-9])\d{1,3}(?:,\d{3}){0,3}(?:\.\d{2})?"
_RATE = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)% per annum", re.ASCII)
_DAY = re.compile(r"(?:([A-Z][a-z]+) (\d{1,2}), (\d{4})|\d{4}-\d\d-\d\d)", re.ASCII)
_PERIOD = re.compile(r"(\d{1,4}) (business )?days?", re.ASCII)


def _otherwise_written(kind: str, style: str) -> ValueError:
    """Say how to write a value that is none of its kind, or is one in another style."""
    return ValueError(f"is not {kind} as docgen reads one. Write {style}")


def read_money(text: str) -> Money:
    """Read `$200,000.00`, `USD 200,000.00` or `CAD 2,700,000`.

    Raises ValueError, in words for counsel, when the currency or the thousands separators are missing, or it is zero.
    """
    found = _MONEY.fullmatch(text)
    if not found:
        raise _otherwise_written("an amount of money", "it with its currency, like $200,000.00 or CAD 2,700,000")
    code, figures, cents = found.groups()
    if code and code not in CURRENCIES:
        raise ValueError(f"is in a currency docgen cannot read back. Write one of {', '.join(CURRENCIES)}")
    if len(figures) > len("999,999,999,999"):
        raise ValueError("is more than docgen can write in words. Write an amount below one trillion")
    if "," not in figures and len(figures) > 3:
        raise ValueError(f"has no thousands separators. Write it like ${int(figures):,}{cents or '.00'}")
    amount = Decimal(figures.replace(",", "") + (cents or ".00"))
    if not amount:
        raise ValueError("is no money at all. Write an amount above zero")
    return Money(amount, code or "USD")


def read_rate(text: str) -> Rate:
    """Read `12% per annum`. Raises ValueError when the percent sign or the period is missing."""
    found = _RATE.fullmatch(text)
    if not found:
        raise _otherwise_written("a yearly rate", "the number, the percent sign and the period, like 12% per annum")
    return Rate(Decimal(found[1]))


def read_share(text: str) -> Share:
    """Read `2%`. Raises ValueError when the percent sign is missing, or it is zero."""
    if not text.endswith("%") or not _RATE.fullmatch(f"{text} per annum"):
        raise _otherwise_written("a percentage", "the number and the percent sign, like 2%")
    share = Share(Decimal(text[:-1]))
    if not share.percent:
        raise ValueError("is no share at all. Write a percentage above zero")
    return share


def read_day(text: str) -> date:
    """Read `January 31, 2018` or `2018-01-31`. Raises ValueError for any other style, no such day or an odd year."""
    found = _DAY.fullmatch(text)
    month, number, year = found.groups() if found else ("", "", "")
    if not found or (month and month not in MONTHS):
        raise _otherwise_written("a day", "it like January 31, 2018 or 2018-01-31")
    try:
        day = date(int(year), MONTHS.index(month) + 1, int(number)) if month else date.fromisoformat(text)
    except ValueError:
        raise ValueError("is not a day of the calendar. Write one, like January 31, 2018 or 2018-01-31") from None
    if text not in (in_full(day), day.isoformat()):
        raise _otherwise_written("a day", "it like January 31, 2018 or 2018-01-31")
    if day.year not in YEARS:
        raise ValueError(f"is not in the years docgen computes with. Write a day from {YEARS[0]} to {YEARS[-1]}")
    return day


def in_full(day: date) -> str:
    """Write `January 31, 2018`."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def read_period(text: str) -> Period:
    """Read `5 business days` or `60 days`. Raises ValueError when the unit is missing, or it is zero."""
    found = _PERIOD.fullmatch(text)
    if not found:
        raise _otherwise_written("a period", "the number and the unit, like 5 business days or 60 days")
    if not int(found[1]):
        raise ValueError("is no time at all. Write a number of days above zero")
    return Period(int(found[1]), "business days" if found[2] else "days")


def read_yes_no(text: str) -> bool:
    """Read `yes` or `no`. Raises ValueError for anything else."""
    if text not in ("yes", "no"):
        if text.lower() in ("yes", "no"):
            raise ValueError(f"is not in small letters. Write {text.lower()}")
        raise ValueError("is neither yes nor no. Write one of the two words")
    return text == "yes"


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


class Kind(Struct, frozen=True):
    """How a single value is written; stands beside its type in the model.

    `none` (the deal has no such term) may stand for it where its type admits None, `not stated` (the deal leaves it
    open) where its type admits Open.
    """

    read: Reader
    """Raises ValueError: what is wrong, a full stop, and what to change; the latter not for choices."""
    hint: str
    examples: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    pattern: str | None = None
    """How it is written, as a regular expression that editors understand too; they are told, `read` decides."""


def one_of(*choices: str) -> Reader:
    """Return a reader that takes exactly the words listed. It raises ValueError with the list for any other."""
    fault = f"is not one of the choices: {', '.join(choices)}" if len(choices) > 1 else f"is not {choices[0]}"

    def read(text: str) -> str:
        if text not in choices:
            raise ValueError(fault)
        return text

    return read


def choice(hint: str, *choices: str) -> Kind:
    """Return the kind of value that is one of the words listed."""
    return Kind(one_of(*choices), hint, choices=choices)


_MONEY_KIND = Kind(read_money, "an amount with its currency", ("$200,000.00", "CAD 2,700,000"), pattern=_WHOLE_MONEY)
_RATE_KIND = Kind(read_rate, "a yearly rate", ("12% per annum",), pattern=_RATE.pattern)
_DAY_KIND = Kind(read_day, "a day", ("January 31, 2018", "2018-01-31"), pattern=_DAY.pattern)
_PERIOD_KIND = Kind(read_period, "a number of days", ("5 business days", "60 days"), pattern=_PERIOD.pattern)

MoneyField = Annotated[Money, _MONEY_KIND]
MoneyOrNone = Annotated[Money | None, _MONEY_KIND]
RateField = Annotated[Rate, _RATE_KIND]
RateOrNone = Annotated[Rate | None, _RATE_KIND]
DayField = Annotated[date, _DAY_KIND]
DayOrOpen = Annotated[date | Open, _DAY_KIND]
PeriodOrNone = Annotated[Period | None, _PERIOD_KIND]
YesNo = Annotated[bool, Kind(read_yes_no, "yes or no", ("yes",), ("yes", "no"))]
