"""The loader's complaints in counsel's words: each with its place, what is wrong and what to change."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.finding import Finding, Place
from docgen.load.fields import Field, fields, purposes
from docgen.load.place import Path, dotted, name_place, place
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
    return _nearest(name.strip("-").replace(" ", "_").replace("-", "_"), among)


class Faults:
    """What is found wrong in one file, whose tree fills `group`."""

    def __init__(self, group: type[Group], tree: Mapping, file: str):
        self.group, self.tree, self.file = group, tree, file
        self.found: list[Finding] = []

    def unknown(self, path: Path, near: str | None) -> None:
        """Report a name that is no field of its group; `near` is the field it may stand for."""
        elsewhere = "" if near else _elsewhere(self.group, str(path[-1]))
        if near:
            change = f"Did you mean {near}? Change {path[-1]} to {near}."
        elif elsewhere:
            change = f"It belongs to {elsewhere}. Move it there."
        else:
            change = "Take it out, or correct its name."
        at = name_place(self.tree, path, self.file)
        self._report("T004", path, at, f"{dotted(path)} is not a field of {_owner(path)}.", change)

    def missing(self, owner: type[Group], path: Path) -> None:
        """Report a field that its group lacks."""
        name = str(path[-1])
        field, purpose = fields(owner)[name], purposes(owner).get(name)
        to = "" if _owner(path) == "the file" else f" to {_owner(path)}"
        fault = f"{dotted(path)} is missing." + (f" It says: {purpose}" if purpose else "")
        at = name_place(self.tree, path[:-1], self.file)
        self._report("T005", path, at, fault, f"Add it{to}: {_how(name, field)}.")

    def bad_value(self, field: Field, node: Scalar, path: Path, said: str) -> None:
        """Report a value that its kind cannot read; `said` is what the kind says of it."""
        what, _, change = f"{said}{field.or_words}".partition(". ")
        fault = f"{_reads(node, path)}, which {what}." if what != "is empty" else f"{dotted(path)} is empty."
        self._report("T006", path, self._at(path), fault, f"{change or _choice(field, node)}.")

    def no_list(self, node: Node, path: Path) -> None:
        """Report what stands where a list should."""
        change = "Write one entry to a line after a dash and a space, or [] when there is none."
        self._shape(node, path, "a list", change)

    def no_group(self, field: Field, node: Node, path: Path) -> None:
        """Report what stands where a group of fields should."""
        change = f"Write its fields below it, indented by two: {_listed(field)}."
        self._shape(node, path, "a group of fields", change)

    def no_value(self, kind: Kind, node: Node, path: Path) -> None:
        """Report a list or a group of fields where one value should stand."""
        self._shape(node, path, "one value", f"Write {kind.hint}, on one line.")

    def _shape(self, node: Node, path: Path, expected: str, change: str) -> None:
        self._report("T007", path, self._at(path), f"{_reads(node, path)}, where {expected} is expected.", change)

    def _at(self, path: Path) -> Place:
        return place(self.tree, path, self.file)

    def _report(self, code: str, path: Path, at: Place, fault: str, change: str) -> None:
        message = f"{fault}\n{change}"
        self.found.append(Finding(code, NAMES[code], "error", message, (at,), dotted(path), "house rule"))


def _owner(path: Path) -> str:
    above = path[:-1]
    if above and isinstance(above[-1], int):
        return f"an entry of {dotted(above[:-1])}"
    return dotted(above) or "the file"


def _elsewhere(group: type[Group], name: str, above: Path = ()) -> str:
    """Return the first group that has a field of this name, or nothing."""
    for inner, field in fields(group).items():
        if isinstance(field.holds, Kind):
            continue
        path = (*above, inner)
        if found := dotted(path) if name in fields(field.holds) else _elsewhere(field.holds, name, path):
            return found
    return ""


def _how(name: str, field: Field) -> str:
    """Say how a field is written that is to be added."""
    kind = field.holds
    if field.in_list:
        return f"a list, one entry to a line after a dash, or “{name}: []” when there is none"
    if not isinstance(kind, Kind):
        return f"a group of the fields {_listed(field)}"
    if kind.examples:
        return f"{kind.hint}{field.or_words}, like “{name}: {kind.examples[0]}”"
    choices = f", one of {', '.join((*kind.choices, *field.words))}" if kind.choices else ""
    return f"{kind.hint}{field.or_words}{choices}"


def _listed(field: Field) -> str:
    """List the fields of the group that a field holds."""
    assert not isinstance(field.holds, Kind)
    *first, last = fields(field.holds)
    return " and ".join(filter(None, [", ".join(first), last])) + ("; or write none" if field.words else "")


def _reads(node: Node, path: Path) -> str:
    if isinstance(node, Scalar):
        return f"{dotted(path)} reads “{' '.join(node.text[:60].split())}{'…' if len(node.text) > 60 else ''}”"
    return f"{dotted(path)} is a group of fields" if isinstance(node, Mapping) else f"{dotted(path)} is a list"


def _choice(field: Field, node: Scalar) -> str:
    assert isinstance(field.holds, Kind)
    near = _nearest(node.text, (*field.holds.choices, *field.words))
    return f"Did you mean {near}? Write it so" if near else "Write one of them"


def _nearest(word: str, among: Sequence[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word.lower(), among, 1)), None)
