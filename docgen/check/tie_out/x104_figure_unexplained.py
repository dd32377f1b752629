"""X104: the words around a figure do not say what it is."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot, term_at
from docgen.check.own_words import in_title, own_words
from docgen.reading.statements import unattributed

_LIKE = {
    "money": "like “principal amount of” or “purchase price of”",
    "rate": "like “bears interest at a rate of”",
    "day": "like “matures on” or “accrues from”",
    "period": "in the sentence that says what must be paid, cured, dismissed or prepaid by its end",
}


def check(deal: Deal) -> Iterator[Fault]:
    """List the printed terms the reader cannot tell from the words around them; a figure of no term is X105's."""
    for document in deal.documents.values():
        plain = [
            said for said in deal.statements if not said.marked and said.document == document.name and not said.page
        ]
        for block, figure in unattributed(document, plain):
            if own_words(block, figure.start) or in_title(block, figure.start, figure.end):
                continue
            if term_at(block, figure.start) is None:
                continue
            yield Fault(
                f"The {deal.called(document.name)} says “{figure.text}”, and the words around it do not tell what "
                "that is.",
                f"Put words that say it next to the figure, {_LIKE.get(figure.kind, 'like “a premium of”')}.",
                at=(Spot(document, block, figure.text),),
            )
