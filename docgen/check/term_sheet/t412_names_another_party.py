"""T412: a provision names a company or fund that is no party to the deal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.reading.parties import parties

_MARKET = re.compile(r"Nasdaq|NYSE|Stock Market|Bloomberg|OTC Markets|Depository|\bBank\b|Trust Company|N\.A")
"""Names that stand in the notes of all deals: exchanges, banks, agents for transfer."""
_ROLE_BEFORE = re.compile(
    r"\b(?:agent|counsel|subsidiary|guarantor|lender|landlord|supplier|auditors?),? (?:is |to )?$"
)
_ROLE_AFTER = re.compile(r",? (?:as|its|the Company’s|the Holder’s|an?|which|or its|\()\b|,? \(")


def check(deal: Deal) -> Iterator[Fault]:
    """Look in both wordings of each provision for names that are neither party's nor in the name of an exhibit."""
    sheet = deal.term_sheet
    exhibits = " ".join(exhibit.description for exhibit in sheet.filing.other_exhibits).casefold()
    known = {_plain(name) for name in (sheet.registrant.name, sheet.holder.name)}
    for number, provision in enumerate(sheet.note.additional_provisions):
        for field, text in (("note_wording", provision.note_wording), ("report_summary", provision.report_summary)):
            for start, end, name in parties(text):
                if _plain(name) not in known and _plain(name) not in exhibits and not _has_a_role(text, start, end):
                    known.add(_plain(name))
                    yield Fault(
                        f"“{provision.heading}” names “{name}”, which is neither the registrant nor the holder.",
                        "If it is left from another deal, write the right name; if it is meant, waive this finding.",
                        f"note.additional_provisions.{number}.{field}",
                    )


def _plain(name: str) -> str:
    return name.rstrip(".").casefold()


def _has_a_role(text: str, start: int, end: int) -> bool:
    """Tell whether the text says what somebody is to the deal, or the name does."""
    role = _ROLE_BEFORE.search(text, max(0, start - 40), start) or _ROLE_AFTER.match(text, end)
    return bool(role or _MARKET.search(text, start, end))
