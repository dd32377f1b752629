"""T313: a period of the note is longer than the note."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.model.kinds import Period


def check(deal: Deal) -> Iterator[Fault]:
    """Compare each cure, each notice and the time for dismissal with the days from issue to maturity."""
    note = deal.term_sheet.note
    days = (note.matures_on - note.issued_on).days
    for term, period in deal.facts.items():
        if isinstance(period, Period) and 0 < days <= _calendar_days(period):
            yield Fault(
                f"{term} is {period.number} {period.unit}, and the note runs for {days} days: it would end only after "
                "the note falls due.",
                f"Correct {term} or note.matures_on, or confirm it.",
                term,
            )


def _calendar_days(period: Period) -> int:
    """Return the least calendar days a period takes: five business days are a week."""
    if period.unit == "days":
        return period.number
    weeks, rest = divmod(period.number, 5)
    return weeks * 7 + rest
