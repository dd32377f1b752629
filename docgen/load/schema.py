"""The JSON Schema of a term sheet, by which editors complete and underline."""

from __future__ import annotations

from typing import Any

from docgen.load.fields import group_in, purposes
from docgen.model.group import Group
from docgen.model.term_sheet import TermSheet


def term_sheet_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a term sheet, generated from the model; the same on every run."""
    generated = TermSheet.model_json_schema()
    for group in _groups(TermSheet):
        described = generated if group is TermSheet else generated["$defs"][group.__name__]
        purpose = purposes(group)
        for name, field in described["properties"].items():
            how = [f"Write {field['description']}."] if "description" in field else []
            if said := [*([purpose[name]] if name in purpose else []), *how]:
                field["description"] = " ".join(said)
    schema: dict[str, Any] = _as_written(generated)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Term sheet"}


def _groups(group: type[Group]) -> set[type[Group]]:
    inner = (group_in(field.annotation) for field in group.model_fields.values())
    return {group}.union(*(_groups(found) for found in inner if found))


def _as_written(schema: Any) -> Any:
    """Say `none` for null, list yes and no, and admit what an editor takes for a number, like a ZIP code, as words."""
    if isinstance(schema, list):
        return [_as_written(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    match schema:
        case {"type": "null"}:
            return {"const": "none"}
        case {"examples": ["yes", "no"]}:
            return {"description": schema["description"], "enum": ["yes", "no"], "type": "string"}
        case {"examples": [*words], "type": "string"} if not set(words) - {"none", "not stated"}:
            return {"description": schema["description"], "type": ["string", "number"]}
    return {name: _as_written(part) for name, part in schema.items() if name != "title" or isinstance(part, dict)}
