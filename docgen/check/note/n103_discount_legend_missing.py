"""N103: the face of a note issued with original issue discount lacks the legend that says so, or part of it."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.note.opening import opening
from docgen.check.written import listed
from docgen.law import rule


def check(deal: Deal) -> Iterator[Fault]:
    """Look for the discount legend, and for each thing it gives or promises, before the note's first section."""
    if deal.facts["note.needs_discount_legend"] is not True:
        return
    face = opening(deal.documents["promissory_note"]).casefold()
    contents = rule("discount_legend", states="legend").values["contents"].split(", ")
    missing = [words for words in contents if words not in face]
    if missing:
        yield Fault(
            "The note runs for more than a year and bears original issue discount for tax purposes, and its face does "
            f"not say {listed(f'“{words}”' for words in missing)}.",
            "Put the discount legend back at the head of the note, in promissory_note/clauses/head.html.",
            "closing.purchase_price",
        )
