"""Finds references to sections, items and exhibits in plain words, and the numbers that are there to be referred to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from docgen.reading.document import Block, ReadDocument

Kind = Literal["section", "item", "exhibit"]

NUMBERS = {
    "section": r"\d+(?:[.-]\d+)*(?:\([A-Za-z0-9]{1,4}\))*",
    "item": r"\d\.\d\d",
    "exhibit": r"\d{1,3}(?:\.\d{1,2})?",
}
LETTERS = r"(?:\([A-Za-z0-9]{1,4}\))+"
JOINTS = r"(?:, and |, or |, | and | or | and/or | through | to )"
NOT_A_TIME = (
    r"(?![\d.]*\d|\s?(?:%|percent|business|calendar|days?|weeks?|months?|years?|dollars)\b)"  # "Section 3 or 60 days"
)
LISTS = {
    kind: re.compile(
        rf"\b{kind.capitalize()}s?\s(?P<first>{number})(?:{JOINTS}(?:{number}|{LETTERS}){NOT_A_TIME})*",
    )
    for kind, number in NUMBERS.items()
}
# "Section 4(a)(2) of the Securities Act", "Section 13 thereof", "Item 701 of Regulation S-K", "Section 3 of the Note".
OF_ANOTHER = re.compile(
    r"\s(?:\([^()]*\)\s)?(?:of|under)\s(?:(?:the|that|such|said)\s)?(?:[A-Z]|\d+\s[A-Z])|\sthere(?:of|under)\b"
)
STATUTE_BEFORE = re.compile(r"(?:\b(?:Act|Code|Law|Rules|Regulations|C\.F\.R\.|CFR|U\.S\.C\.)|§)\s$")
STATUTE_NUMBER = re.compile(r"-|\([A-Za-z]+\)\(\d+\)")
ENUMERATED = re.compile(r"(?:^|[.;:,—–]\s|\b(?:and|or)\s)\(([a-z]{1,4}|[A-Z]|\d{1,2})\)\s")
EXHIBIT_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)[*†‡+#]*")
EXHIBIT_ROW = re.compile(
    r"(?<=\s)(?<!Item\s)(\d{1,2}\.\d{1,2}|10[14])[*†‡+#]*\s(.+?)(?=\s(?:\d{1,2}\.\d{1,2}|10[14])[*†‡+#]*\s[A-Z]|$)"
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")


class Reference(Struct, frozen=True):
    """A number a document refers to in its own words: "Sections 3 and 7(b)" is two, 3 and 7(b)."""

    kind: Kind
    number: str
    block: Block
    start: int
    end: int


class ListedExhibit(Struct, frozen=True):
    """A row of the exhibit table in Item 9.01."""

    number: str
    description: str
    block: Block


def references(document: ReadDocument) -> list[Reference]:
    """Find every reference to a section, item or exhibit of the document itself; a heading's own number is none.

    A section of a statute, a rule, a form or another document is left out: what follows says so ("of the Securities
    Act", "of Regulation S-K"), or what stands before ("UCC Section 9-102"), or the shape of the number (a hyphen, or a
    figure after a lettered paragraph, as in 4(a)(2); our own items are lettered 7(b)(i)).
    """
    return [found for block in document.blocks for found in _in_block(block, document.medium)]


def numbered(document: ReadDocument) -> set[str]:
    """Give every number that can be referred to: sections ("7", "1.01") and lettered items ("7(b)", "7(b)(i)")."""
    numbers = {section.number for section in document.sections if section.number is not None}
    path: list[str] = []
    current: str | None = None
    for block in document.blocks:
        if block.section is None:
            continue
        if block.section != current:
            current, path = block.section, []
        for match in ENUMERATED.finditer(LISTS["section"].sub("", block.text)):
            path = _placed(path, match[1])
            numbers.add(current + "".join(f"({token})" for token in path))
    return numbers


def listed_exhibits(document: ReadDocument) -> list[ListedExhibit]:
    """Read the exhibit table of Item 9.01: the number in the first column, the description in the next."""
    blocks = [block for block in document.blocks if block.section == "9.01"]
    if document.medium == "pdf":
        return [ListedExhibit(row[1], row[2], block) for block in blocks for row in EXHIBIT_ROW.finditer(block.text)]
    rows = []
    for block, following in pairwise(blocks):
        number = EXHIBIT_NUMBER.fullmatch(block.text)
        if number and block.kind == following.kind == "cell":
            rows.append(ListedExhibit(number[1], following.text, block))
    return rows


def _in_block(block: Block, medium: str) -> Iterator[Reference]:
    text = block.text
    for kind in ("section", "item", "exhibit"):
        for match in LISTS[kind].finditer(text):
            own_heading = match.start() == 0 and match["first"] == block.section
            if own_heading and (block.kind == "heading" or medium == "pdf"):
                continue
            if OF_ANOTHER.match(text, match.end()) or STATUTE_BEFORE.search(text, 0, match.start()):
                continue
            yield from _numbers(kind, match, block)


def _numbers(kind: Kind, match: re.Match[str], block: Block) -> Iterator[Reference]:
    before = match["first"]
    for number in re.finditer(rf"{NUMBERS[kind]}|{LETTERS}", match[0]):
        whole = number[0]
        if whole.startswith("("):  # "Section 7(a) or (b)"
            whole = before.partition("(")[0] + whole
        before = whole
        if not STATUTE_NUMBER.search(whole):
            start = match.start() + (number.start() if number[0] != match["first"] else 0)
            yield Reference(kind, whole, block, start, match.start() + number.end())


def _placed(path: list[str], token: str) -> list[str]:
    """Place an item's letter among the letters above it: (i) after (h) goes on, after (b) it opens a list below."""
    for depth in range(len(path), 0, -1):
        if token in _successors(path[depth - 1]):
            return [*path[: depth - 1], token]
    if token in ("a", "i", "1", "A"):
        for depth, above in enumerate(path):
            if _style(above) == _style(token):  # a second list in the same section
                return [*path[:depth], token]
        return [*path, token]
    for depth, above in enumerate(path):
        if _style(above) == _style(token):
            return [*path[:depth], token]
    return [token]


def _successors(token: str) -> set[str]:
    found = {chr(ord(token) + 1)} if len(token) == 1 and token.isalpha() else set()
    if token in ROMAN[:-1]:
        found.add(ROMAN[ROMAN.index(token) + 1])
    if token.isdigit():
        found.add(str(int(token) + 1))
    return found


def _style(token: str) -> str:
    if token.isdigit():
        return "figure"
    if token.isupper():
        return "capital"
    return "roman" if token in ROMAN else "letter"
