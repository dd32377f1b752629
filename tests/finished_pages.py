"""The finished pages of a deal, as `docgen build` writes them beside its PDFs."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from docgen.compute.facts import facts
from docgen.load.term_sheet import load_term_sheet
from docgen.publish.html import write_html
from docgen.render.document import render_document
from tests.worked_example import Variant


def facts_of(variant: Variant) -> dict[str, object]:
    with TemporaryDirectory() as folder:
        term_sheet = load_term_sheet(variant.write(Path(folder))).term_sheet
    assert term_sheet, "the term sheet does not load"
    return dict(facts(term_sheet))


def finished_pages(variant: Variant) -> dict[str, bytes]:
    """Return the HTML file of each document, by the document's name."""
    house = variant.house()
    values = facts_of(variant)
    files = {}
    for name, document in house.rules.items():
        html, findings = render_document(name, document, values, house.phrases, house.environment)
        assert not findings, findings[0].message
        files[name] = write_html(html, house.templates.bytes)
    return files
