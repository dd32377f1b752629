"""What the model says of its own fields: what each holds, what it is for, and which words may stand for it."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from msgspec import Struct, structs

from docgen.model.group import Group
from docgen.model.kinds import NOT_STATED, Kind, Open


class Field(Struct, frozen=True):
    """One field of a group: a value of a kind, or another group; alone, or in a list."""

    holds: Kind | type[Group]
    in_list: bool
    words: Mapping[str, object]
    """`none` and `not stated`, where they may stand for it, with what they mean."""
    required: bool

    @property
    def or_words(self) -> str:
        """Return the words that may stand for the field, as a sentence goes on with them."""
        return "".join(f", or {word}" for word in self.words)


@cache
def fields(group: type[Group]) -> Mapping[str, Field]:
    """Return the fields of a group by name, in the order of the model."""
    return {field.name: _field(field.type, field.required) for field in structs.fields(group)}


@cache
def _field(written: Any, required: bool, in_list: bool = False) -> Field:
    if get_origin(written) is tuple:
        return _field(get_args(written)[0], required, in_list=True)
    kind = None
    if get_origin(written) is Annotated:
        written, kind = get_args(written)
    types = get_args(written) or (written,)
    words: dict[str, object] = {"none": None} if type(None) in types else {}
    words |= {"not stated": NOT_STATED} if Open in types else {}
    return Field(kind or types[0], in_list, words, required)


def purposes(group: type[Group]) -> Mapping[str, str]:
    """Return what each field of a group is for: the docstring under it in the model's source, on one line."""
    body = ast.parse(inspect.getsource(group)).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, after in zip(body.body, body.body[1:], strict=False):
        match field, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = " ".join(text.split())
    return found
