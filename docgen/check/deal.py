"""What a check sees: the facts of a deal, and its documents as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from docgen.model.document import Document
from docgen.model.kinds import Money, Period, Rate, Share, canonical
from docgen.model.term_sheet import TermSheet
from docgen.reading.document import Block, ReadDocument
from docgen.reading.statements import Statement
from docgen.reading.values import same_words


class Deal(Struct, frozen=True):
    """One deal, its facts by dotted path, and its documents by name.

    `written` holds the fields as the term sheet writes them.
    `documents` were read back from the HTML; `pdfs`, empty unless PDFs were built, from the finished PDFs.
    `statements` holds what both sets say, by their marks and in plain words.
    """

    term_sheet: TermSheet
    facts: Mapping[str, object]
    written: Mapping[str, str]
    phrases: Mapping[str, Mapping[str, str]]
    rules: Mapping[str, Document]
    documents: Mapping[str, ReadDocument]
    pdfs: Mapping[str, ReadDocument]
    statements: tuple[Statement, ...]

    def called(self, document: str) -> str:
        """Return what messages call a document, by its name."""
        return self.rules[document].called

    def as_written(self, term: str) -> str:
        """Return a term as the term sheet writes it, or a computed fact in its plain form."""
        return self.written.get(term) or canonical(self.facts.get(term))

    def blocks(self) -> Iterator[tuple[ReadDocument, Block]]:
        """Yield every block of the documents read from HTML, with its document."""
        for document in self.documents.values():
            for block in document.blocks:
                yield document, block


class Spot(Struct, frozen=True):
    """Words in a document: a block of it and what stands there."""

    document: ReadDocument
    block: Block
    says: str


class Fault(Struct, frozen=True):
    """What a check found: what is written and wrong, what to change, and the field, template or words at fault.

    `template` is a document and the file whose words are missed, by its name under templates/.
    """

    says: str
    change: str
    term: str | None = None
    at: tuple[Spot | Statement, ...] = ()
    template: tuple[str, str | None] | None = None


def kinds(facts: Mapping[str, object], phrases: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the kind of each term, by which its printed words are read again."""
    by_type = {Money: "money", Rate: "rate", Share: "percent", Period: "period", date: "day", bool: "yes/no"}
    return {term: "choice" if term in phrases else by_type.get(type(value), "words") for term, value in facts.items()}


def is_said(value: str | None, fact: object) -> bool:
    """Tell whether what was read, None for what cannot be read, is what a fact says."""
    return value is not None and (value == canonical(fact) or (isinstance(fact, str) and same_words(value, fact)))


def is_term(term: str, facts: Mapping[str, object]) -> bool:
    """Tell whether a term is a deal's: a fact, a group of facts, or one of a group the deal lacks.

    `*` stands for the number of an entry of a list.
    """
    if term in facts:
        return True
    parts = term.split(".")
    if any(facts.get(".".join(parts[:length]), ...) in (None, ()) for length in range(1, len(parts))):
        return True
    below = re.compile(re.escape(term).replace(r"\*", r"\d+") + r"(?:\.|$)")
    return any(below.match(fact) for fact in facts)


def term_at(block: Block, at: int) -> str | None:
    """Return the term that is printed at a place of a block, or None where the clause speaks."""
    return next((mark.term for mark in block.marks if mark.start <= at < mark.end), None)
