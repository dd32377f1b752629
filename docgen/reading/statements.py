"""What a document states: by its marks, and by its plain words alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from docgen.reading.caseless import small
from docgen.reading.choices import choices_in
from docgen.reading.document import Block, ReadDocument
from docgen.reading.figures import Found, figures
from docgen.reading.lead_ins import IN_DOCUMENT, LEAD_INS
from docgen.reading.passages import passages, sentences
from docgen.reading.slots import TERMS, LeadIn, masked
from docgen.reading.values import read_value


class Statement(Struct, frozen=True):
    """One fact a document states, and where. value is canonical, None when the words cannot be read.

    start and end are offsets of text into block.text; marked tells a stated term from a fact in plain words.
    """

    document: str
    section: str | None
    term: str
    value: str | None
    text: str
    marked: bool
    page: int | None
    block: Block
    start: int
    end: int


def marked_statements(document: ReadDocument, kinds: Mapping[str, str]) -> list[Statement]:
    """Re-read the printed words of every mark. kinds: term to kind, as read_value takes it; any other term is words."""
    found = []
    for block in document.blocks:
        for mark in block.marks:
            value = read_value(kinds.get(mark.term, "words"), mark.term, block.text[mark.start : mark.end])
            found.append(_statement(document, block, mark.term, value, mark.start, mark.end, marked=True))
    return found


def plain_statements(document: ReadDocument) -> list[Statement]:
    """Read what the words say without any mark, in the order in which they stand; the same from HTML and from PDF."""
    found = []
    for passage in passages(document):
        for offset, sentence in passage.sentences():
            for start, end, term, value in _said(document.name, sentence):
                block, at = passage.place(offset + start)
                found.append(_statement(document, block, term, value, at, at + end - start, marked=False))
    return found


def said_in(text: str, document: str) -> Iterator[tuple[str, str, str, str | None]]:
    """Read what a text would say in a document: the sentence, the words that say it, the term, its value."""
    for sentence in sentences(text):
        for start, end, term, value in _said(document, sentence):
            yield sentence, sentence[start:end], term, value


def unattributed(document: ReadDocument, statements: Sequence[Statement]) -> list[tuple[Block, Found]]:
    """Find amounts, rates, days and periods that no plain statement covers: their words do not say what they are."""
    covered: dict[int, list[Statement]] = {}
    for statement in statements:
        if not statement.marked:
            covered.setdefault(id(statement.block), []).append(statement)
    return [
        (block, figure)
        for block in document.blocks
        for figure in figures(block.text)
        if figure.kind in ("money", "rate", "day", "period")
        and not any(each.start < figure.end and figure.start < each.end for each in covered.get(id(block), ()))
        and not _PAR_VALUE.match(block.text, figure.end)
    ]


# It says what it is, and is part of the name of a class of shares, no term of the deal.
_PAR_VALUE = re.compile(r",? par value", re.IGNORECASE)


@lru_cache(maxsize=512)
def _said(document: str, sentence: str) -> tuple[tuple[int, int, str, str | None], ...]:
    """Give what one sentence says; most sentences of a batch are the same in every deal."""
    return tuple(sorted([*_led_in(document, sentence), *choices_in(sentence)], key=_place))


def _place(found: tuple[int, int, str, str | None]) -> tuple[int, int]:
    return found[:2]


def _statement(
    document: ReadDocument, block: Block, term: str, value: str | None, start: int, end: int, *, marked: bool
) -> Statement:
    text = block.text[start:end]
    return Statement(document.name, block.section, term, value, text, marked, block.page, block, start, end)


@cache
def _lead_ins(document: str) -> tuple[LeadIn, ...]:
    return tuple(LeadIn(written) for written in (*LEAD_INS, *IN_DOCUMENT.get(document, ())))


def _led_in(document: str, sentence: str) -> Iterator[tuple[int, int, str, str | None]]:
    """Give the figures and names of a sentence that a lead-in names, each once: start, end, term, value."""
    claimed: list[tuple[int, int]] = []
    bare, kinds = masked(sentence)
    lower = small(bare)
    for lead_in in (each for each in _lead_ins(document) if each.keyword in lower and each.needs <= kinds):
        for start, end, term in lead_in.find(bare, lower):
            if not any(start < last and first < end for first, last in claimed):
                claimed.append((start, end))
                yield start, end, term, read_value(TERMS.get(term, "words"), term, sentence[start:end])
