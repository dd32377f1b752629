"""P104: a section or Item is referred to that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.references import numbered, references


def check(deal: Deal) -> Iterator[Fault]:
    """Follow every reference to a section or an Item, as printed, to its target in the same document."""
    for document in deal.documents.values():
        there = numbered(document)
        for reference in references(document):
            if reference.kind != "exhibit" and reference.number not in there:
                written = reference.block.text[reference.start : reference.end]
                yield Fault(
                    f"The {deal.called(document.name)} refers to “{written}”, "
                    f"and it has no {reference.kind} {reference.number}.",
                    "Write the reference as {{ section.name }}, so that its number is filled in.",
                    at=(Spot(document, reference.block, written),),
                )
