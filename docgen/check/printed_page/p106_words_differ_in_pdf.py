"""P106: the PDF's own text is not the words of the document."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten
from typing import TYPE_CHECKING

from msgspec.structs import replace

from docgen.check.deal import Deal, Fault, Spot

if TYPE_CHECKING:
    from docgen.reading.printed import Difference


def check(deal: Deal) -> Iterator[Fault]:
    """Hold the words of each document, in their order, and its title against those read back from its finished PDF."""
    if deal.pdfs:  # Late: a check alone has none, and what reads them is a hundredth of it.
        from docgen.reading.printed import difference
    for name, pdf in deal.pdfs.items():
        document, called = deal.documents[name], deal.called(name)
        found = difference(document, pdf)
        if found:
            block = replace(found.block, page=found.page)
            spots = ((document, found.says), (pdf, found.prints))
            yield Fault(
                _says(called, found),
                "Look in house/page.css for a rule that hides, clips, replaces, adds or moves words, and take it out.",
                at=tuple(Spot(read, block, _short(words)) for read, words in spots if words),
            )
        for line in document.blocks:
            if line.kind == "title line" and line.text != pdf.title:
                yield Fault(
                    f"The PDF of the {called} is titled “{pdf.title}”; title in {name}/document.yaml is “{line.text}”.",
                    "Print {{ title }}, and nothing else, as the title in house/page.html.",
                    at=(Spot(document, line, line.text),),
                )


def _says(called: str, found: Difference) -> str:
    says, prints = _short(found.says), _short(found.prints)
    if found.moved:
        return f"The {called} and its PDF say “{says or prints}” in different places."
    if not prints:
        return f"The {called} says “{says}”, and its PDF does not."
    if not says:
        return f"The PDF of the {called} says “{prints}”, and the {called} does not."
    return f"The {called} says “{says}”, and its PDF says “{prints}” there."


def _short(words: str) -> str:
    return shorten(words, 80, placeholder=" …")
