"""Periods of days in figures and in words."""

from typing import Literal

from docgen.wording.cardinal import cardinal

Unit = Literal["days", "business days"]


def figures(number: int, unit: Unit) -> str:
    """Write a period in figures: `5 business days`, `1 business day`, `1,080 days`.

    Raises ValueError for a number below zero; so does every function here.
    """
    return f"{_counted(number):,} {_unit(number, unit)}"


def in_words(number: int, unit: Unit) -> str:
    """Write a period in words: `five business days`, `one day`."""
    return f"{cardinal(_counted(number))} {_unit(number, unit)}"


def words_and_figures(number: int, unit: Unit) -> str:
    """Write a period in words and figures: `five (5) Business Days`, `sixty (60) days`.

    "Business Day" is capitalised because the note defines it; "day" needs no definition.
    """
    named = _unit(number, unit)
    return f"{cardinal(_counted(number))} ({number:,}) {named if unit == 'days' else named.title()}"


def _counted(number: int) -> int:
    if number < 0:
        raise ValueError(f"A period of {number} days cannot be printed. Use a number of days from zero up.")
    return number


def _unit(number: int, unit: Unit) -> str:
    return unit.removesuffix("s") if number == 1 else unit
