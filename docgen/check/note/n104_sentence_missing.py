"""N104: a document does not say what it has to say in such a deal."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, is_term
from docgen.model.condition import EVERY_DEAL
from docgen.reading.document import PAGE_LINES


def check(deal: Deal) -> Iterator[Fault]:
    """Look in the paragraphs of each document for the words its document.yaml lists under must_say for such a deal."""
    for name, document in deal.documents.items():
        said = "\n".join(_plain(block.text) for block in document.blocks if block.kind not in PAGE_LINES)
        for saying in deal.rules[name].must_say:
            for comparison in saying.when.comparisons:
                if not is_term(comparison.term, deal.facts):
                    yield Fault(
                        f"must_say in {name}/document.yaml asks for {comparison.term}, which is no term of a deal.",
                        f"Correct its name in “{saying.when.text}”.",
                    )
            if saying.when.holds(deal.facts):
                yield from (
                    Fault(
                        f"The {deal.called(name)} nowhere says “{words}”, which {name}/document.yaml lists under "
                        f"must_say for {_deals(saying.when.text)}.",
                        "Put the words back into the clause they belong to; if they are to be others, list those.",
                    )
                    for words in saying.words
                    if _plain(words) not in said
                )


def _deals(condition: str) -> str:
    return condition if condition == EVERY_DEAL else f"a deal in which {condition}"


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
