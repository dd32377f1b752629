"""T205: the dates of the deal are out of order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen.check.deal import Deal, Fault
from docgen.check.written import written


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the event with the signature, that with the filing, and the first day of interest with maturity."""
    note, filing = deal.term_sheet.note, deal.term_sheet.filing
    event_on = deal.facts["filing.event_on"]
    if isinstance(event_on, date) and filing.signed_on < event_on:
        yield Fault(
            f"The report is signed on {written(filing.signed_on)}, before the event of {written(event_on)}.",
            "Change filing.signed_on to that day or a later one.",
            "filing.signed_on",
        )
    if filing.filed_on < filing.signed_on:
        yield Fault(
            f"The report is filed on {written(filing.filed_on)}, before it is signed, on {written(filing.signed_on)}.",
            "Change filing.filed_on to that day or a later one.",
            "filing.filed_on",
        )
    start = note.interest.accrues_from
    if isinstance(start, date) and start >= note.matures_on:
        yield Fault(
            f"Interest begins to accrue on {written(start)}, and the note falls due on {written(note.matures_on)}.",
            "Change note.interest.accrues_from to a day before note.matures_on.",
            "note.interest.accrues_from",
        )
