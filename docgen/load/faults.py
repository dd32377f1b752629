"""The loader's complaints in counsel's words: what is written, what is wrong and, on a second line, what to change."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.finding import Finding, closest, named
from docgen.load.fields import Field, fields, purposes
from docgen.load.place import Path, dotted
from docgen.model.group import Group
from docgen.model.kinds import Kind
from docgen.yaml_text import NAMES as YAML_NAMES
from docgen.yaml_text import Mapping, Node, Scalar

NAMES = {**YAML_NAMES, "T004": "unknown-field", "T005": "missing-field", "T006": "bad-value"}
"""Every code of the loader and the name of its fault."""


def in_file_order(finding: Finding) -> tuple[int, int]:
    """Sort findings as their places stand in the file."""
    return finding.places[0].line or 0, finding.places[0].column or 0


def nearest_name(name: str, among: Sequence[str]) -> str | None:
    """Return the one of these names of fields that an unknown name, in whatever style, is closest to."""
    return closest(name.strip("-").replace(" ", "_").replace("-", "_").lower(), among)


def unknown(root: type[Group], path: Path, near: str | None) -> str:
    """Say that a name is no field of its group; `near` is the field it may stand for, `root` what the file fills."""
    if near:
        change = f"Did you mean {near}? Change {path[-1]} to {near}."
    elif elsewhere := _elsewhere(root, str(path[-1])):
        change = f"It belongs to {elsewhere}. Move it there."
    else:
        change = "Take it out, or correct its name."
    return f"{_named(path)} is not a field of {_owner(path) or 'the file'}.\n{change}"


def missing(group: type[Group], path: Path) -> str:
    """Say that a group lacks a field, what it is for and how it is written."""
    name = str(path[-1])
    field, purpose = fields(group)[name], purposes(group).get(name)
    kind = field.holds
    if field.in_list:
        how = f"a list, one entry to a line after a dash, or “{name}: []” when there is none"
    elif not isinstance(kind, Kind):
        how = f"a group of the fields {_listed(kind, field)}"
    elif kind.examples:
        how = f"{kind.hint}{field.or_words}, like “{name}: {kind.examples[0]}”"
    else:
        words = [*kind.choices, *field.words]
        choices = f", {'one of ' if len(words) > 1 else ''}{', '.join(words)}" if kind.choices else ""
        how = f"{kind.hint}{field.or_words}{choices}"
    says = f" It says: {purpose}" if purpose else ""
    to = f" to {_owner(path)}" if _owner(path) else ""
    return f"{_named(path)} is missing.{says}\nAdd it{to}: {how}."


def bad_value(field: Field, node: Scalar, path: Path, said: str) -> str:
    """Say that a kind of value cannot read what is written; `said` is what the kind says of it."""
    what, _, change = f"{said}{field.or_words}".partition(". ")
    if not change and isinstance(field.holds, Kind):
        choices = [*field.holds.choices, *field.words]
        near = closest(node.text.lower(), choices)
        only = f"Write {choices[0]}" if len(choices) == 1 else "Write one of them"
        change = f"Did you mean {near}? Write it so" if near else only
    fault = f"{_named(path)} is empty" if what == "is empty" else f"{_reads(node, path)}, which {what}"
    return f"{fault}.\n{change}."


def wrong_shape(field: Field, node: Node, path: Path) -> str:
    """Say that a group, a list or a single value stands where another of them should."""
    kind = field.holds
    if field.in_list:
        expected, change = "a list", "one entry to a line after a dash and a space, or [] when there is none"
    elif isinstance(kind, Kind):
        expected, change = "one value", f"{kind.hint}, on one line"
    else:
        expected, change = "a group of fields", f"its fields below it, indented by two: {_listed(kind, field)}"
    return f"{_reads(node, path)}, where {expected} is expected.\nWrite {change}."


def _owner(path: Path) -> str:
    """Name the group a field is in; nothing for the file itself."""
    above = path[:-1]
    in_list = above and isinstance(above[-1], int)
    return "this entry" if in_list else dotted(above)


def _named(path: Path) -> str:
    return named(dotted(path))


def _elsewhere(group: type[Group], name: str, above: Path = ()) -> str:
    """Return the first group that has a field of this name, or nothing."""
    for inner, field in fields(group).items():
        if not isinstance(field.holds, Kind):
            path = (*above, inner)
            if found := dotted(path) if name in fields(field.holds) else _elsewhere(field.holds, name, path):
                return found
    return ""


def _listed(group: type[Group], field: Field) -> str:
    *first, last = fields(group)
    return (f"{', '.join(first)} and {last}" if first else last) + ("; or write none" if field.words else "")


def _reads(node: Node, path: Path) -> str:
    if isinstance(node, Scalar):
        return f"{_named(path)} reads “{' '.join(node.text[:60].split())}{'…' if len(node.text) > 60 else ''}”"
    return f"{_named(path)} is a group of fields" if isinstance(node, Mapping) else f"{_named(path)} is a list"
