"""P106: words of the document are not in the PDF's own text."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.pdf import find_page, squeeze


def check(deal: Deal) -> Iterator[Fault]:
    """Look for every block of each document, marks and all, in the text read back from its finished PDF."""
    for name, pages in deal.pdf_texts.items():
        document = deal.documents[name]
        for block in document.blocks:
            if find_page(list(pages), squeeze(block.text)) is None:
                yield Fault(
                    f"The PDF of the {deal.called(name)} does not say “{block.text[:80]}”, which its clause does.",
                    "Look for a rule in page.css that hides or clips it.",
                    at=(Spot(document, block, block.text[:80]),),
                )
