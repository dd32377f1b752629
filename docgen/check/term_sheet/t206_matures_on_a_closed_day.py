"""T206: a payment falls due on a day on which banks are closed, and the note does not say what then."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed, with_weekday
from docgen.compute.business_days import Calendar, is_business_day, roll
from docgen.compute.schedule import payments
from docgen.model.kinds import Open
from docgen.model.note import BUSINESS_DAY_RULES


def check(deal: Deal) -> Iterator[Fault]:
    """Look for due days that are no business days in a note without a business day rule."""
    note = deal.term_sheet.note
    schedule = payments(note)
    due = (note.matures_on,) if isinstance(schedule, Open) else tuple(payment.due_on for payment in schedule)
    closed = [day for day in due if not is_business_day(day, Calendar.PAYMENT)]
    if note.business_days.rule is not None or not closed:
        return
    *others, day = closed
    what = "The note falls due" if day == note.matures_on else "A payment of interest falls due"
    moved = listed(f"{with_weekday(roll(day, rule))} under “{rule}”" for rule in BUSINESS_DAY_RULES)
    also = f" The same goes for {listed(with_weekday(other) for other in others)}." if others else ""
    yield Fault(
        f"{what} on {with_weekday(day)}, when banks are closed, and the note has no business day rule. "
        f"It would be paid on {moved}.{also}",
        "State one of these rules in note.business_days.rule.",
        "note.business_days.rule",
    )
