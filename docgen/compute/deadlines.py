"""The day by which the Form 8-K has to be filed."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from docgen.compute.business_days import Calendar, next_business_day
from docgen.law import rule, rules


class Deadline(Struct, frozen=True):
    """When a report is due, the business days counted to get there, and days among them EDGAR may have been closed."""

    due_on: date
    counted: tuple[date, ...]
    in_doubt: tuple[date, ...]


def deadline(event: date) -> Deadline:
    """Count four of the Commission's business days after an event (Form 8-K, General Instruction B.1).

    An event on a day the Commission is closed makes the first business day after it day one, which is the same count.
    """
    counted: list[date] = []
    while len(counted) < int(rule("form_8k_deadline").values["business_days"]):
        counted.append(next_business_day(counted[-1] if counted else event, Calendar.SEC))
    closures = (row.values for row in rules("edgar_closures"))
    doubtful = {date.fromisoformat(row["day"]) for row in closures if row["closed"] == "in doubt"}
    return Deadline(counted[-1], tuple(counted), tuple(day for day in counted if day in doubtful))


def due_on(event: date) -> date:
    """Return the day a report of the event is due."""
    return deadline(event).due_on


def closures_checked(year: int) -> bool:
    """Say whether we looked for EDGAR closures in that year; where not, counsel confirms the deadline by hand."""
    first, last = rules("edgar_closures")[0].values["years_checked"].split("-")
    return int(first) <= year <= int(last)
