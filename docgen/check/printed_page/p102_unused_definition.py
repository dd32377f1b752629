"""P102: a term is defined and never used."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.definitions import definitions, uses


def check(deal: Deal) -> Iterator[Fault]:
    """Look for definitions whose term does not come up again in the document."""
    for document in deal.documents.values():
        for definition in definitions(document):
            if not uses(document, definition.term):
                yield Fault(
                    f"The {deal.called(document.name)} defines “{definition.term}” and never uses it.",
                    "Use the term, or take the definition out.",
                    at=(Spot(document, definition.block, definition.term),),
                )
