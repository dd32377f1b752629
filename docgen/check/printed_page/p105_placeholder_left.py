"""P105: a placeholder or a piece of markup was left on the page."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.artifacts import artifacts


def check(deal: Deal) -> Iterator[Fault]:
    """Look for blanks, braces, tags, doubled words and unbalanced marks in the documents."""
    for document in deal.documents.values():
        for artifact in artifacts(document):
            yield Fault(
                f"The {deal.called(document.name)} says “{artifact.text}”, which {artifact.why}.",
                "Correct the clause or the field it comes from.",
                at=(Spot(document, artifact.block, artifact.text),),
            )
