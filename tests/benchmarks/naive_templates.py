"""Plain Jinja2 templates for the naive script, made from docgen's finished pages so that it prints the same ones."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import yaml

from docgen.templates import OURS
from tests.benchmarks.deals import TERM_SHEET

SHEETS = tuple(OURS / "house" / name for name in ("fonts/fonts.css", "page.css"))
_STYLE = re.compile("<style>.*?</style>", re.DOTALL)
_TERM = re.compile(r'<data data-term="([\w.]+)" value="([^"]*)">([^<]*)</data>')


def write_templates(finished: Path, folder: Path) -> Path:
    """Turn the pages that docgen wrote of the worked deal into templates in `folder`.

    A term that is printed as its term sheet writes it becomes `{{ holder.name }}` and the like. The others, which
    docgen computes or puts in words, stay as they are: that is work the naive script need not do.
    """
    deal = yaml.safe_load(TERM_SHEET.read_text(encoding="utf-8"))
    links = "".join(f'<link rel="stylesheet" href="{sheet.as_uri()}">\n' for sheet in SHEETS)

    def as_template(term: re.Match[str]) -> str:
        path, value, printed = term.groups()
        written = _written(deal, path)
        if written is None or unescape(printed) != written:
            return term[0]
        value = f"{{{{ {path} }}}}" if unescape(value) == written else value
        return f'<data data-term="{path}" value="{value}">{{{{ {path} }}}}</data>'

    folder.mkdir(parents=True)
    for page in finished.glob("*.html"):
        text = _STYLE.sub(lambda _: links, page.read_text(encoding="utf-8"), count=1)
        (folder / page.name).write_text(_TERM.sub(as_template, text), encoding="utf-8")
    return folder


def bare(page: str) -> str:
    """Return a finished page without its style sheet, as the engine got it."""
    return _STYLE.sub("", page)


def _written(deal: object, path: str) -> str | None:
    for name in path.split("."):
        deal = deal.get(name) if isinstance(deal, dict) else None
    return deal if isinstance(deal, str) else None
