"""N102: the face of an unregistered note does not say that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.note.opening import opening

_LEGEND = re.compile(r"not (?:been |be )?registered under the (?:U\.S\. )?Securities Act", re.IGNORECASE)


def check(deal: Deal) -> Iterator[Fault]:
    """Look for the securities legend before the note's first section."""
    exemption = deal.term_sheet.closing.exemption
    if not _LEGEND.search(opening(deal.documents["promissory_note"])):
        yield Fault(
            f"The note is sold under {exemption} without registration, and its face does not say that it has not been "
            "registered under the Securities Act.",
            "Put the legend back at the head of the note, in promissory_note/clauses/head.html.",
            "closing.exemption",
        )
