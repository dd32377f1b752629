"""The shape of a YAML file: groups, lists and text, each with its line and column from 1."""

from __future__ import annotations

from typing import Any

from msgspec import Struct


class Scalar(Struct, frozen=True):
    """A value as written, without its quotation marks; the column is that of its first character."""

    text: str
    line: int
    column: int


class Mapping(Struct, frozen=True):
    """A group of named nodes; `keys` holds the line and column of each name."""

    entries: dict[str, Node]
    keys: dict[str, tuple[int, int]]
    line: int
    column: int


class Sequence(Struct, frozen=True):
    """A list of nodes."""

    items: tuple[Node, ...]
    line: int
    column: int


Node = Scalar | Mapping | Sequence


def plain(node: Node) -> Any:
    """Return the tree as dicts, lists and text."""
    match node:
        case Mapping():
            return {name: plain(entry) for name, entry in node.entries.items()}
        case Sequence():
            return [plain(item) for item in node.items]
        case Scalar():
            return node.text
