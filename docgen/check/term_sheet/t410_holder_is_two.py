"""T410: a party's name is the names of two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.reading.parties import ENDING

_TWO = re.compile(rf"{ENDING},? (?:and|&) .*{ENDING}$|{ENDING}[;/] ?.*{ENDING}$", re.IGNORECASE)


def check(deal: Deal) -> Iterator[Fault]:
    """Look in either name for the endings of two, with “and” between them."""
    sheet = deal.term_sheet
    for party, name in (("registrant", sheet.registrant.name), ("holder", sheet.holder.name)):
        if _TWO.search(name):
            yield Fault(
                f"“{name}” is the names of two, and both documents speak of one {party}.",
                "Write one, and a term sheet for each note.",
                f"{party}.name",
            )
