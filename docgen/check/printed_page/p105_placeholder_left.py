"""P105: a placeholder or a piece of markup was left on the page."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot, term_at
from docgen.finding import named
from docgen.reading.artifacts import artifacts


def check(deal: Deal) -> Iterator[Fault]:
    """Look for blanks, braces, tags, doubled words and unbalanced marks in the documents.

    What a field brings onto the pages is the term sheet's fault, and told once, at the field.
    """
    of_fields: dict[tuple[str, str, str], list[Spot]] = {}
    for document in deal.documents.values():
        for artifact in artifacts(document):
            term = term_at(artifact.block, artifact.start)
            if term and artifact.text in deal.written.get(term, ""):
                spot = Spot(document, artifact.block, artifact.text)
                spots = of_fields.setdefault((term, artifact.text, artifact.why), [])
                spots += [spot] if spot not in spots else []
                continue
            yield Fault(
                f"The {deal.called(document.name)} says “{artifact.text}”, which {artifact.why}.",
                "Correct the clause or the field it comes from.",
                at=(Spot(document, artifact.block, artifact.text),),
            )
    for (term, text, why), everywhere in of_fields.items():
        yield Fault(
            f"{named(term)} says “{text}”, which {why}.", "Correct it in the term sheet.", term, tuple(everywhere)
        )
