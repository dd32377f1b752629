"""The worked term sheet, changed one way or another, and what docgen then finds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from docgen.batch.run import build_deal
from docgen.pipeline import House, check_deal
from docgen.result import Result
from docgen.templates import Templates

ROOT = Path(__file__).parent.parent
TERM_SHEET = ROOT / "terms" / "ascent-solar-2018-01-31.yaml"


def worked() -> dict[str, Any]:
    """The worked term sheet as plain text values."""
    return yaml.load(TERM_SHEET.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def overlay(onto: Any, change: Any) -> Any:
    """Merge groups field by field; anything else is replaced."""
    if isinstance(onto, dict) and isinstance(change, dict):
        return {**onto, **{name: overlay(onto.get(name), value) for name, value in change.items()}}
    return change


@dataclass(frozen=True)
class Edit:
    """One passage of a template, replaced."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Variant:
    """The worked deal with a changed term sheet (or another text in its place) and edited templates."""

    change: Mapping[str, Any] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    text: str | None = None

    def house(self) -> House:
        if not self.edits:
            return _house()
        templates = Templates()
        for edit in self.edits:
            source = (templates.bytes(edit.file) or b"").decode()
            assert edit.old in source, f"{edit.file} no longer says: {edit.old}"
            templates.read[edit.file] = source.replace(edit.old, edit.new, 1).encode()
        return House(templates)

    def write(self, folder: Path) -> Path:
        path = folder / "deal.yaml"
        text = self.text if self.text is not None else _written(json.dumps(self.change))
        path.write_text(text, encoding="utf-8")
        return path

    def check(self, folder: Path) -> Result:
        return check_deal(self.write(folder), self.house())

    def build(self, folder: Path, *, draft: bool = False) -> Result:
        return build_deal(self.write(folder), self.house(), folder / "build", draft=draft)


class _Plain(yaml.SafeDumper):
    """Writes every value as the words it is, as a term sheet has it: `no`, `12% per annum`, `January 31, 2018`."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


@cache
def _written(change: str) -> str:
    return yaml.dump(
        overlay(worked(), json.loads(change)), Dumper=_Plain, sort_keys=False, allow_unicode=True, width=999
    )


@cache
def _house() -> House:
    """The templates as they are, compiled once."""
    return House(Templates())
