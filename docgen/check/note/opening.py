"""The opening of a note: what stands on its face before the first numbered section."""

from __future__ import annotations

from itertools import takewhile

from docgen.reading.document import PAGE_LINES, ReadDocument


def opening(document: ReadDocument) -> str:
    """Return the words before the first numbered section as one text."""
    blocks = takewhile(lambda block: block.section is None, document.blocks)
    return " ".join(block.text for block in blocks if block.kind not in PAGE_LINES)
