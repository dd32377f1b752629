"""Fills a group of the model from a file's tree, and collects everything in the file that does not fit it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from docgen.finding import Finding
from docgen.load.faults import Faults, in_file_order, nearest_name
from docgen.load.fields import Field, fields
from docgen.load.place import Path
from docgen.model.group import Group
from docgen.model.kinds import Kind
from docgen.yaml_text import Mapping, Node, Scalar, Sequence

G = TypeVar("G", bound=Group)


def fill(group: type[G], tree: Mapping, file: str) -> tuple[G | None, list[Finding]]:
    """Fill a group from a file's tree: the group, or None and every finding, in the order of the file."""
    faults = Faults(group, tree, file)
    return _group(group, tree, (), faults), sorted(faults.found, key=in_file_order)


def _group(group: type[G], node: Mapping, path: Path, faults: Faults) -> G | None:
    """Fill a group. Return None once anything in the file is at fault, as do the functions below."""
    known = fields(group)
    lacking = [name for name in known if name not in node.entries]
    meant = {name: nearest_name(name, lacking) for name in node.entries if name not in known}
    values = {}
    for name, field in known.items():
        if name in node.entries:
            values[name] = _field(field, node.entries[name], (*path, name), faults)
        elif field.required and name not in meant.values():
            faults.missing(group, (*path, name))
    for name, near in meant.items():
        faults.unknown((*path, name), near)
    build: Callable[..., G] = group
    return None if faults.found else build(**values)


def _field(field: Field, node: Node, path: Path, faults: Faults) -> object:
    if not field.in_list:
        return _value(field, node, path, faults)
    if isinstance(node, Sequence):
        return tuple(_value(field, item, (*path, number), faults) for number, item in enumerate(node.items))
    faults.no_list(node, path)
    return None


def _value(field: Field, node: Node, path: Path, faults: Faults) -> object:
    if isinstance(node, Scalar) and node.text in field.words:
        return field.words[node.text]
    if not isinstance(field.holds, Kind):
        if isinstance(node, Mapping):
            return _group(field.holds, node, path, faults)
        faults.no_group(field, node, path)
    elif not isinstance(node, Scalar):
        faults.no_value(field.holds, node, path)
    else:
        try:
            return field.holds.read(node.text)
        except ValueError as error:
            faults.bad_value(field, node, path, str(error))
    return None
