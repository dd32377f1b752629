"""N106: the note's signature block lacks something, or is not that of the term sheet."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.signature_block import faults, text_of_block
from docgen.reading.figures import days


def check(deal: Deal) -> Iterator[Fault]:
    """Compare each line of the block with the term sheet; the day of the note stands in the words before it."""
    text = text_of_block(deal, "promissory_note")
    for day in reversed(days(text)):
        text = text[: day.start] + text[day.end :]
    signed = deal.term_sheet.note.signed
    yield from faults(deal, "promissory_note", text, signed=signed, file="promissory_note/clauses/signature.html")
