"""Fills a group of the model from a file's tree, and finds everything in the file that does not fit it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from docgen.finding import Finding
from docgen.load import faults
from docgen.load.fields import Field, fields
from docgen.load.place import Path, dotted, name_place, place
from docgen.model.group import Group
from docgen.model.kinds import Kind
from docgen.yaml_text import Mapping, Node, Scalar, Sequence

G = TypeVar("G", bound=Group)


def fill(group: type[G], tree: Mapping, file: str) -> tuple[G | None, list[Finding]]:
    """Fill a group from a file's tree: the group, or None and every finding, in the order of the file."""
    filling = _Filling(group, tree, file)
    return filling.group(group, tree, ()), sorted(filling.findings, key=faults.in_file_order)


class _Filling:
    """One walk through a file. What it returns counts for nothing once there is a finding."""

    def __init__(self, root: type[Group], tree: Mapping, file: str):
        self.root, self.tree, self.file = root, tree, file
        self.findings: list[Finding] = []

    def group(self, group: type[G], node: Mapping, path: Path) -> G | None:
        known = fields(group)
        lacking = [name for name in known if name not in node.entries]
        meant = {name: faults.nearest_name(name, lacking) for name in node.entries if name not in known}
        values = {}
        for name, field in known.items():
            if name in node.entries:
                values[name] = self.value(field, node.entries[name], (*path, name))
            elif field.required and name not in meant.values():
                self.report("T005", (*path, name), faults.missing(group, (*path, name)))
        for name, near in meant.items():
            self.report("T004", (*path, name), faults.unknown(self.root, (*path, name), near))
        build: Callable[..., G] = group
        return None if self.findings else build(**values)

    def value(self, field: Field, node: Node, path: Path) -> object:
        if field.in_list:
            if isinstance(node, Sequence):
                entry = replace(field, in_list=False)
                return tuple(self.value(entry, item, (*path, number)) for number, item in enumerate(node.items))
        elif isinstance(node, Scalar) and _on_one_line(node) in field.words:
            return field.words[_on_one_line(node)]
        elif not isinstance(field.holds, Kind):
            if isinstance(node, Mapping):
                return self.group(field.holds, node, path)
        elif isinstance(node, Scalar):
            try:
                return field.holds.read(_on_one_line(node))
            except ValueError as error:
                self.report("T006", path, faults.bad_value(field, node, path, str(error)))
                return None
        self.report("T007", path, faults.wrong_shape(field, node, path))
        return None

    def report(self, code: str, path: Path, message: str) -> None:
        where = path[:-1] if code == "T005" else path
        at = (name_place if code in ("T004", "T005") else place)(self.tree, where, self.file)
        self.findings.append(
            Finding(code, faults.NAMES[code], "error", message, dotted(path), (at,), source="house rule")
        )


def _on_one_line(node: Scalar) -> str:
    """Return a value as pages print it: any line ends and runs of spaces in it are single spaces."""
    return " ".join(node.text.split())
