"""Reads an HTML page into blocks of plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.reading.document import INVISIBLE, Block, Link, Mark, ReadDocument, Section

if TYPE_CHECKING:
    from lxml.etree import _Element

KINDS = {
    "h1": "title",
    "h2": "heading",
    **dict.fromkeys(("h3", "h4", "h5", "h6"), "subheading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("th", "caption"), "header"),
    "td": "cell",
    "p": "paragraph",
}
# By class, since the one is hidden and the other an element of any kind.
LINES_OF_THE_PAGE = {"title-line": "title line", "running": "running header"}
# Their text is one block with that of the element around it: "<li><p>(a) one</p><p>two</p></li>" is one item.
JOINED_INSIDE = ("item", "header", "cell")
CONTAINERS = {
    *("body", "section", "article", "main", "div", "header", "footer", "nav", "address", "center"),
    *("blockquote", "form", "fieldset", "figure", "figcaption", "pre", "hr"),
    *("ol", "ul", "dl", "table", "thead", "tbody", "tfoot", "tr"),
}
UNSEEN = ("head", "script", "style", "template", "noscript")
NUMBERED = re.compile(r"(?:Item\s+(\d+\.\d\d)\.?|(?:Section\s+)?(\d+(?:\.\d+)+|\d+(?=\.))\.?)(?:\s+(.*)|$)", re.DOTALL)


def read_html(data: bytes, name: str) -> ReadDocument:
    """Read the page a browser would show; what cannot be read as HTML is an empty document.

    A section's number is taken from the words of its heading, not from the markup, so an edited page is read the same.
    """
    from lxml import etree

    reader = _Reader()
    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8")) if data.strip() else None
    if root is None:
        return ReadDocument(name, "html", "", None, (), ())
    body = root.find("body")
    if body is not None:
        reader.read(body)
    reader.flush()
    titled = [_squeezed(root.findtext("head/title") or "")] + [b.text for b in reader.blocks if b.kind == "title"]
    title = next(filter(None, titled), "")
    return ReadDocument(name, "html", title, root.get("lang"), tuple(reader.sections), tuple(reader.blocks))


class _Reader:
    """Walks the page once; whatever starts or ends a block closes the text gathered so far."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.sections: list[Section] = []
        self.kind = "paragraph"
        self.part: str | None = None
        self.number: str | None = None
        self.start_text()

    def start_text(self) -> None:
        self.text = ""
        self.space_due = False
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.definitions: list[tuple[int, int]] = []

    def add(self, words: str | None) -> None:
        """Add words, with every run of white space as one space and none at the start of a block."""
        words = (words or "").translate(INVISIBLE)
        squeezed = " ".join(words.split())
        if not squeezed:
            self.space_due = self.space_due or bool(words)
            return
        if self.text and (self.space_due or words[0].isspace()):
            self.text += " "
        self.text += squeezed
        self.space_due = words[-1].isspace()

    def flush(self) -> None:
        """Close the block; a numbered heading opens its section."""
        if self.text:
            if self.kind == "heading":
                self.number, heading = section_heading(self.text)
                self.sections.append(Section(self.number, heading, self.part))
            self.blocks.append(
                Block(
                    text=self.text,
                    kind=self.kind,
                    section=self.number,
                    part=self.part,
                    marks=tuple(self.marks),
                    links=tuple(self.links),
                    definitions=tuple(self.definitions),
                )
            )
        self.start_text()

    def read(self, element: _Element) -> None:
        tag = element.tag
        if page_line := LINES_OF_THE_PAGE.get(element.get("class", "")):
            self.read_block(element, page_line)
            return
        if not isinstance(tag, str) or tag in UNSEEN or "hidden" in element.attrib:
            return
        if tag == "br":
            self.space_due = True
        elif self.kind in JOINED_INSIDE and tag in ("p", "div"):
            self.space_due = True
            self.read_content(element)
            self.space_due = True
        elif tag in KINDS or tag in CONTAINERS:
            self.read_block(element, KINDS.get(tag, self.kind if tag in ("ol", "ul", "dl") else "paragraph"))
        else:
            self.read_inline(element, tag)

    def read_content(self, element: _Element) -> None:
        self.add(element.text)
        for child in element:
            self.read(child)
            self.add(child.tail)

    def read_block(self, element: _Element, kind: str) -> None:
        self.flush()
        outer = self.kind, self.part, self.number
        self.kind = kind
        if element.tag == "section":
            self.part, self.number = element.get("id"), None
        self.read_content(element)
        self.flush()
        if element.tag == "section":
            self.kind, self.part, self.number = outer
        else:
            self.kind = outer[0]

    def read_inline(self, element: _Element, tag: str) -> None:
        start = len(self.text)
        self.read_content(element)
        if self.text[start : start + 1] == " ":
            start += 1
        span = min(start, len(self.text)), len(self.text)
        term, target = element.get("data-term"), element.get("href") or ""
        if term is not None:
            self.marks.append(Mark(term, *span))
        elif tag == "a" and target.startswith("#"):
            self.links.append(Link(target[1:], *span))
        elif tag == "dfn":
            self.definitions.append(span)


def section_heading(text: str) -> tuple[str | None, str | None]:
    """Part a heading as printed into its number and its words: "7. Default" is ("7", "Default")."""
    match = NUMBERED.fullmatch(text)
    if match is None:
        return None, text
    return match[1] or match[2], match[3] or None


def _squeezed(text: str) -> str:
    return " ".join(text.translate(INVISIBLE).split())
