"""The condition: the deals for which a document has to say some words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from docgen.model.kinds import Open, canonical

EVERY_DEAL = "every deal"
GIVEN = "given"
"""What a condition says of a term or a group that the deal has: it is neither none nor left open."""
_COMPARISON = re.compile(r"(?P<term>[a-z0-9_.*]+) (?P<verb>is not|is|includes|leaves out) (?P<value>\S.*)")


class Comparison(Struct, frozen=True):
    """A term compared with a value as JSON shows it, `none` and `not stated` among them, or with `given`."""

    term: str
    equal: bool
    value: str


class Condition(Struct, frozen=True):
    """Comparisons that a deal has to meet, all of them; every deal meets none."""

    text: str
    comparisons: tuple[Comparison, ...]

    def holds(self, facts: Mapping[str, object]) -> bool:
        """Tell whether a deal, by its facts, meets the condition."""
        return all((each.value in _values(each.term, facts)) == each.equal for each in self.comparisons)


def read_condition(text: str) -> Condition:
    """Read `every deal`, `note.secured is no` or `filing.items includes 3.02`, several joined by `and`.

    A term the deal has `is given`. Raises ValueError, in words for counsel, for anything else.
    """
    if text == EVERY_DEAL:
        return Condition(text, ())
    found = [_COMPARISON.fullmatch(part) for part in text.split(" and ")]
    comparisons = tuple(
        Comparison(each["term"], each["verb"] in ("is", "includes"), each["value"]) for each in found if each
    )
    if len(comparisons) < len(found):
        raise ValueError(
            "does not tell for which deals. Write every deal, or a term and a value of it, like note.secured is no, "
            "note.default_rate is given or filing.items includes 3.02; join several with and"
        )
    return Condition(text, comparisons)


def _values(term: str, facts: Mapping[str, object]) -> set[str]:
    """Return the values a deal has for a term; for a list's `*`, those of every entry; for a group it has, `given`."""
    if "*" in term:
        entry = re.compile(re.escape(term).replace(r"\*", r"\d+"))
        return {canonical(value) for name, value in facts.items() if entry.fullmatch(name)}
    while term not in facts and "." in term and not any(name.startswith(f"{term}.") for name in facts):
        term = term.rpartition(".")[0]  # A group the deal lacks is one none, which stands for all its fields.
    match facts.get(term, GIVEN):
        case None | Open() as absent:
            return {canonical(absent)}
        case tuple() as entries:
            return {GIVEN, *map(str, entries)} if entries else {canonical(None)}
        case value:
            return {GIVEN, canonical(value)}
