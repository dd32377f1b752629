"""P106: words of the document are not in the PDF's own text."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.pdf import find_page, squeeze


def check(deal: Deal) -> Iterator[Fault]:
    """Look for every block of each document, marks and all, in the text read back from its finished PDF."""
    for name, pdf in deal.pdfs.items():
        document = deal.documents[name]
        for block in document.blocks:
            if find_page(pdf.pages, squeeze(block.text)) is None:
                words = shorten(block.text, 80, placeholder=" …")
                yield Fault(
                    f"The {deal.called(name)} says “{words}”, and its PDF does not.",
                    "Look in templates/house/page.css for a rule that hides, clips or replaces them, and take it out.",
                    at=(Spot(document, block, words),),
                )
