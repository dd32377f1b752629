"""What the model says of its own fields: their groups, what each is for, and how its value is written."""

from __future__ import annotations

import ast
import inspect
import textwrap
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from docgen.load.place import Path
from docgen.model.group import Group
from docgen.model.kinds import OR_NONE


@dataclass(frozen=True)
class Hint:
    """How a value is written: in words, by examples, or as one of the choices."""

    words: str
    examples: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def group_in(annotation: Any) -> type[Group] | None:
    """Return the group of fields an annotation holds, alone, in a list or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return annotation
    return next((found for part in get_args(annotation) if (found := group_in(part))), None)


def group_at(group: type[Group], path: Path) -> type[Group] | None:
    """Return the group of fields that stands at a path, or None where none does."""
    found: type[Group] | None = group
    for step in path:
        if isinstance(step, str) and found:
            field = found.model_fields.get(step)
            found = group_in(field.annotation) if field else None
    return found


def is_list(field: FieldInfo) -> bool:
    """Say whether a field is a list."""
    return get_origin(field.annotation) is tuple


def may_be_none(field: FieldInfo) -> bool:
    """Say whether the word `none` may stand for a group."""
    return OR_NONE in field.metadata


def hint(field: FieldInfo) -> Hint:
    """Return how a field's value is written, as its kind describes it."""
    schema = next((part.json_schema for part in field.metadata if hasattr(part, "json_schema")), None) or {}
    return Hint(schema.get("description", "text"), (*schema.get("examples", ()),), (*schema.get("enum", ()),))


def purposes(group: type[Group]) -> dict[str, str]:
    """Return what each field of a group is for: the docstring under it in the model's source, on one line."""
    body = ast.parse(textwrap.dedent(inspect.getsource(group))).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, after in zip(body.body, body.body[1:], strict=False):
        match field, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = " ".join(text.split())
    return found
