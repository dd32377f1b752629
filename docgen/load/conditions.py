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
from docgen.model.kinds import Kind, read_text
from docgen.model.term_sheet import TermSheet
from docgen.yaml_text import Mapping


def conditions_never_met(document: Document, tree: Mapping, file: str) -> Iterator[Finding]:
    """Find each condition of must_say that compares a field with a value it cannot have, so that it would never hold.

    A term that is no field of a term sheet is left to N104, which knows the computed facts too.
    """
    for number, saying in enumerate(document.must_say):
        for comparison in saying.when.comparisons:
            field = _field(TermSheet, comparison.term)
            values = _values(field) if field and comparison.value != GIVEN else None
            if values is not None and comparison.value not in values:
                where = ("must_say", number, "when")
                message = (
                    f"{comparison.term} is compared with “{comparison.value}”, a value it never has.\n"
                    f"Compare it with one of {', '.join(values)}."
                )
                at = place(tree, where, file)
                yield Finding("T006", NAMES["T006"], "error", message, (at,), f"must_say.{number}.when", "house rule")


def _field(group: type[Group], term: str) -> Field | None:
    name, _, rest = term.removeprefix("*.").partition(".")
    field = fields(group).get(name)
    return field if not (field and rest) else None if isinstance(field.holds, Kind) else _field(field.holds, rest)


def _values(field: Field) -> list[str] | None:
    """List the values a condition can compare a field with; None where any words will do."""
    none = ["none"] if field.in_list else []
    if not isinstance(field.holds, Kind):
        return [*field.words, *none]
    return None if field.holds.read is read_text else [*field.holds.choices, *field.words, *none]
