"""What a check sees: the facts of a deal, and its documents as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from docgen.model.document import Document
from docgen.model.kinds import Money, Period, Rate, Share, canonical
from docgen.model.term_sheet import TermSheet
from docgen.reading.choices import READINGS
from docgen.reading.document import Block, ReadDocument
from docgen.reading.slots import TERMS
from docgen.reading.statements import Statement
from docgen.reading.values import same_words


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


def own_words(block: Block, at: int) -> bool:
    """Tell whether a place is in words that speak for themselves.

    That is the wording of an additional provision, which T402 reads, or the name of another paper.
    """
    return _in_a_mark_of(block, at, "note.additional_provisions.") or of_another_paper(block, at)


def of_another_paper(block: Block, at: int) -> bool:
    """Tell whether a place names a registered class or another exhibit, neither of which is the instrument."""
    groups = ("registrant.registered_classes.", "filing.other_exhibits.")
    return any(_in_a_mark_of(block, at, group) for group in groups)


def term_at(block: Block, at: int) -> str | None:
    """Return the term that is printed at a place of a block, or None where the clause speaks."""
    return next((mark.term for mark in block.marks if mark.start <= at < mark.end), None)


def _in_a_mark_of(block: Block, at: int, group: str) -> bool:
    return (term_at(block, at) or "").startswith(group)


_TOLD_BY_TITLE = ("note.interest.rate", "note.ranking", "note.secured", "note.convertible")


def in_title(block: Block, start: int, end: int) -> bool:
    """Tell whether words are part of the note's title as the term sheet gives it; T404 reads it there."""
    return any(mark.term == "note.title" and mark.start <= start and end <= mark.end for mark in block.marks)


def without_own_words(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Leave out what the reader took from words that speak for themselves: not the field they sound like.

    So with half of a name: a mark holds the whole of it, and what cut it short, like an emoji, is in the term sheet.
    So too what it took from the note's title, which is held against the fields once, and not wherever it is printed.
    A PDF has no marks to tell them by; there, what the HTML's were taken to say is left out. A PDF runs a heading and
    the words below it together, so what it alone seems to say is left out too: P106 holds its words to the HTML's.
    """
    statements = tuple(statements)
    own = {(each.term, each.value) for each in statements if not each.marked and _speaks_for_itself(each)}
    titles = {
        each.block.text[mark.start : mark.end]
        for each in statements
        for mark in each.block.marks
        if mark.term == "note.title"
    }
    read_in_html = {(each.document, each.term, each.value) for each in statements if not each.page}
    with_html = {document for document, *_ in read_in_html}

    def is_own(each: Statement) -> bool:
        if each.page and each.document in with_html and (each.document, each.term, each.value) not in read_in_html:
            return True
        if (each.term, each.value) in own and (each.page or _speaks_for_itself(each)):
            return True
        return each.term in _TOLD_BY_TITLE and any(_within(each, title) for title in titles)

    return tuple(each for each in statements if each.marked or not is_own(each))


def _speaks_for_itself(statement: Statement) -> bool:
    return own_words(statement.block, statement.start) or _half_a_name(statement)


def _half_a_name(statement: Statement) -> bool:
    """Tell whether the reader took a part of the words printed for a term for the whole of them."""
    block, start, end = statement.block, statement.start, statement.end
    return (
        statement.term not in TERMS
        and statement.term not in READINGS
        and any(
            mark.term == statement.term
            and mark.start <= start
            and end <= mark.end
            and not same_words(statement.value or "", block.text[mark.start : mark.end])
            for mark in block.marks
        )
    )


def _within(statement: Statement, title: str) -> bool:
    """Tell whether a statement is made by words of a title that is printed there."""
    at = statement.block.text.rfind(title, 0, statement.start + len(title))
    return at >= 0 and statement.end <= at + len(title)
