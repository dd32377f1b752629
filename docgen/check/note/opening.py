"""The opening of a note: what stands on its face before the first numbered section."""

from __future__ import annotations

from itertools import takewhile

from docgen.reading.document import ReadDocument


def opening(document: ReadDocument) -> str:
    """Return the words before the first numbered section as one text."""
    return " ".join(block.text for block in takewhile(lambda block: block.section is None, document.blocks))
