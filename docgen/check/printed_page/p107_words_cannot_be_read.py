"""P107: words are on a page and nobody can read them."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.document import Block, ReadDocument, Unreadable

_FAULTS = {
    "pale": (
        "in hardly another colour than what lies behind, or on a picture",
        "Give them a contrast of at least 4.5 to 1 with a plain background.",
    ),
    "faint": ("see-through or without ink", "Take out opacity, and pictures that hold words."),
    "small": ("in type smaller than 7 points", "Give them a larger font-size, and take out what shrinks them."),
    "turned": ("turned, mirrored or upside down", "Take out the transform or the rotation."),
    "cut": (
        "partly beyond the edge of the page, or cut off",
        "Let them break (overflow-wrap, white-space), and take out what moves them or cuts them off.",
    ),
    "covered": (
        "struck through, or under a box, a picture or other words",
        "Take out line-through, or what moves a box or a line of words over another.",
    ),
}
"""What is wrong and what to change, by the name of a fault."""


def check(deal: Deal) -> Iterator[Fault]:
    """Report, of each finished PDF, the first words with each fault that keeps a reader from reading them."""
    for name, pdf in deal.pdfs.items():
        for fault, (how, change) in _FAULTS.items():
            found = [words for words in pdf.unreadable if words.fault == fault]
            if found:
                yield _fault(deal.called(name), pdf, found, how, change)


def _fault(called: str, pdf: ReadDocument, found: list[Unreadable], how: str, change: str) -> Fault:
    first = shorten(found[0].words, 80, placeholder=" …") if " " in found[0].words[:80] else found[0].words[:80]
    count = sum(len(each.words.split()) for each in found)
    many = f"{count} words" if count > 1 else "a word"
    place = f"“{first}” on page {found[0].page}"
    where = f"the first are {place}" if len(found) > 1 else place
    block = Block(found[0].words, "paragraph", None, None, found[0].page)
    return Fault(
        f"The PDF of the {called} prints {many} {how}: {where}.",
        f"Look for them in house/page.css. {change}",
        at=(Spot(pdf, block, first),),
    )
