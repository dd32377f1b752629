"""What a check sees: the facts of a deal, and its documents as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from docgen.model.document import Document
from docgen.model.kinds import Money, Period, Rate, Share, canonical
from docgen.model.term_sheet import TermSheet
from docgen.reading.document import Block, ReadDocument
from docgen.reading.statements import Statement


@dataclass(frozen=True)
class Deal:
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


@dataclass(frozen=True)
class Spot:
    """Words in a document: a block of it and what stands there."""

    document: ReadDocument
    block: Block
    says: str


@dataclass(frozen=True)
class Fault:
    """What a check found: what is written and wrong, what to change, and the field or the words at fault."""

    says: str
    change: str
    term: str | None = None
    at: tuple[Spot | Statement, ...] = ()


def kinds(facts: Mapping[str, object], phrases: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the kind of each term, by which its printed words are read again."""
    by_type = {Money: "money", Rate: "rate", Share: "percent", Period: "period", date: "day", bool: "yes/no"}
    return {term: "choice" if term in phrases else by_type.get(type(value), "words") for term, value in facts.items()}


def own_words(block: Block, at: int) -> bool:
    """Tell whether a place is in the wording of an additional provision, which speaks for itself; T402 reads it."""
    return any(
        mark.term.startswith("note.additional_provisions.") and mark.start <= at < mark.end for mark in block.marks
    )


_TOLD_BY_TITLE = ("note.ranking", "note.secured", "note.convertible")


def in_title(block: Block, start: int, end: int) -> bool:
    """Tell whether words are part of the note's title as the term sheet gives it; T404 reads it there."""
    return any(mark.term == "note.title" and mark.start <= start and end <= mark.end for mark in block.marks)


def without_own_words(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Leave out what the reader took from an additional provision: a term of its own, not the field it sounds like.

    So too what it took from the note's title, which is held against the fields once, and not wherever it is printed.
    A PDF has no marks to tell either by; there, what the HTML's provisions were taken to say is left out.
    """
    statements = tuple(statements)
    plain = [each for each in statements if not each.marked]
    own = {(each.term, each.value) for each in plain if own_words(each.block, each.start)}
    titles = {
        each.block.text[mark.start : mark.end]
        for each in statements
        for mark in each.block.marks
        if mark.term == "note.title"
    }
    return tuple(
        each
        for each in statements
        if each.marked
        or not (
            ((each.term, each.value) in own and (each.page or own_words(each.block, each.start)))
            or (each.term in _TOLD_BY_TITLE and any(_within(each, title) for title in titles))
        )
    )


def _within(statement: Statement, title: str) -> bool:
    """Tell whether a statement is made by words of a title that is printed there."""
    at = statement.block.text.rfind(title, 0, statement.start + len(title))
    return at >= 0 and statement.end <= at + len(title)
