"""K402: docgen does not know for certain on which days EDGAR was closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed, written
from docgen.compute.deadlines import closures_checked, deadline


def check(deal: Deal) -> Iterator[Fault]:
    """Report a deadline counted in a year nobody checked, or over a day on which EDGAR may have been closed."""
    event_on, due = deal.facts["filing.event_on"], deal.facts["filing.due_on"]
    if not isinstance(event_on, date) or not isinstance(due, date):
        return
    years = dict.fromkeys((event_on.year, due.year))
    if unchecked := [str(year) for year in years if not closures_checked(year)]:
        yield Fault(
            f"The report is due on {written(due)} if EDGAR closes on weekends and federal holidays only; nobody has "
            f"looked for other closures in {listed(unchecked)}.",
            "Confirm the day by hand, or add the year and its closures to docgen/law/edgar_closures.yaml.",
            "note.issued_on",
        )
    elif doubtful := deadline(event_on).in_doubt:
        yield Fault(
            f"The report is due on {written(due)}, counting {listed(written(day) for day in doubtful)}, "
            "when EDGAR may have been closed.",
            "File by that day, or confirm the closure and mark it in docgen/law/edgar_closures.yaml.",
            "note.issued_on",
        )
