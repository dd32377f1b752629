"""Running text to read for facts: what belongs together, like the cells of a row, joined and cut into sentences."""

import re
from collections.abc import Iterator

from msgspec import Struct

from docgen.reading.document import Block, ReadDocument

_SENTENCE_END = re.compile(r"[.;?!][”\"’)]?\s+(?=[“\"(\[]?[A-Z(])|[☐☒]\s+(?=[A-Z☐☒])")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Inc|Corp|Co|Ltd|No|Nos|St|Mr|Ms|Mrs|Dr|Jr|Sr|L\.P|N\.A|U\.S|L\.L\.C|S\.A|D\.C|Sec|Art|a\.m|p\.m)\.$"
)
_OPENER = re.compile(r"(?:The|This|On|In|If|It|Each|Any|No|Interest|Principal|Under|For|At|All)\b")


class Passage(Struct, frozen=True):
    """Text to be read in one go. Each piece says: from this offset of the text on, this block from this offset."""

    text: str
    pieces: tuple[tuple[int, Block, int], ...]

    def place(self, at: int) -> tuple[Block, int]:
        """Give the block in which an offset of the text stands, and the offset there."""
        start, block, offset = [piece for piece in self.pieces if piece[0] <= at][-1]
        return block, offset + at - start

    def sentences(self) -> Iterator[tuple[int, str]]:
        """Give each sentence or item of a list with its offset. `Inc.` and the like end none."""
        start = 0
        for end in _SENTENCE_END.finditer(self.text):
            before = self.text[max(0, end.start() - 12) : end.start() + 1]
            if _ABBREVIATION.search(before) and not _OPENER.match(self.text, end.end()):
                continue
            yield start, self.text[start : end.end()].rstrip()
            start = end.end()
        yield start, self.text[start:]


def sentences(text: str) -> list[str]:
    """Cut a text that is no part of a document into its sentences."""
    return [sentence for _, sentence in Passage(text, ()).sentences()]


def passages(document: ReadDocument) -> list[Passage]:
    """Join what is read together: the cells of a table, a line and the caption in parentheses below it.

    A section read from a PDF is parted into its heading and the rest.
    """
    headings = {section.number: section.heading for section in document.sections}
    found: list[Passage] = []
    for block, before in zip(document.blocks, (None, *document.blocks), strict=False):
        if found and before and _goes_on(before, block):
            last = found.pop()
            piece = (len(last.text) + 1, block, 0)
            found.append(Passage(f"{last.text} {block.text}", (*last.pieces, piece)))
            continue
        heading = headings.get(block.section) if document.medium == "pdf" else None
        cut = block.text.find(heading) + len(heading) if heading and heading in block.text else 0
        if cut:
            found.append(Passage(block.text[:cut], ((0, block, 0),)))
        found.append(Passage(block.text[cut:], ((0, block, cut),)))
    return found


def _goes_on(before: Block, block: Block) -> bool:
    if before.part != block.part or before.page != block.page:
        return False
    in_table = {before.kind, block.kind} <= {"header", "cell"}
    is_caption = before.kind == block.kind == "paragraph" and re.fullmatch(r"\([A-Z].*\)", block.text)
    return in_table or bool(is_caption)
