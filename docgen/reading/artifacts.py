"""Finds what no finished document may show: placeholders, markup, values of the program, slips of the keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from docgen.finding import named
from docgen.reading.document import Block, ReadDocument

# What is looked for, what it is, and signs of which a text has one before it is looked for: they are found far faster.
# Check A17 of the catalogue: document quality, no authority.
FAULTS = (
    ("{}", r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}", "is template code"),
    ("{", r"(?<!\{)\{[^{}%#]{0,60}\}(?!\})", "is a placeholder"),
    ("TFLl", r"\b(?:TBD|TBC|TBA|TODO|FIXME|[Ll]orem ipsum)\b", "is a placeholder"),
    ("●?#", r"(?<!\[)●(?!\])|\?{2,}|#{2,}", "is a placeholder"),
    # Amounts, days, years and numbers in which figures are still to come. Roman thirty follows the name of a part.
    ("$", r"\$ ?[Xx#*•](?:[Xx#*•.,]*[Xx#*•])?", "is a placeholder"),
    ("Xx", r"(?<![$\w,.-])[Xx]{1,3}(?:[,.-][Xx]{2,})+(?!\w)", "is a placeholder"),
    ("Xx", r"\b(?:XX|xx)/(?:XX|xx)(?:/\w+)?|\b20[Xx]{2}\b", "is a placeholder"),
    ("Xx", r"\b[Xx]{1,2}(?=%|, (?:19|20)\d\d\b| (?:business )?days?\b)", "is a placeholder"),
    (
        "Xx",
        r"(?<![$,.-])(?<!Article )(?<!Title )(?<!Part )(?<!Chapter )\b[Xx]{3,}\b(?![,.-][Xx])",
        "is a placeholder",
    ),
    ("\\", r"\\\S?", "is a stray backslash"),
    ("<", r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>", "is markup that was printed as text"),
    ("&", r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]{2,8});", "is markup that was printed as text"),
    ("*", r"\*\*(?=\w)|(?<=\w)\*\*(?!\*)", "is markup that was printed as text"),
    ("Nn", r"\bNOT_STATED\b|\bnot stated\b", "is the mark of a fact the term sheet leaves open"),
    (
        "NTFUDd",
        r"(?<=[\w,] )(?:None|True|False|NaN)\b|\b(?:Undefined|Decimal\(|datetime\.|NoneType)",
        "is a value of the program",
    ),
    ("\ufffdâÃ", r"\ufffd|â€.?|Ã.", "is a character that was lost in conversion"),
    (".,;:", r"(?<!\.)\.\.(?!\.)|,\s?,|;\s?;|:\s?:|,\.|;\.", "is doubled punctuation"),
    (".,;:", r"\s[,;:](?=\s|$)|(?<!\.)\s\.(?=\s[^.]|$)", "is a space before punctuation"),
    (" ", r"(?<![\w’-])([A-Za-z]+) (?!that\b|had\b)(?=[a-z]|[A-Z]{2})(?i:\1)(?![\w’-])", "is a word said twice"),
    ("(“", r"\(\s*\)|“\s*”", "is empty"),
    ("\"'", r"[\"']", "is a straight mark: type ’ for an apostrophe, and “ and ” around words"),
)
# In a finished contract only what is kept from the public, or is about the page itself, stands in square brackets. A
# part of a word is a quotation's: “[t]he”.
BRACKETED = re.compile(r"(?<!\w)\[([^\[\]]*)\](?!\w)")
KEPT = re.compile(
    r"\*\*\*|reserved|intentionally (?:omitted|left blank)|(?:corporate )?seal|l\.\s?s\."
    r"|\(?[A-Z]\)?(?:[\s×÷*/+–-]+\(?[A-Z]\)?)+\)?"  # A formula: (A-B) (X)
    r"|(?:remainder|rest|balance) of .*|signatures? .*|.* follows?(?: on .*)?",
    re.IGNORECASE,
)
TICKED = re.compile(r"^\[[Xx✓✔]\] ")
BLANK = re.compile(r"(?<![\[_])_{3,}")
SIGNED = re.compile(
    r"(?:^|\b(?:By|Name|Print(?:ed)? [Nn]ame|Title|Date|Dated|Its|Signature|Address|E-?mail|Attest|Witness)\s?:?)\s?$"
)
LEAKED_MARK = re.compile(r"None|none|not stated|NOT_STATED|nan|NaN|True|False|")
TO_COME = re.compile(
    r"\W*to (?:be )?(?:come|determined|confirmed|agreed|announced|completed|provided)\W*", re.IGNORECASE
)
PAIRED = re.compile(r"[“”()\[\]]")
PAIRS = {"“": "”", "(": ")", "[": "]"}


class Artifact(Struct, frozen=True):
    """Something that should not be on the page; `why` completes the sentence that starts with its text."""

    text: str
    block: Block
    start: int
    why: str


def artifacts(document: ReadDocument) -> list[Artifact]:
    """Find placeholders, markup, leaked values, doubled or misplaced punctuation and words, and unpaired marks.

    Words in square brackets are placeholders, but for those that a finished contract keeps. Blanks of three underscores
    or more may stand in signature lines only. "None" may start a sentence, or be the whole of one ("Not applicable" and
    "None" answer items of Form 8-K), but not stand in the middle of one.
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
    return frozenset({*_faults(text), *_bracketed(text), *_blanks(text), *_unpaired(text)})


def _faults(text: str) -> Iterator[tuple[str, int, str]]:
    there = set(text)
    for signs, pattern, why in FAULTS:
        if not there.isdisjoint(signs):
            for match in _compiled(pattern).finditer(text):
                yield match[0], match.start(), why


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _bracketed(text: str) -> Iterator[tuple[str, int, str]]:
    ticked = TICKED.match(text)
    for match in BRACKETED.finditer(text):
        if not KEPT.fullmatch(match[1].strip()) and not (ticked and match.start() == 0):
            yield match[0], match.start(), "is a placeholder"


def _blanks(text: str) -> Iterator[tuple[str, int, str]]:
    for match in BLANK.finditer(text):
        if not SIGNED.search(text, max(0, match.start() - 15), match.start()):
            yield match[0], match.start(), "is a blank outside a signature line"


def _leaks(block: Block) -> Iterator[Artifact]:
    """A stated term whose words are those of an absent fact, or still to come; no term is a blank to be filled in."""
    for mark in block.marks:
        words = block.text[mark.start : mark.end]
        if LEAKED_MARK.fullmatch(words):
            yield Artifact(words, block, mark.start, f"is printed for {named(mark.term)}, which has no value")
        elif TO_COME.fullmatch(words) and "[" not in words:
            yield Artifact(words, block, mark.start, "is a placeholder")
        for blank in BLANK.finditer(words):
            if SIGNED.search(block.text, max(0, mark.start + blank.start() - 15), mark.start + blank.start()):
                yield Artifact(blank[0], block, mark.start + blank.start(), "is a placeholder")


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
