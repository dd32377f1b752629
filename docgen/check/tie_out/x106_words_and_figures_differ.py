"""X106: an amount in words is not the amount in figures beside it."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.words import pairs


def check(deal: Deal) -> Iterator[Fault]:
    """Read every pair of words and figures in the documents and compare the two."""
    for document, block in deal.blocks():
        for pair in pairs(block.text):
            if pair.words_value != pair.figures_value:
                yield Fault(
                    f"“{pair.text}” says {pair.words_value or 'nothing that can be read'} in words and "
                    f"{pair.figures_value} in figures, and the words control.",
                    "Print both from one term with .words_and_figures.",
                    at=(Spot(document, block, pair.text),),
                )
