"""Reads the Passes, Fails and Says blocks of a check's page: they are the check's test."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from docgen.check.page import read_page
from tests.worked_example import Edit, Variant

_SECTION = re.compile(r"^## (Passes|Fails|Says)\n(.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Example:
    passes: Variant
    fails: Variant
    says: str


def of_the_machine(path: Path) -> bool:
    """Whether a page is about a fault of the machine, which no term sheet and no template can show."""
    return "- reads: the machine\n" in read_page(path).text


def needs_pdf(path: Path) -> bool:
    return "- reads: the finished PDF\n" in read_page(path).text


def read_example(path: Path) -> Example:
    """Read what a page passes, what it fails, and what it then says."""
    sections = _sections(path)
    assert set(sections) == {"Passes", "Fails", "Says"}, f"{path.name} lacks one of Passes, Fails, Says"
    return Example(_variant(sections["Passes"]), _variant(sections["Fails"]), says(path))


def says(path: Path) -> str:
    """Read the message on a page."""
    return _sections(path)["Says"]["text"].strip()


def titles(path: Path) -> list[str]:
    return list(_sections(path))


def _sections(path: Path) -> dict[str, dict[str, str]]:
    return {title: dict(_FENCE.findall(body)) for title, body in _SECTION.findall(read_page(path).text)}


def _variant(fences: dict[str, str]) -> Variant:
    change = yaml.load(fences.get("yaml", ""), Loader=yaml.BaseLoader) or {}
    return Variant(change, _edits(fences.get("edit", "")), fences.get("text"))


def _edits(text: str) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    for block in filter(None, re.split(r"\n(?=\S+\n- )", text.strip())):
        file, *lines = block.splitlines()
        old = "\n".join(line[2:] for line in lines if line.startswith("- "))
        new = "\n".join(line[2:] for line in lines if line.startswith("+ "))
        edits.append(Edit(file.strip(), old, new))
    return tuple(edits)
