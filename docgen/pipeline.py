"""One deal from its term sheet to its findings, and on request to its PDFs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from docgen.check.deal import Deal, kinds
from docgen.check.missing_glyph import at_fields
from docgen.check.own_words import without_own_words
from docgen.check.runner import idle_waivers, run, waive
from docgen.compute.facts import facts as compute_facts
from docgen.compute.items import items
from docgen.finding import CannotRun, Finding, Stop
from docgen.load.template_files import load_document, load_phrases
from docgen.load.term_sheet import Loaded, load_term_sheet
from docgen.model.document import Document
from docgen.model.kinds import canonical
from docgen.reading.document import ReadDocument
from docgen.reading.html import read_html
from docgen.reading.statements import marked_statements, plain_statements
from docgen.render.document import render_document
from docgen.render.environment import Environment
from docgen.result import Result, Stated
from docgen.templates import Templates

if TYPE_CHECKING:
    from docgen.publish.press import Press


class House(Struct, frozen=True, eq=False, dict=True):
    """The templates of one run, read once: their documents, phrases and Jinja environment."""

    templates: Templates

    @cached_property
    def rules(self) -> Mapping[str, Document]:
        """Each document by the name of its folder. Raises Stop with what is wrong in its document.yaml."""
        return {name: load_document(name, self.templates.bytes) for name in self.templates.documents()}

    @cached_property
    def phrases(self) -> Mapping[str, Mapping[str, str]]:
        """The printed phrase of each choice. Raises Stop with what is wrong in phrases.yaml."""
        return load_phrases(self.templates.bytes)

    @cached_property
    def sources(self) -> frozenset[str]:
        """The names of the templates from which every deal is rendered; the page engine asks for more."""
        parts = (
            f"{name}/{part}" for name, document in self.rules.items() for part in ("document.yaml", *document.parts)
        )
        return frozenset(("house/page.html", "house/phrases.yaml", *parts))

    @cached_property
    def environment(self) -> Environment:
        """The Jinja environment that renders this run."""
        return Environment(self.templates.bytes)


class Page(Struct, frozen=True):
    """One finished document: its HTML before the style sheet went into it, its PDF, and what that was printed with.

    `files` are the names of the style sheets, fonts and pictures for which the engine asked.
    """

    html: str
    pdf: bytes
    files: frozenset[str]


Kept = Callable[[str, str], Page | None]
"""Gives the page that a document's HTML was printed to before, by the document's name and HTML, or None."""


def check_deal(path: Path, house: House, data: bytes | None = None) -> Result:
    """Load, compute, render, read back and check one deal; no PDFs, nothing written.

    `data` is the term sheet's bytes where they have been read.
    """
    return _tie_out(path, data, house)[0]


def make_deal(
    path: Path,
    data: bytes | None,
    house: House,
    *,
    draft: bool = False,
    kept: Kept | None = None,
    press: Press | None = None,
) -> tuple[Result, Mapping[str, Page]]:
    """Check one deal, make its PDFs and read those back too; nothing is written.

    `data` is the term sheet's bytes where they have been read, `kept` gives PDFs that need not be printed again, and
    `press` prints the others, or this process does. There are no pages where an error nobody waived stands, unless it
    is a draft.
    """

    def begin(pages: Mapping[str, str]) -> _Finish:
        had = {name: page for name, html in pages.items() if kept and (page := kept(name, html))}
        rest = {name: html for name, html in pages.items() if name not in had}
        if press and rest:
            press.begin(rest, draft=draft)

        def finish() -> tuple[Mapping[str, Page], list[Finding]]:
            from docgen.publish.press import print_here

            if press and rest:
                printed = press.finish()
            else:
                printed = {
                    name: print_here(html, house.templates, name=name, draft=draft) for name, html in rest.items()
                }
            # What is wrong in a style sheet is told once, though every document that is printed with it says so.
            findings = list(dict.fromkeys(finding for each in printed.values() for finding in each.findings))
            made = had | {name: Page(rest[name], each.pdf, each.files) for name, each in printed.items()}
            return {name: made[name] for name in pages}, findings

        return finish

    result, pages = _tie_out(path, data, house, begin_printing=begin, draft=draft)
    return result, pages if draft or not result.errors() else {}


def finished_files(pages: Mapping[str, Page], house: House, *, draft: bool = False) -> dict[str, bytes]:
    """Return the files of a deal by name: each document as PDF and as HTML."""
    from docgen.publish.html import write_html

    files = {f"{name}.pdf": page.pdf for name, page in pages.items()}
    files |= {f"{name}.html": write_html(page.html, house.templates.bytes, draft=draft) for name, page in pages.items()}
    return files


_Finish = Callable[[], tuple[Mapping[str, Page], list[Finding]]]
_Begin = Callable[[Mapping[str, str]], _Finish]
"""Begins to print documents, HTML by name, and gives what waits for them and returns what the engine says of them."""


def _tie_out(
    path: Path, data: bytes | None, house: House, *, begin_printing: _Begin | None = None, draft: bool = False
) -> tuple[Result, Mapping[str, Page]]:
    result = Result(path.stem, str(path))
    loaded = load_term_sheet(path, data)
    if loaded.term_sheet is None:
        return replace(result, findings=loaded.findings), {}
    facts = compute_facts(loaded.term_sheet)
    result = replace(
        result,
        facts={
            term: canonical(value)
            for term, value in facts.items()
            if not isinstance(value, tuple) and not term.startswith("waivers.")  # The Items stand below, with reasons.
        },
        items=items(loaded.term_sheet),
    )
    waivers = loaded.term_sheet.waivers
    try:
        pages, findings = _render(house, facts, draft=draft)
        if findings:  # The documents are not whole, so only the term sheet can be judged.
            deal = Deal(loaded.term_sheet, facts, _written(loaded), house.phrases, house.rules, {}, {}, ())
            findings += run(deal, loaded.places)
            return replace(result, findings=tuple(waive(findings, waivers))), {}
        finish = begin_printing(pages) if begin_printing else None
        deal = _read_back(loaded, facts, house, pages)
        printed, findings = _awaited(finish) if finish else ({}, [])
        findings = at_fields(findings, deal.written, loaded.places)
        deal = _with_pdfs(deal, printed)
    except CannotRun:
        raise
    except Stop as stop:
        return replace(result, findings=stop.findings), {}
    findings = waive([*findings, *run(deal, loaded.places)], waivers)
    findings += idle_waivers(findings, waivers, loaded.places, printed=bool(printed))
    stated = tuple(
        Stated(statement.document, statement.section, statement.term, statement.value, statement.text)
        for statement in deal.statements
        if statement.marked
    )
    return replace(result, statements=stated, findings=tuple(findings)), printed


def _awaited(finish: _Finish) -> tuple[Mapping[str, Page], list[Finding]]:
    """Wait for what is printed, and load meanwhile what will read it."""
    from docgen.reading.pdf import load_reader

    load_reader()
    return finish()


def _render(house: House, facts: Mapping[str, object], *, draft: bool) -> tuple[dict[str, str], list[Finding]]:
    pages: dict[str, str] = {}
    findings: list[Finding] = []
    for name, document in house.rules.items():
        pages[name], faults = render_document(name, document, facts, house.phrases, house.environment, draft=draft)
        findings += faults
    return pages, findings


def _read_back(loaded: Loaded, facts: Mapping[str, object], house: House, pages: Mapping[str, str]) -> Deal:
    documents = {name: read_html(html.encode(), name) for name, html in pages.items()}
    by_term = kinds(facts, house.phrases)
    statements = tuple(
        statement
        for document in documents.values()
        for statement in (*marked_statements(document, by_term), *plain_statements(document))
    )
    assert loaded.term_sheet
    return Deal(
        loaded.term_sheet,
        facts,
        _written(loaded),
        house.phrases,
        house.rules,
        documents,
        {},
        statements,
    )


def _with_pdfs(deal: Deal, printed: Mapping[str, Page]) -> Deal:
    pdfs: dict[str, ReadDocument] = {}
    if printed:
        from docgen.reading.pdf import read_pdf

        pdfs = {name: read_pdf(page.pdf, name) for name, page in printed.items()}
    statements = [statement for document in pdfs.values() for statement in plain_statements(document)]
    return replace(
        deal, pdfs=pdfs, statements=without_own_words((*deal.statements, *statements), deal.documents.values())
    )


def _written(loaded: Loaded) -> dict[str, str]:
    return {term: " ".join(place.says.split()) for term, place in loaded.places.items() if place.says}
