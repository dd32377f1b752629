"""The clauses: every template of both documents, and what they may name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from docgen.load.schema import term_sheet_schema
from docgen.pipeline import House
from docgen.templates import OURS, Templates
from tests.finished_pages import facts_of
from tests.golden.printed import EVERY_TERM

HOUSE = House(Templates())
CLAUSES = [path.relative_to(OURS).as_posix() for name in HOUSE.rules for path in sorted((OURS / name).rglob("*.html"))]


@cache
def everything() -> dict[str, object]:
    """The facts of a deal that has every term."""
    return facts_of(EVERY_TERM)


def source(file: str) -> str:
    return (OURS / file).read_text(encoding="utf-8")


@cache
def model_choices() -> dict[str, set[str]]:
    """The choices of each term that has some, without `none` and `not stated`."""
    schema = term_sheet_schema()

    def walk(path: str, part: Mapping[str, Any]) -> Iterator[tuple[str, set[str]]]:
        if "$ref" in part:
            part = {**part, **schema["$defs"][part["$ref"].split("/")[-1]]}
        for inner in (*part.get("anyOf", ()), *part.get("allOf", ())):
            yield from walk(path, inner)
        if "items" in part:
            yield from walk(f"{path}.0", part["items"])
        if choices := {str(choice) for choice in part.get("enum", ())} - {"none", "not stated"}:
            yield path, choices
        for name, inner in part.get("properties", {}).items():
            yield from walk(f"{path}.{name}" if path else name, inner)

    found: dict[str, set[str]] = {}
    for term, choices in walk("", schema):
        found[term] = found.get(term, set()) | choices
    return found
