"""Finds what no finished document may show: placeholders, markup, values of the program, slips of the keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from docgen.finding import named
from docgen.reading.document import Block, ReadDocument

# What is looked for, and what it is. Check A17 of the catalogue: document quality, no authority.
FAULTS = tuple(
    (re.compile(pattern), why)
    for pattern, why in (
        (r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}", "is template code"),
        (r"\b(?:TBD|TBC|TODO|FIXME|[Ll]orem ipsum)\b", "is a placeholder"),
        (r"\[(?:[●•*_\s.-]*|TBD|[Ii]nsert [^\]]*|[Bb]lank)\](?<!\[\*\*\*\])|●", "is a placeholder"),
        (r"\b(?:XX|xx)/(?:XX|xx)(?:/\w+)?|\b[Xx]{4,}\b|\b20[Xx]{2}\b", "is a placeholder"),
        (r"\\\S?", "is a stray backslash"),
        (r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>", "is markup that was printed as text"),
        (r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]{2,8});", "is markup that was printed as text"),
        (r"\*\*(?=\w)|(?<=\w)\*\*(?!\*)", "is markup that was printed as text"),
        (r"\bNOT_STATED\b|\bnot stated\b", "is the mark of a fact the term sheet leaves open"),
        (
            r"(?<=[\w,] )(?:None|True|False|NaN)\b|\b(?:Undefined|Decimal\(|datetime\.|NoneType)",
            "is a value of the program",
        ),
        (r"\ufffd|â€.?|Ã.", "is a character that was lost in conversion"),
        (r"(?<!\.)\.\.(?!\.)|,\s?,|;\s?;|:\s?:|,\.|;\.", "is doubled punctuation"),
        (r"\s[,;:](?=\s|$)|(?<!\.)\s\.(?=\s[^.]|$)", "is a space before punctuation"),
        (r"(?<![\w’-])([A-Za-z]+) (?!that\b|had\b)(?=[a-z]|[A-Z]{2})(?i:\1)(?![\w’-])", "is a word said twice"),
        (r"\(\s*\)|“\s*”", "is empty"),
        (r"[\"']", "is a straight quotation mark"),
    )
)
BLANK = re.compile(r"(?<![\[_])_{3,}")
SIGNED = re.compile(
    r"(?:^|\b(?:By|Name|Print(?:ed)? [Nn]ame|Title|Date|Dated|Its|Signature|Address|E-?mail|Attest|Witness)\s?:?)\s?$"
)
LEAKED_MARK = re.compile(r"None|none|not stated|NOT_STATED|nan|NaN|True|False|")
PAIRED = re.compile(r"[“”()\[\]]")
PAIRS = {"“": "”", "(": ")", "[": "]"}


@dataclass(frozen=True)
class Artifact:
    """Something that should not be on the page; `why` completes the sentence that starts with its text."""

    text: str
    block: Block
    start: int
    why: str


def artifacts(document: ReadDocument) -> list[Artifact]:
    """Find placeholders, markup, leaked values, doubled or misplaced punctuation and words, and unpaired marks.

    Blanks of three underscores or more may stand in signature lines only. "None" may start a sentence, or be the
    whole of one ("Not applicable" and "None" answer items of Form 8-K), but not stand in the middle of one.
    """
    return [
        artifact
        for block in document.blocks
        for artifact in sorted(
            {*(Artifact(words, block, start, why) for words, start, why in _in_words(block.text)), *_leaks(block)},
            key=lambda artifact: artifact.start,
        )
    ]


@lru_cache(maxsize=512)
def _in_words(text: str) -> frozenset[tuple[str, int, str]]:
    """Find what one text alone gives away; most texts are the same in every deal."""
    return frozenset({*_faults(text), *_blanks(text), *_unpaired(text)})


def _faults(text: str) -> Iterator[tuple[str, int, str]]:
    for pattern, why in FAULTS:
        for match in pattern.finditer(text):
            yield match[0], match.start(), why


def _blanks(text: str) -> Iterator[tuple[str, int, str]]:
    for match in BLANK.finditer(text):
        if not SIGNED.search(text, max(0, match.start() - 15), match.start()):
            yield match[0], match.start(), "is a blank outside a signature line"


def _leaks(block: Block) -> Iterator[Artifact]:
    """A stated term whose words are those of an absent fact."""
    for mark in block.marks:
        words = block.text[mark.start : mark.end]
        if LEAKED_MARK.fullmatch(words):
            yield Artifact(words, block, mark.start, f"is printed for {named(mark.term)}, which has no value")


def _unpaired(text: str) -> Iterator[tuple[str, int, str]]:
    opened: list[tuple[str, int]] = []
    for match in PAIRED.finditer(text):
        character, position = match[0], match.start()
        if character in PAIRS:
            opened.append((character, position))
        elif opened and PAIRS[opened[-1][0]] == character:
            opened.pop()
        else:
            yield character, position, "closes nothing"
    for character, position in opened:
        yield character, position, "is opened and never closed"
