"""K401: the report is filed after the day it is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed, with_weekday, written
from docgen.compute.deadlines import deadline


def check(deal: Deal) -> Iterator[Fault]:
    """Count four business days from the event."""
    event_on, due = deal.facts["filing.event_on"], deal.facts["filing.due_on"]
    filed_on = deal.term_sheet.filing.filed_on
    if isinstance(event_on, date) and isinstance(due, date) and filed_on > due:
        counted = listed(written(day) for day in deadline(event_on).counted)
        yield Fault(
            f"The report of the event of {with_weekday(event_on)} is due on {with_weekday(due)} and is filed on "
            f"{with_weekday(filed_on)}. The business days counted are {counted}.",
            f"File by {written(due)}; if the report is late, say so in a waiver.",
            "filing.filed_on",
        )
