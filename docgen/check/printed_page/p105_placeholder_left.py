"""P105: a placeholder or a piece of markup was left on the page."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.artifacts import Artifact, artifacts


def check(deal: Deal) -> Iterator[Fault]:
    """Look for blanks, braces, tags, doubled words and unbalanced marks in each document; report a term's once."""
    for document in deal.documents.values():
        from_terms: dict[tuple[str, str, str], list[Spot]] = {}
        for artifact in artifacts(document):
            spot = Spot(document, artifact.block, artifact.text)
            says = f"The {deal.called(document.name)} says “{artifact.text}”, which {artifact.why}"
            if term := _term(artifact):
                from_terms.setdefault((says, term, artifact.text), []).append(spot)
            else:
                yield Fault(f"{says}.", "Correct the clause or the field it comes from.", at=(spot,))
        for (says, term, _), spots in from_terms.items():
            yield Fault(f"{says}. It comes from {term}.", f"Correct {term} in the term sheet.", term, tuple(spots))


def _term(artifact: Artifact) -> str | None:
    """Return the term whose printed words the artifact is part of."""
    end = artifact.start + len(artifact.text)
    return next((mark.term for mark in artifact.block.marks if mark.start <= artifact.start and end <= mark.end), None)
