"""Where the fields of a file are written."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.finding import Place
from docgen.yaml_text import Mapping, Node, Scalar, Sequence

Path = tuple[str | int, ...]
"""The names and list positions that lead to a field."""


def dotted(path: Path) -> str:
    """Return the name of a term: `note.additional_provisions.0.heading`."""
    return ".".join(map(str, path))


def node_at(tree: Node, path: Path) -> Node:
    """Return what stands at a path that is written."""
    for step in path:
        match tree, step:
            case Mapping(), str():
                tree = tree.entries[step]
            case Sequence(), int():
                tree = tree.items[step]
    return tree


def name_place(tree: Node, path: Path, file: str) -> Place:
    """Return the place of a field's name; of a list's entry, or of the whole file, where it begins."""
    group = node_at(tree, path[:-1]) if path else tree
    if path and isinstance(group, Mapping):
        name = str(path[-1])
        return Place(file, *group.keys[name], says=name)
    node = node_at(tree, path)
    return Place(file, node.line, node.column)


def place(tree: Node, path: Path, file: str) -> Place:
    """Return the place of a value with its text, or the place of a group's or list's name."""
    node = node_at(tree, path)
    if isinstance(node, Scalar):
        return Place(file, node.line, node.column, says=node.text)
    return name_place(tree, path, file)


def places(tree: Node, file: str) -> dict[str, Place]:
    """Return the place of every field, group and list entry by its dotted name."""
    return {dotted(path): place(tree, path, file) for path in _paths(tree, ())}


def _paths(node: Node, path: Path) -> Iterator[Path]:
    if path:
        yield path
    match node:
        case Mapping():
            for name, entry in node.entries.items():
                yield from _paths(entry, (*path, name))
        case Sequence():
            for number, item in enumerate(node.items):
                yield from _paths(item, (*path, number))
