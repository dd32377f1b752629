"""Runs the checks on a deal and gives each fault its place, code, source and waiver."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from docgen.check.deal import Deal, Fault, Spot
from docgen.check.page import Page, fitting, nearest, pages, read_page
from docgen.check.registry import CHECKS, OF_THE_TERM_SHEET
from docgen.finding import Finding, Place, Waived
from docgen.model.kinds import canonical
from docgen.model.term_sheet import Waiver
from docgen.reading.statements import Statement

Check = Callable[[Deal], Iterable[Fault]]


def run(deal: Deal, places: Mapping[str, Place]) -> list[Finding]:
    """Return what every check finds, in the order of the registry; without documents, of those that need none."""
    checks = CHECKS if deal.documents else OF_THE_TERM_SHEET
    return [finding for check in checks for finding in _findings(check, deal, places)]


def codes() -> tuple[str, ...]:
    """Return the codes of all checks that are run on a deal whose pages are printed."""
    return tuple(page_of(check).code for check in CHECKS)


def page_of(check: Check) -> Page:
    """Return the page that stands beside a check's module."""
    return read_page(Path(sys.modules[check.__module__].__file__ or "").with_suffix(".md"))


def _findings(check: Check, deal: Deal, places: Mapping[str, Place]) -> Iterator[Finding]:
    for fault in check(deal):
        page = page_of(check)
        written = _place_of_term(fault.term, places)
        yield Finding(
            code=page.code,
            name=page.name,
            severity=page.severity,
            message=f"{fault.says}\n{fault.change}",
            places=(*written, *_template(fault), *(_place(spot, deal) for spot in fault.at)),
            term=fault.term,
            source=page.source,
        )


def _place_of_term(term: str | None, places: Mapping[str, Place]) -> tuple[Place, ...]:
    """The line of a term, or of the nearest group above it that is written."""
    while term:
        if term in places:
            return (places[term],)
        term = term.rpartition(".")[0]
    return ()


def _template(fault: Fault) -> tuple[Place, ...]:
    return (Place(fault.template[1], document=fault.template[0]),) if fault.template else ()


def _place(spot: Spot | Statement, deal: Deal) -> Place:
    """The words in their document, and the template that prints them: of a PDF, only the page is known."""
    document, says = (spot.document, spot.text) if isinstance(spot, Statement) else (spot.document.name, spot.says)
    parts = deal.rules[document].parts if spot.block.part else ()
    file = next((f"{document}/{part}" for part in parts if PurePosixPath(part).stem == spot.block.part), None)
    return Place(file, document=document, section=spot.block.section, page=spot.block.page, says=says)


def waive(findings: Iterable[Finding], waivers: Sequence[Waiver]) -> list[Finding]:
    """Mark the findings that are waived, and by whom."""
    by_code = {waiver.check: Waived(waiver.reason, waiver.by, canonical(waiver.on)) for waiver in reversed(waivers)}
    return [replace(finding, waived=by_code.get(finding.code)) for finding in findings]


def idle_waivers(
    findings: Iterable[Finding], waivers: Sequence[Waiver], places: Mapping[str, Place], *, printed: bool
) -> list[Finding]:
    """Return a finding for each waiver that waives nothing, or what another waives already.

    `printed` tells whether there were PDFs: without, a waiver of what only they show is not idle.
    """
    found = {finding.code for finding in findings}
    idle = []
    for number, waiver in enumerate(waivers):
        if waiver.check in (other.check for other in waivers[:number]):
            idle.append(_idle(number, f"The term sheet waives {waiver.check} more than once.", "Keep one.", places))
        elif waiver.check not in pages():
            idle.append(_idle(number, *_no_such_check(waiver.check), places))
        elif waiver.check not in found and (printed or not _shown_by_pdfs_alone(waiver.check)):
            says = f"The term sheet waives {waiver.check}, which finds nothing in this deal."
            idle.append(_idle(number, says, "Take the waiver out, or correct its code.", places))
    return idle


def _no_such_check(word: str) -> tuple[str, str]:
    says = f"The term sheet waives {word}, and no check has that code."
    meant = fitting(word)
    if len(meant) == 1:
        return says, f"Write {meant[0].code}, the code of {meant[0].name}."
    if meant:
        return says, f"Write the one that is meant: {', '.join(page.code for page in meant)}."
    near = nearest(word)
    advice = f"Did you mean {near.code}, {near.name}?" if near else "Take the waiver out, or correct its code."
    return says, f"{advice} To list every check: docgen explain"


def _shown_by_pdfs_alone(code: str) -> bool:
    page = pages().get(code)
    return page is not None and (code.startswith("P3") or "- reads: the finished PDF" in read_page(page).text)


def _idle(number: int, says: str, change: str, places: Mapping[str, Place]) -> Finding:
    page, term = read_page(Path(__file__).with_name("t901_waiver_not_needed.md")), f"waivers.{number}.check"
    message = f"{says}\n{change}"
    return Finding(page.code, page.name, page.severity, message, term, _place_of_term(term, places), source=page.source)
