"""The JSON Schema of a term sheet, by which editors complete and underline."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

from docgen.load.fields import Field, fields, purposes
from docgen.model.group import Group
from docgen.model.kinds import Kind
from docgen.model.term_sheet import TermSheet


def term_sheet_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a term sheet, generated from the model; the same on every run."""
    inner = sorted(set(_inner(TermSheet)), key=lambda group: group.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {group.__name__: _group(group) for group in inner},
        **_group(TermSheet),
        "title": "Term sheet",
    }


def _inner(group: type[Group]) -> Iterator[type[Group]]:
    for field in fields(group).values():
        if not isinstance(field.holds, Kind):
            yield field.holds
            yield from _inner(field.holds)


def _group(group: type[Group]) -> dict[str, Any]:
    return {
        "additionalProperties": False,
        "description": inspect.getdoc(group),
        "properties": {name: _field(field, purposes(group).get(name)) for name, field in fields(group).items()},
        "required": [name for name, field in fields(group).items() if field.required],
        "type": "object",
    }


def _field(field: Field, purpose: str | None) -> dict[str, Any]:
    schema = _value(field)
    if field.in_list:
        schema = {"items": schema, "type": "array"}
    said = " ".join(filter(None, [purpose, schema.pop("description", "")]))
    return ({"description": said} if said else {}) | schema


def _value(field: Field) -> dict[str, Any]:
    """Describe one value; admit what an editor takes for a number, like a ZIP code, as words.

    A pattern is held against words only, so it spares such a number.
    """
    kind, words = field.holds, list(field.words)
    if not isinstance(kind, Kind):
        reference = {"$ref": f"#/$defs/{kind.__name__}"}
        return {"anyOf": [reference, *({"const": word} for word in words)]} if words else reference
    described: dict[str, Any] = {"description": f"Write {kind.hint}{field.or_words}."}
    if kind.choices:
        return described | {"enum": [*kind.choices, *words], "type": "string"}
    if kind.pattern:
        described["pattern"] = f"^(?:{'|'.join([kind.pattern, *words])})$"
    if kind.examples:
        return described | {"examples": [*kind.examples, *words], "type": "string"}
    return described | {"type": ["string", "number"]}
