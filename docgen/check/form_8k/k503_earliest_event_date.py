"""K503: the cover page does not give the day of the earliest event the report is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.reading.figures import days

_ASKED = re.compile(r"date of earliest event reported\)?", re.IGNORECASE)


def check(deal: Deal) -> Iterator[Fault]:
    """Read the first day after the form's words on the cover and compare it with the day of the event."""
    event_on = deal.facts["filing.event_on"]
    cover = " ".join(block.text for block in deal.documents["form_8k"].blocks if block.part == "cover_page")
    asked = _ASKED.search(cover)
    printed = days(cover[asked.end() :]) if asked else []
    if isinstance(event_on, date) and (not printed or printed[0].value != event_on.isoformat()):
        yield Fault(
            f"The cover page gives {f'“{printed[0].text}”' if printed else 'no day'} as the date of the earliest event "
            f"reported; the event is of {written(event_on)}.",
            "Print filing.event_on there, in form_8k/cover_page.html.",
            "note.issued_on",
        )
