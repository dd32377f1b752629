"""N104: a document does not say what it has to say in every deal."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.reading.document import PAGE_LINES


def check(deal: Deal) -> Iterator[Fault]:
    """Look in the paragraphs of each document for the words its document.yaml lists under must_say."""
    for name, document in deal.documents.items():
        said = [_plain(block.text) for block in document.blocks if block.kind not in PAGE_LINES]
        for words in deal.rules[name].must_say:
            if not any(_plain(words) in text for text in said):
                yield Fault(
                    f"The {deal.called(name)} nowhere says “{words}”, listed under must_say in "
                    f"templates/{name}/document.yaml.",
                    "Put the words back into the clause they belong to; if they are to be others, list those.",
                )


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
