"""Runs the checks on a deal and gives each fault its place, code, source and waiver."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from docgen.check.deal import Deal, Fault, Spot
from docgen.check.page import Page, read_page
from docgen.check.registry import CHECKS
from docgen.finding import Finding, Place, Waived
from docgen.model.kinds import canonical
from docgen.model.term_sheet import Waiver
from docgen.reading.statements import Statement

Check = Callable[[Deal], Iterable[Fault]]


def run(deal: Deal, places: Mapping[str, Place]) -> list[Finding]:
    """Return what every check finds, in the order of the registry, waivers applied."""
    findings = [finding for check in CHECKS for finding in _findings(check, deal, places)]
    return _waive(findings, deal.term_sheet.waivers, places)


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
            places=(*written, *(_place(spot) for spot in fault.at)),
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


def _place(spot: Spot | Statement) -> Place:
    if isinstance(spot, Statement):
        return Place(document=spot.document, section=spot.section, page=spot.page, says=spot.text)
    return Place(document=spot.document.name, section=spot.block.section, page=spot.block.page, says=spot.says)


def _waive(findings: list[Finding], waivers: tuple[Waiver, ...], places: Mapping[str, Place]) -> list[Finding]:
    by_code = {waiver.check: Waived(waiver.reason, waiver.by, canonical(waiver.on)) for waiver in waivers}
    waived = [replace(finding, waived=by_code.get(finding.code)) for finding in findings]
    found = {finding.code for finding in findings}
    idle = read_page(Path(__file__).with_name("t901_waiver_not_needed.md"))
    for number, waiver in enumerate(waivers):
        if waiver.check not in found:
            term = f"waivers.{number}.check"
            waived.append(
                Finding(
                    idle.code,
                    idle.name,
                    idle.severity,
                    f"The term sheet waives {waiver.check}, which finds nothing in this deal.\n"
                    "Take the waiver out, or correct its code.",
                    _place_of_term(term, places),
                    term,
                    idle.source,
                )
            )
    return waived
