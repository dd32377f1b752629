"""T411: a provision speaks of a fee for placing the note, and the term sheet has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault

_FEE = re.compile(
    r"\b(?:placement (?:agent(?:’s|s)? )?|finder(?:’s|s)? |broker(?:’s|age)? |underwriting |selling )"
    r"(?:fees?|commissions?|discounts?)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|not|nobody|nothing|without|any|free of|claims?|less|if)\b[^.;]*$", re.IGNORECASE)


def check(deal: Deal) -> Iterator[Fault]:
    """Look in both wordings of each provision for such a fee; one that is denied is none."""
    if deal.term_sheet.closing.commissions:
        return
    for number, provision in enumerate(deal.term_sheet.note.additional_provisions):
        for field, text in (("note_wording", provision.note_wording), ("report_summary", provision.report_summary)):
            if (fee := _FEE.search(text)) and not _DENIED.search(text[: fee.start()]):
                yield Fault(
                    f"“{provision.heading}” speaks of a “{fee[0]}”; the term sheet has closing.commissions: none.",
                    "Write the amount in closing.commissions, or strike the words.",
                    f"note.additional_provisions.{number}.{field}",
                )
                break
