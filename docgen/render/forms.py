"""The forms in which a term can be printed, by the kind of its value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from docgen.model.kinds import Money, Period, Rate, Share
from docgen.wording import day, money, name, period, rate

Form = Callable[[Any], str]
PLAIN = "plain"

_MONEY: dict[str, Form] = {
    PLAIN: lambda value: money.figures(value.amount, value.currency),
    "without_cents": lambda value: money.figures_without_cents(value.amount, value.currency),
    "in_words": lambda value: money.in_words(value.amount, value.currency),
    "words_and_figures": lambda value: money.words_and_figures(value.amount, value.currency),
}
_RATE: dict[str, Form] = {
    PLAIN: lambda value: rate.figures(value.percent),
    "percent": lambda value: rate.percent(value.percent),
    "in_words": lambda value: rate.in_words(value.percent),
    "words_and_figures": lambda value: rate.words_and_figures(value.percent),
}
_SHARE: dict[str, Form] = {
    PLAIN: lambda value: rate.percent(value.percent),
    "in_words": lambda value: rate.in_words(value.percent),
    "words_and_figures": lambda value: rate.share_words_and_figures(value.percent),
}
_PERIOD: dict[str, Form] = {
    PLAIN: lambda value: period.figures(value.number, value.unit),
    "in_words": lambda value: period.in_words(value.number, value.unit),
    "words_and_figures": lambda value: period.words_and_figures(value.number, value.unit),
}
_WORDS: dict[str, Form] = {PLAIN: str, "in_capitals": name.in_capitals, "with_article": name.with_article}
_BY_KIND: Mapping[type, dict[str, Form]] = {
    Money: _MONEY,
    Rate: _RATE,
    Share: _SHARE,
    Period: _PERIOD,
    date: {PLAIN: day.in_full},
    bool: {PLAIN: lambda value: "yes" if value else "no", "box": lambda value: "☒" if value else "☐"},
    int: {PLAIN: str},
    str: _WORDS,
}


def forms(value: object) -> dict[str, Form]:
    """Return the forms of a value by name; the one under `plain` prints it as it is."""
    return _BY_KIND[type(value)]
