"""X107: the instrument is called what it is not."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot, of_another_security
from docgen.reading.naming import assertions, instrument_names


def check(deal: Deal) -> Iterator[Fault]:
    """Hold every name and description of the instrument against note.convertible and note.secured."""
    for document in deal.documents.values():
        names = [name for name in instrument_names(document) if not of_another_security(name.block, name.start)]
        statements = [said for said in assertions(document) if not of_another_security(said.block, said.start)]
        for quality in ("convertible", "secured"):
            term = f"note.{quality}"
            has = bool(deal.facts[term])
            named = [(name.text, name.block, getattr(name, quality)) for name in names]
            said = [(a.text, a.block, a.holds) for a in statements if a.quality == quality]
            for text, block, claims in named + said:
                if claims is not None and claims != has:
                    yield Fault(
                        f"The {deal.called(document.name)} says “{text}”; "
                        f"the term sheet has {term}: {'yes' if has else 'no'}.",
                        "Strike the word, or correct the term sheet if the note really is what it says.",
                        term,
                        (Spot(document, block, text),),
                    )
