"""Legal numbers as dated data: what the rule says, since when, where it stands and how well it was verified."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct

from docgen import yaml_text


class Rule(Struct, frozen=True):
    """One row of a file of law.

    `verified` says how: `text read`, `secondary source` or `not verified`. `in_force_from` is None where it is not
    known.
    """

    source: str
    relied_on: str
    verified: str
    in_force_from: date | None
    values: Mapping[str, str]
    """What the rule lays down, by name, as text."""

    def in_force(self, on: date) -> bool:
        """Say whether the rule is in force on a day; one whose first day is not known always is."""
        return self.in_force_from is None or self.in_force_from <= on


@cache
def rules(name: str) -> tuple[Rule, ...]:
    """Return the rows of `docgen/law/<name>.yaml`. What the file says above its rows holds for each of them."""
    file = f"{name}.yaml"
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    shared = yaml_text.plain(yaml_text.read(text, file))
    return tuple(_rule(shared | row) for row in shared.pop("rows"))


@cache
def rule(name: str, **values: str) -> Rule:
    """Return the one row of a file that has the values given. Raises LookupError when there is not exactly one."""
    found = [row for row in rules(name) if values.items() <= row.values.items()]
    if len(found) != 1:
        raise LookupError(f"{name}.yaml has {len(found)} rows with {values}")
    return found[0]


def _rule(row: dict[str, str]) -> Rule:
    source, relied_on, verified = (row.pop(key) for key in ("source", "relied_on", "verified"))
    since = row.pop("in_force_from")
    return Rule(source, relied_on, verified, None if since == "not known" else date.fromisoformat(since), row)
