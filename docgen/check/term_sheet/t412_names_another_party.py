"""T412: a provision names a company or fund that is no party to the deal."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.reading.parties import parties


def check(deal: Deal) -> Iterator[Fault]:
    """Look in both wordings of each provision for names that are neither party's nor in the name of an exhibit."""
    sheet = deal.term_sheet
    exhibits = " ".join(exhibit.description for exhibit in sheet.filing.other_exhibits).casefold()
    known = {name.rstrip(".").casefold() for name in (sheet.registrant.name, sheet.holder.name)}
    for number, provision in enumerate(sheet.note.additional_provisions):
        for field, text in (("note_wording", provision.note_wording), ("report_summary", provision.report_summary)):
            for name in dict.fromkeys(name for _, _, name in parties(text)):
                if name.casefold() not in known and name.casefold() not in exhibits:
                    known.add(name.casefold())
                    yield Fault(
                        f"“{provision.heading}” names “{name}”, which is neither the registrant nor the holder.",
                        "If it is left from another deal, write the right name; if it is meant, waive this finding.",
                        f"note.additional_provisions.{number}.{field}",
                    )
