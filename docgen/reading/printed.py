"""Compares the words of a page with the words of the PDF that was printed from it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from docgen.reading.document import INVISIBLE, PAGE_LINES, Block, ReadDocument
from docgen.reading.pdf import joined, without_stamps

HYPHEN = "\u2010"
"""It may stand for a soft hyphen at which a line was broken, so it counts for nothing."""
PROBE = 30
"""So many characters that agree again are taken for the same words, and not for chance."""
END = "\0"


class Difference(Struct, frozen=True):
    """The first words at which a page and its PDF part; a side that says nothing there is empty.

    block: the block of the page in which they part, or before which the PDF says more; page: of the PDF, from 1.
    moved: the words do stand in both, in another order.
    """

    says: str
    prints: str
    block: Block
    page: int
    moved: bool


class _Words:
    """Pieces of text, one after the other, and the characters of them that count, without white space."""

    def __init__(self, pieces: list[str]):
        self.starts = [0, *accumulate(len(piece) + 1 for piece in pieces)][: len(pieces)]
        self.text = " ".join(pieces)
        self.squeezed = _squeezed(self.text) + END

    def between(self, start: int, end: int) -> str:
        """Give whole words from one counted character to before another; a word the end cuts into is left out."""
        return self.text[self._word(start) : self._word(end)].strip()

    def word(self, at: int) -> str:
        """Give the word in which a counted character stands."""
        first = self._word(at)
        return self.text[first:].partition(" ")[0]

    def piece(self, at: int) -> int:
        """Tell in which piece a counted character stands."""
        return bisect_right(self.starts, self._place(at)) - 1

    def begins_a_piece(self, at: int) -> bool:
        """Tell whether a counted character is the first of its piece."""
        return at == 0 or self.piece(at) != self.piece(at - 1)

    def _word(self, at: int) -> int:
        place = self._place(at)
        return len(self.text) if at == len(self.squeezed) - 1 else self.text.rfind(" ", 0, place) + 1

    def _place(self, at: int) -> int:
        counted = (place for place, letter in enumerate(self.text) if _squeezed(letter))
        return next((place for number, place in enumerate(counted) if number == at), max(0, len(self.text) - 1))


def difference(document: ReadDocument, pdf: ReadDocument) -> Difference | None:
    """Find where the PDF first says more, less or something else than the page, white space aside.

    Page numbers, the draft stamp and the running header of the page are furniture, and are left out.
    """
    blocks = [block for block in document.blocks if block.kind not in PAGE_LINES]
    page_words = _Words([block.text for block in blocks])
    pdf_words = _Words(list(_bodies(document, pdf)))
    one, other = page_words.squeezed, pdf_words.squeezed
    if one == other or not blocks or not pdf.pages:
        return None
    start = next(at for at, (letter, printed) in enumerate(zip(one, other, strict=False)) if letter != printed)
    ends = [_agree_again(one, other, start), _agree_again(other, one, start)[::-1]]
    end, other_end = min(ends, key=sum)
    back = _back_to_a_block(page_words, pdf_words, start, end, other_end)
    start, end, other_end = start - back, end - back, other_end - back
    says, prints = page_words.between(start, end), pdf_words.between(start, other_end)
    if not says and not prints:  # They part inside a word.
        says, prints = page_words.word(start), pdf_words.word(start)
    moved = (not says and _stands_in(prints, one)) or (not prints and _stands_in(says, other))
    return Difference(says, prints, blocks[page_words.piece(start)], pdf_words.piece(start) + 1, moved)


def _back_to_a_block(page: _Words, pdf: _Words, start: int, end: int, other_end: int) -> int:
    """Tell how far before the place at which the two part the words that one of them lacks may begin.

    Words that begin like the block they push on part from it only further on; they are said to begin where it does.
    """
    longer, stop = (page.squeezed, end) if end > start else (pdf.squeezed, other_end)
    if min(end, other_end) > start:
        return 0
    back = 0
    while back < start and longer[start - back - 1] == longer[stop - back - 1]:
        back += 1
        if page.begins_a_piece(start - back):
            return back
    return 0


def _stands_in(words: str, squeezed: str) -> bool:
    return len(words) > PROBE and _squeezed(words) in squeezed


def _agree_again(one: str, other: str, start: int) -> tuple[int, int]:
    """Give the first place from which one goes on as the other does from the second; at the latest their ends."""
    places = ((at, other.find(one[at : at + PROBE], start)) for at in range(start, len(one)))
    return next(place for place in places if place[1] >= 0)


def _bodies(document: ReadDocument, pdf: ReadDocument) -> Iterator[str]:
    headers = [_squeezed(block.text) for block in document.blocks if block.kind == "running header"]
    # Letter by letter, since it may have been broken anywhere.
    running = r"\s*".join(map(re.escape, headers[0])) if headers else END
    at_edge = re.compile(rf"\A{running}(?!\S)|(?<!\S){running}\Z")
    for page in pdf.pages:
        yield joined(without_stamps(at_edge.sub("", without_stamps(page), count=1)))


def _squeezed(text: str) -> str:
    return "".join(text.translate({**INVISIBLE, ord(HYPHEN): None}).split())
