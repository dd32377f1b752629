"""X107: the instrument is called what it is not."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot, term_at
from docgen.check.own_words import in_title, of_another_paper
from docgen.check.provision_scope import of_this_note
from docgen.reading.document import Block
from docgen.reading.naming import assertions, instrument_names


def check(deal: Deal) -> Iterator[Fault]:
    """Hold every name and description of the instrument, but its title, against note.convertible and note.secured."""
    for document in deal.documents.values():
        names = [name for name in instrument_names(document) if not _elsewhere(name.block, name.start, name.end)]
        statements = [said for said in assertions(document) if not _elsewhere(said.block, said.start, said.end)]
        for quality in ("convertible", "secured"):
            term = f"note.{quality}"
            has = bool(deal.facts[term])
            named = [(name.text, name.block, name.start, getattr(name, quality)) for name in names]
            said = [(a.text, a.block, a.start, a.holds) for a in statements if a.quality == quality]
            for text, block, start, claims in named + said:
                if claims is not None and claims != has and not _told_by_the_term_sheet(deal, block, start, quality):
                    provision = _provision(block, start)
                    yield Fault(
                        f"The {deal.called(document.name)} says “{text}”; "
                        f"the term sheet has {term}: {'yes' if has else 'no'}.",
                        "Strike the word, say whose debt or paper it is of, or correct the term sheet."
                        if provision
                        else "Strike the word, or correct the term sheet if the note really is what it says.",
                        provision or term,
                        (Spot(document, block, text),),
                    )


def _told_by_the_term_sheet(deal: Deal, block: Block, start: int, quality: str) -> bool:
    """Tell whether words are a rank (T403), of a provision about the quality (T401), or of no note of ours."""
    if term_at(block, start) == "note.ranking":
        return True
    provision = _provision(block, start)
    if provision is None:
        return False
    about = deal.facts[f"{provision.rpartition('.')[0]}.about"]
    return about == {"secured": "security", "convertible": "conversion"}[quality] or not of_this_note(block.text, start)


def _provision(block: Block, start: int) -> str | None:
    """Return the field of an additional provision in whose words a place stands."""
    term = term_at(block, start) or ""
    return term if term.startswith("note.additional_provisions.") else None


def _elsewhere(block: Block, start: int, end: int) -> bool:
    """Tell whether words are of another paper, or of the title, which T404 holds against the fields."""
    return of_another_paper(block, start) or in_title(block, start, end)
