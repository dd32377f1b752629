"""Other engines on the same two documents, from a cold start; they are given finished pages and check nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from docgen.reading.document import PAGE_LINES
from docgen.reading.html import read_html
from docgen.templates import OURS
from tests.benchmarks.deals import TERM_SHEET
from tests.benchmarks.processes import docgen, process, python
from tests.benchmarks.row import Bench, Row
from tests.benchmarks.timing import Run, pairs

_SETTINGS = '#set page("us-letter", margin: 1in, numbering: "1 of 1")\n#set text(11pt, font: "TeX Gyre Pagella")\n'
_COMPILE = "import sys, typst; [typst.compile(p, output=p + '.pdf', font_paths=[sys.argv[1]]) for p in sys.argv[2:]]"


def rows(bench: Bench) -> Iterator[Row]:
    build = docgen("build", TERM_SHEET, "--force", "-o", bench.new("peers_output"))
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    what = "`docgen build` of one deal, cold ÷ headless Chromium printing the same HTML"
    if chromium:
        yield Row(what, str(pairs(build, _chromium(chromium, bench), bench.scale.pairs)), "≤ 0.60")
    else:
        yield Row(what, "skipped: there is no chromium; Debian: apt-get install chromium", "≤ 0.60")
    what = "the same ÷ typst on the same words, plainly set"
    if find_spec("typst"):
        yield Row(what, str(pairs(build, _typst(bench), bench.scale.pairs)))
    else:
        yield Row(what, "skipped: there is no typst; pip install -e '.[bench]'")


def _chromium(command: str, bench: Bench) -> Run:
    """A process for each document, as the command prints one page only."""
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    options.append(f"--user-data-dir={bench.new('chromium_profile')}")
    prints = [
        process(command, *options, f"--print-to-pdf={bench.new(page.stem)}.pdf", page.as_uri())
        for page in sorted(bench.finished.glob("*.html"))
    ]

    def both() -> None:
        for run in prints:
            run()

    return both


def _typst(bench: Bench) -> Run:
    """One process for both documents, by the Python package."""
    files = []
    for page in sorted(bench.finished.glob("*.html")):
        file = bench.new(f"{page.stem}.typ")
        file.write_text(_plain_typst(page), encoding="utf-8")
        files.append(file)
    return python("-c", _COMPILE, OURS / "house" / "fonts", *files)


def _plain_typst(page: Path) -> str:
    """Return the words of a finished page as a typst document: headings, and everything else as paragraphs."""
    written = _SETTINGS
    for block in read_html(page.read_bytes(), page.stem).blocks:
        if block.kind not in PAGE_LINES:
            words = block.text.replace("\\", "\\\\").replace('"', '\\"')
            written += f'\n{"= " if block.kind in ("title", "heading") else ""}#"{words}"\n'
    return written
