"""The page of every message: what the Fails example of each check's page shows on a screen."""

from __future__ import annotations

from pathlib import Path

from docgen.check.page import pages, read_page
from tests.check.pages import needs_pdf, of_the_machine, read_example, says
from tests.check.shown import shown

FILE = Path(__file__).with_name("gallery.md")
FAMILIES = {
    "T": "The term sheet",
    "N": "The note",
    "K": "The Form 8-K",
    "X": "The documents against each other and the term sheet",
    "P": "The printed page",
}
_HEAD = """# Every message of docgen

What a screen shows for the example that fails on each check's page. `docgen explain CODE` prints the page.
This file is written by `make golden`; a test holds it to what docgen says.
"""


def gallery() -> str:
    """Return the whole page, in Markdown."""
    parts = [_HEAD]
    for family, title in FAMILIES.items():
        parts.append(f"## {title}\n")
        parts += [_entry(code, path) for code, path in sorted(pages().items()) if code.startswith(family)]
    return "\n".join(parts)


def _entry(code: str, path: Path) -> str:
    page = read_page(path)
    lines = says(path).splitlines() if of_the_machine(path) else _lines(code, path)
    return "\n".join([f"### {code} {page.name}\n", page.sentence, "", "```text", *lines, "```", ""])


def _lines(code: str, path: Path) -> tuple[str, ...]:
    example = read_example(path)
    found = shown(example.fails, pdf=needs_pdf(path))
    return next(finding.lines for finding in found if (finding.code, finding.message) == (code, example.says))
