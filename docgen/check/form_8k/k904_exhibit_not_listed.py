"""K904: the note comes with warrants or security, and no paper about it is among the exhibits."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault

_PAPERS = {"warrants": ("warrant",), "security": ("security agreement", "pledge", "mortgage", "deed of trust")}


def check(deal: Deal) -> Iterator[Fault]:
    """Look for the word in the descriptions of the other exhibits."""
    sheet = deal.term_sheet
    listed = " ".join(exhibit.description for exhibit in sheet.filing.other_exhibits).casefold()
    for number, provision in enumerate(sheet.note.additional_provisions):
        if provision.about in _PAPERS and not any(word in listed for word in _PAPERS[provision.about]):
            yield Fault(
                f"“{provision.heading}” is about {provision.about}, and filing.other_exhibits has no paper about it.",
                "List the paper if it is filed with this report; if it comes with a later one, or there is none, "
                "nothing is to do.",
                f"note.additional_provisions.{number}.about",
            )
