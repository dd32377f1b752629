"""The conditions of a document's description, held to the values that the terms they name can have."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.finding import Finding
from docgen.load.faults import NAMES
from docgen.load.fields import Field, fields
from docgen.load.place import place
from docgen.model.condition import GIVEN
from docgen.model.document import Document
from docgen.model.group import Group
from docgen.model.kinds import Kind
from docgen.model.term_sheet import TermSheet
from docgen.yaml_text import Mapping


def conditions_never_met(document: Document, tree: Mapping, file: str) -> Iterator[Finding]:
    """Find each condition of must_say that compares a field with a value it cannot have, so that it would never hold.

    A term that is no field of a term sheet is left to N104, which knows the computed facts too.
    """
    for number, saying in enumerate(document.must_say):
        for comparison in saying.when.comparisons:
            field = _field(TermSheet, comparison.term)
            if field and comparison.value != GIVEN and not _can_be(field, comparison.value):
                where = ("must_say", number, "when")
                values = [*_values(field), GIVEN]
                message = (
                    f"{comparison.term} is compared with “{comparison.value}”, a value it never has.\n"
                    f"Compare it with {'one of ' if len(values) > 1 else ''}{', '.join(values)}."
                )
                at = place(tree, where, file)
                yield Finding(
                    "T006", NAMES["T006"], "error", message, f"must_say.{number}.when", (at,), source="house rule"
                )


def _field(group: type[Group], term: str) -> Field | None:
    name, _, rest = term.removeprefix("*.").partition(".")
    field = fields(group).get(name)
    return field if not (field and rest) else None if isinstance(field.holds, Kind) else _field(field.holds, rest)


def _can_be(field: Field, value: str) -> bool:
    """Tell whether a term sheet can hold a value in the form in which conditions compare it: words, or a choice."""
    if value in _values(field) or not isinstance(field.holds, Kind):
        return value in _values(field)
    try:
        return field.holds.read(value) == value
    except ValueError:
        return False


def _values(field: Field) -> list[str]:
    """List the values of a field that can be listed."""
    choices = field.holds.choices if isinstance(field.holds, Kind) else ()
    return [*choices, *field.words, *(["none"] if field.in_list else [])]
