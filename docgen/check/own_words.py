"""Words that speak for themselves: they are not of the note, whatever term the reader takes them for."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.check.deal import term_at
from docgen.reading.choice_words import READINGS
from docgen.reading.document import Block, ReadDocument
from docgen.reading.slots import TERMS
from docgen.reading.statements import Statement
from docgen.reading.values import same_words

_PROVISIONS = "note.additional_provisions."
_PAPERS = ("registrant.registered_classes.", "filing.other_exhibits.")
_TOLD_BY_TITLE = ("note.interest.rate", "note.ranking", "note.secured", "note.convertible")


def in_title(block: Block, start: int, end: int) -> bool:
    """Tell whether words are part of the note's title as the term sheet gives it; T404 reads it there."""
    return any(mark.term == "note.title" and mark.start <= start and end <= mark.end for mark in block.marks)


def own_words(block: Block, at: int) -> bool:
    """Tell whether a place is in words that speak for themselves.

    That is the wording of an additional provision, which T402 and T408 read, or the name of another paper.
    """
    return _is_own(term_at(block, at) or "")


def of_another_paper(block: Block, at: int) -> bool:
    """Tell whether a place names a registered class or another exhibit, neither of which is the instrument."""
    return (term_at(block, at) or "").startswith(_PAPERS)


def without_own_words(statements: Iterable[Statement], documents: Iterable[ReadDocument]) -> tuple[Statement, ...]:
    """Leave out what the reader took from words that speak for themselves: not the field they sound like.

    So with half of a name: a mark holds the whole of it, and what cut it short, like an emoji, is in the term sheet.
    So too what it took from the note's title, which is held against the fields once, and not wherever it is printed.
    A PDF has no marks to tell them by; there, what the HTML's were taken to say is left out, and what stands in words
    that the marks of `documents` hold: a PDF runs the heading of a provision and the words below it together.
    """
    statements, blocks = tuple(statements), [block for document in documents for block in document.blocks]
    own = {(each.term, each.value) for each in statements if not each.marked and _speaks_for_itself(each)}
    printed = [(mark.term, block.text[mark.start : mark.end]) for block in blocks for mark in block.marks]
    titles = {text for term, text in printed if term == "note.title"}
    wordings = " ".join(text for term, text in printed if _is_own(term))

    def is_own(each: Statement) -> bool:
        if each.page and ((each.term, each.value) in own or each.text in wordings):
            return True
        if (each.term, each.value) in own and _speaks_for_itself(each):
            return True
        return each.term in _TOLD_BY_TITLE and any(_within(each, title) for title in titles)

    return tuple(each for each in statements if each.marked or not is_own(each))


def _is_own(term: str) -> bool:
    return term.startswith((_PROVISIONS, *_PAPERS))


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
