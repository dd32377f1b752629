"""A check's page: what counsel owns of a check. The code, severity and source on it are the ones in force."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

from msgspec import Struct

from docgen.finding import Severity, closest

_HEAD = re.compile(
    r"# (?P<code>[A-Z]\d{3}) (?P<name>[a-z0-9-]+)\n\n(?P<sentence>\S[^#]*?)\n\n(?P<facts>(?:- \w+: [^\n]+\n)+)"
)


class Page(Struct, frozen=True):
    """The head of a page; `text` is the whole of it."""

    code: str
    name: str
    sentence: str
    severity: Severity
    source: str
    text: str


@cache
def read_page(path: Path) -> Page:
    """Read a check's page. Raises ValueError, naming the file, when its head is not as CONVENTIONS.md has it."""
    text = path.read_text(encoding="utf-8")
    head = _HEAD.match(text)
    facts = dict(line[2:].split(": ", 1) for line in head["facts"].splitlines()) if head else {}
    if not head or {"severity", "source"} - facts.keys() or facts["severity"] not in ("error", "warning", "info"):
        raise ValueError(f"{path.name}: a page starts with '# CODE name', a sentence, then severity, reads and source")
    severity = cast(Severity, facts["severity"])
    return Page(head["code"], head["name"], head["sentence"], severity, facts["source"], text)


@cache
def pages() -> Mapping[str, Path]:
    """Return every page docgen has, by code: checks, and the findings of the other stages."""
    found = Path(__file__).parent.parent.glob("*/**/*.md")
    return {path.name.split("_")[0].upper(): path for path in sorted(found)}


def fitting(word: str) -> list[Page]:
    """Return the pages a word stands for, in any case: a code, a name, the beginning of codes, or a part of names."""
    plain, found = _plain(word), [read_page(path) for path in pages().values()]
    same = [page for page in found if plain in (page.code.lower(), page.name)]
    begun = [page for page in found if plain and page.code.lower().startswith(plain)]
    return same or begun or [page for page in found if plain and plain in page.name]


def nearest(word: str) -> Page | None:
    """Return the page whose code or name a mistyped word is closest to."""
    found = [read_page(path) for path in pages().values()]
    by_word = {page.name: page for page in found} | {page.code.lower(): page for page in found}
    near = closest(_plain(word), by_word)
    return by_word[near] if near else None


def _plain(word: str) -> str:
    return word.strip().lower().replace("_", "-").replace(" ", "-")
