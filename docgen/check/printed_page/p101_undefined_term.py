"""P101: a capitalised term is used and nowhere defined."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.definitions import capitalised, definitions
from docgen.reading.document import ReadDocument

_PROSE = ("waivers.", "note.additional_provisions.")
_OTHERS_SAY = {
    **dict.fromkeys(("Borrower", "Maker", "Issuer", "Registrant", "Obligor"), "Company"),
    **dict.fromkeys(("Lender", "Investor", "Purchaser", "Buyer", "Payee", "Noteholder"), "Holder"),
    **dict.fromkeys(("Debenture", "Bond"), "Note"),
}
"""What other notes call the parties and the paper, and what ours do."""


def check(deal: Deal) -> Iterator[Fault]:
    """Look for capitalised words in mid-sentence that are neither defined in the document nor proper names.

    What is read as the value of a term, like the name of another state, is X101's.
    """
    for document in deal.documents.values():
        reported = {each.text for each in deal.statements if each.document == document.name and not each.marked}
        known = known_terms(deal, document)
        for use in capitalised(document, known):
            if use.term not in reported:
                reported.add(use.term)
                yield Fault(
                    f"The {deal.called(document.name)} uses “{use.term}” as a defined term and does not define it.",
                    our_word(use.term, known)
                    or "Define it where it is first used, write it without capitals, or list it under proper_names in "
                    f"{document.name}/document.yaml.",
                    at=(Spot(document, use.block, use.term),),
                )


def our_word(term: str, known: Collection[str]) -> str | None:
    """Say what a document calls a party or the paper that a word from another note stands for."""
    ours = _OTHERS_SAY.get(term)
    return f"Write {ours}, as this document calls it." if ours in known else None


def known_terms(deal: Deal, document: ReadDocument) -> set[str]:
    """Return what a document defines, the names in the term sheet, and the proper names of document.yaml."""
    defined = {definition.term for definition in definitions(document)}
    names = {value for term, value in deal.facts.items() if isinstance(value, str) and not term.startswith(_PROSE)}
    return defined | names | set(deal.rules[document.name].proper_names)
