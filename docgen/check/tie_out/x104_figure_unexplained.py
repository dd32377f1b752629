"""X104: the words around a figure do not say what it is."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.document import Block
from docgen.reading.figures import Found
from docgen.reading.statements import unattributed


def check(deal: Deal) -> Iterator[Fault]:
    """List the amounts, rates, days and periods the reader cannot attribute to a term from the words around them."""
    for document in deal.documents.values():
        plain = [said for said in deal.statements if not said.marked and said.document == document.name and not said.page]
        for block, figure in unattributed(document, plain):
            if _counsels_own(block, figure):
                continue
            yield Fault(
                f"The {deal.called(document.name)} says “{figure.text}”, and the words around it do not tell what that is.",
                "Put words such as “principal amount of”, “matures on” or “at a rate of” next to the figure.",
                at=(Spot(document, block, figure.text),),
            )


def _counsels_own(block: Block, figure: Found) -> bool:
    """Tell whether a figure stands in the wording of an additional provision, which T402 holds to its summary."""
    return any(
        mark.term.startswith("note.additional_provisions.") and mark.start <= figure.start and figure.end <= mark.end
        for mark in block.marks
    )
