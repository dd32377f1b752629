"""What a reader sees: blocks of plain text with their place, and the marks that stand in them."""

from msgspec import Struct

INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
"""Soft hyphen, zero-width space, word joiner and byte-order mark, for str.translate: no reader sees them."""


PAGE_LINES = ("title line", "running header")
"""Kinds of blocks that belong to the page and not to the text: a document states nothing by them alone."""


class Mark(Struct, frozen=True):
    """A stated term, `<data data-term="note.principal">`; start and end are offsets into Block.text."""

    term: str
    start: int
    end: int


class Link(Struct, frozen=True):
    """An internal reference, `<a href="#events_of_default">`; the target is given without its "#"."""

    target: str
    start: int
    end: int


class Block(Struct, frozen=True, eq=False):
    """One paragraph, heading, list item or cell as a reader sees it.

    text: plain; no-break spaces as spaces, soft hyphens gone, white space squeezed, quotes kept curly.
    kind: "title" | "heading" | "subheading" | "paragraph" | "item" | "header" (th, caption) | "cell", or one of
    PAGE_LINES: the title in the file's properties and the line at the head of every page but the first.
    section: the number as printed ("7", "1.01"); None before the first numbered section and in unnumbered parts.
    part: the id of the enclosing <section>; None when reading a PDF.
    page: counted from 1; None when reading HTML.
    definitions: the spans of <dfn>.
    """

    text: str
    kind: str
    section: str | None
    part: str | None
    page: int | None = None
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    definitions: tuple[tuple[int, int], ...] = ()


class Section(Struct, frozen=True):
    """A section of the document: its number as printed, its heading without the number, and its id in the HTML."""

    number: str | None
    heading: str | None
    id: str | None


class Unreadable(Struct, frozen=True):
    """Words on a page of a PDF that nobody can read, and why: one of the faults that `docgen.reading.sight` names."""

    words: str
    fault: str
    page: int


class ReadDocument(Struct, frozen=True, eq=False):
    """A document as read back from its bytes. name: "promissory_note", "form_8k"; medium: "html" or "pdf".

    `pages` holds the lines of each page of a PDF, furniture and all, and `unreadable` what stands on them for nobody to
    read; both are empty for HTML.
    """

    name: str
    medium: str
    title: str
    language: str | None
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    pages: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
