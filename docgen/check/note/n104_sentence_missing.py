"""N104: a document does not say what it has to say in such a deal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from docgen.check.deal import Deal, Fault, is_term
from docgen.check.said import OR, running, says
from docgen.model.condition import EVERY_DEAL
from docgen.model.document import Saying
from docgen.reading.document import PAGE_LINES, ReadDocument

NO_SENTENCES = (*PAGE_LINES, "heading", "subheading")


def check(deal: Deal) -> Iterator[Fault]:
    """Look in each part for the words its document.yaml lists under must_say for it and such a deal."""
    for name, document in deal.documents.items():
        texts = _texts(document)
        for saying in deal.rules[name].must_say:
            for comparison in saying.when.comparisons:
                if not is_term(comparison.term, deal.facts):
                    yield Fault(
                        f"must_say in {name}/document.yaml asks for {comparison.term}, which is no term of a deal.",
                        f"Correct its name in “{saying.when.text}”.",
                        template=(name, f"{name}/document.yaml"),
                    )
            if saying.when.holds(deal.facts):
                text = texts.get(saying.part, texts[None])
                yield from (_unsaid(deal, name, saying, words) for words in saying.words if not says(text, words))


def _unsaid(deal: Deal, name: str, saying: Saying, words: str) -> Fault:
    part = next((part for part in deal.rules[name].parts if PurePosixPath(part).stem == saying.part), None)
    file = f"{name}/{part}" if part else None
    deals = EVERY_DEAL if saying.when.text == EVERY_DEAL else f"a deal in which {saying.when.text}"
    return Fault(
        f"The {deal.called(name)} nowhere says “{words.split(OR)[0]}”, which {name}/document.yaml asks for in {deals}.",
        f"Put it back into {file or f'a part called {saying.part}'}. If a clause of yours says it in other words, add "
        f"them in a document.yaml of yours: find this line and write{OR}and your way.",
        template=(name, file),
    )


def _texts(document: ReadDocument) -> dict[str | None, str]:
    """Return the running text of each part, and under None of the whole, for a page on which no parts are told."""
    paragraphs: dict[str | None, list[str]] = {None: []}
    for block in document.blocks:
        if block.kind not in NO_SENTENCES:
            for part in {block.part, None}:
                paragraphs.setdefault(part, []).append(block.text)
    return {part: running(texts) for part, texts in paragraphs.items()}
