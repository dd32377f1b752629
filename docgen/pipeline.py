"""One deal from its term sheet to its findings, and on request to its PDFs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from docgen.check.deal import Deal, kinds, without_own_words
from docgen.check.runner import run
from docgen.compute.facts import facts as compute_facts
from docgen.compute.items import items
from docgen.finding import Finding, Stop
from docgen.load.template_files import load_document, load_phrases
from docgen.load.term_sheet import Loaded, load_term_sheet
from docgen.model.document import Document
from docgen.model.kinds import canonical
from docgen.reading.document import ReadDocument
from docgen.reading.html import read_html
from docgen.reading.statements import marked_statements, plain_statements
from docgen.render.document import render_document
from docgen.render.environment import Environment
from docgen.result import Output, Result, Stated
from docgen.templates import Templates


@dataclass(frozen=True)
class House:
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
    def environment(self) -> Environment:
        """The Jinja environment that renders this run."""
        return Environment(self.templates.bytes)


def check_deal(path: Path, house: House) -> Result:
    """Load, compute, render, read back and check one deal; no PDFs, nothing written."""
    return _tie_out(path, house)[0]


def build_deal(path: Path, house: House, folder: Path, *, draft: bool = False) -> Result:
    """Check one deal, make its PDFs, read those back too, and write every file or none.

    Files go to `folder`/`term sheet's stem`. An error that nobody waived stops the writing, unless it is a draft.
    """
    from docgen.publish.files import write_all
    from docgen.publish.html import write_html
    from docgen.publish.manifest import manifest

    result, printed = _tie_out(path, house, pdf=True, draft=draft)
    if not printed or (result.errors() and not draft):
        return result
    files = {f"{name}.pdf": pages.pdf for name, pages in printed.items()}
    files |= {
        f"{name}.html": write_html(pages.html, house.templates.bytes, draft=draft) for name, pages in printed.items()
    }
    made_from = manifest(
        term_sheet=path.read_bytes(),
        templates=house.templates.read,
        outputs=files,
        findings=result.findings,
        draft=draft,
    )
    try:
        write_all(folder / path.stem, {**files, "manifest.json": made_from})
    except Stop as stop:
        return replace(result, findings=(*result.findings, *stop.findings))
    outputs = (_output(folder / path.stem / name, data) for name, data in sorted(files.items()))
    return replace(result, outputs=tuple(outputs))


def _output(path: Path, data: bytes) -> Output:
    return Output(path.stem, path.suffix[1:], str(path), sha256(data).hexdigest())


@dataclass(frozen=True)
class _Printed:
    """One document as it will be written."""

    html: str
    pdf: bytes


def _tie_out(path: Path, house: House, *, pdf: bool = False, draft: bool = False) -> tuple[Result, dict[str, _Printed]]:
    result = Result(path.stem, str(path))
    loaded = load_term_sheet(path)
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
        items=tuple((item.item, item.because) for item in items(loaded.term_sheet)),
    )
    try:
        pages, findings = _render(house, facts, draft=draft)
        if findings:
            return replace(result, findings=tuple(findings)), {}
        printed, findings = _print(house, pages, draft=draft) if pdf else ({}, [])
        deal = _read_back(loaded, facts, house, pages, printed)
    except Stop as stop:
        return replace(result, findings=stop.findings), {}
    findings += run(deal, loaded.places)
    stated = tuple(
        Stated(statement.document, statement.section, statement.term, statement.value, statement.text)
        for statement in deal.statements
        if statement.marked
    )
    return replace(result, statements=stated, findings=tuple(findings)), printed


def _render(house: House, facts: Mapping[str, object], *, draft: bool) -> tuple[dict[str, str], list[Finding]]:
    pages: dict[str, str] = {}
    findings: list[Finding] = []
    for name, document in house.rules.items():
        pages[name], faults = render_document(name, document, facts, house.phrases, house.environment, draft=draft)
        findings += faults
    return pages, findings


def _print(house: House, pages: Mapping[str, str], *, draft: bool) -> tuple[dict[str, _Printed], list[Finding]]:
    from docgen.publish.pdf import write_pdf

    printed: dict[str, _Printed] = {}
    findings: list[Finding] = []
    for name, html in pages.items():
        data, faults = write_pdf(html, house.templates.bytes, name=name, draft=draft)
        printed[name] = _Printed(html, data)
        findings += faults
    return printed, findings


def _read_back(
    loaded: Loaded,
    facts: Mapping[str, object],
    house: House,
    pages: Mapping[str, str],
    printed: Mapping[str, _Printed],
) -> Deal:
    documents = {name: read_html(html.encode(), name) for name, html in pages.items()}
    pdfs: dict[str, ReadDocument] = {}
    if printed:
        from docgen.reading.pdf import read_pdf

        pdfs = {name: read_pdf(page.pdf, name) for name, page in printed.items()}
    by_term = kinds(facts, house.phrases)
    statements = [
        statement
        for document in documents.values()
        for statement in (*marked_statements(document, by_term), *plain_statements(document))
    ]
    statements += [statement for document in pdfs.values() for statement in plain_statements(document)]
    assert loaded.term_sheet
    written = {term: place.says for term, place in loaded.places.items() if place.says}
    return Deal(
        loaded.term_sheet, facts, written, house.phrases, house.rules, documents, pdfs, without_own_words(statements)
    )
