"""P103: a term is defined more than once."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.definitions import Definition, definitions


def check(deal: Deal) -> Iterator[Fault]:
    """Look for terms with more than one definition in the same document."""
    for document in deal.documents.values():
        by_term: dict[str, list[Definition]] = {}
        for definition in definitions(document):
            by_term.setdefault(definition.term, []).append(definition)
        for term, places in by_term.items():
            if len(places) > 1:
                yield Fault(
                    f"The {deal.called(document.name)} defines “{term}” {len(places)} times.",
                    "Keep the first definition and use the term after it.",
                    at=tuple(Spot(document, place.block, term) for place in places),
                )
