"""T414: a provision gives another date to a paper than the list of exhibits does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.model.kinds import canonical
from docgen.reading.figures import days

_DATED = r",? dated(?: as of)?(?: the)? "
_WHOLE = r"(?<![A-Z]\w )(?<!\w and )(?<!\w of )(?<!\w, )"
_PAPER = re.compile(rf"(?:Form of )?(?P<name>.+?){_DATED}")


def check(deal: Deal) -> Iterator[Fault]:
    """Look in both wordings of each provision for the name of each other exhibit that has a date."""
    sheet = deal.term_sheet
    for exhibit in sheet.filing.other_exhibits:
        paper, listed = _PAPER.match(exhibit.description), days(exhibit.description)
        if not paper or not listed:
            continue
        name = paper["name"]
        for number, provision in enumerate(sheet.note.additional_provisions):
            for field, text in (("note_wording", provision.note_wording), ("report_summary", provision.report_summary)):
                said = list(re.finditer(_WHOLE + re.escape(name) + _DATED, text))
                dated = [day for each in said if (day := _day(text[each.end() :], canonical(sheet.note.issued_on)))]
                for day in dated:
                    if all(value != listed[0].value for value, _ in dated):
                        yield Fault(
                            f"“{provision.heading}” has the {name} dated {day[1]}; the description of exhibit "
                            f"{exhibit.number} has it dated {listed[0].text}.",
                            "Write the date of the paper in both places.",
                            f"note.additional_provisions.{number}.{field}",
                        )


def _day(text: str, issue: str) -> tuple[str, str] | None:
    """Read the day a text begins with, as a day and as it is written."""
    if text.startswith("Issue Date"):
        return issue, "the Issue Date"
    found = days(text)
    return (found[0].value, found[0].text) if found and found[0].start == 0 else None
