"""Finds defined terms: where they are defined, where they are used, and capitalised words that nobody defined."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from msgspec import Struct

from docgen.reading.document import PAGE_LINES, Block, ReadDocument

QUOTED = re.compile(r"[“\"]([^“”\"]{1,60}?)[,.]?[”\"]")
INTRODUCED = re.compile(
    r"(?:^|[\s,(])(?:the|a|an|each|any|collectively|together|and|or|as|this|our|such|called|to as),?\s$", re.IGNORECASE
)
GIVEN = re.compile(
    r"\b(?:(?:together|collectively|hereinafter|referred to as|herein called|known as),?\s(?:the\s|a\s|an\s)?"
    r"|(?:is|are)\s(?:each\s|together\s)?(?:an?|the)\s)$",
    re.IGNORECASE,
)
IS = re.compile(r"\s(?:is|are|includes?)\s")
MEANS = re.compile(
    r"(?:,?\s(?:and|or)\s[“\"][^“”\"]{1,60}[”\"])?,?\s(?:shall\s)?(?:means?|ha(?:s|ve)\sthe\s(?:same\s)?meanings?|refers?\sto)\b"
)
PROSE = ("paragraph", "item", "cell")
ENDS_A_SENTENCE = re.compile(r"(?:[.;:,?!][”)]*|;? (?:and|or))$")
CAPITALISED = re.compile(r"[A-Z][A-Za-z]*[a-z][A-Za-z]*(?:[-’][A-Z][a-z]+)*")
PHRASE = re.compile(rf"{CAPITALISED.pattern}(?:\s(?:of\s(?:the\s)?)?{CAPITALISED.pattern})*")
STARTS_A_SENTENCE = re.compile(r"(?:^|[.?!:;]\s|[“\"(]|\s\(\w{1,4}\)\s|^\(\w{1,4}\)\s|^\d+\.\s)$")
# Capitals that English or the citing of law asks for.
ORDINARY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:[A-Z][\w’-]*\s)*(?:Act|Code|Law|Laws)(?:\sof\s(?:\d{4}|the\s[A-Z]\w+(?:\s(?:of\s)?[A-Z]\w+)*|[A-Z]\w+))?"
    r"|(?<=[Tt]his )(?:Section|Item|Exhibit|Article|Schedule|Annex|Appendix|Part)"
    r"|(?:(?:Current|Annual|Quarterly)\sReport\son\s)?Form\s(?:\d|[A-Z]-)[\w-]*"
    r"|United\sStates|States?(?=\sof\s)"
    r"|(?:General\sInstruction|Rule|Section|Item|Exhibit|Article|Title|Chapter|Part|Schedule|Annex|Appendix|Release|Release\sNo\.)s?\s[\dA-Z][\w.()-]*"
    r"|Regulation\s[A-Z]\w*(?:-[A-Z\d]+)?"
    r"|(?:(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\w+teen|\w+ty|Hundred|Thousand|Million"
    r"|Dollars?|Cents?|No)[\s-]?(?:and\s)?)+"
    r")(?!\w)"
)


class Definition(Struct, frozen=True):
    """A place that gives a term its meaning; start and end enclose the term without its quotation marks."""

    term: str
    block: Block
    start: int
    end: int


class Use(Struct, frozen=True):
    """A place at which a term, or what looks like one, is used."""

    term: str
    block: Block
    start: int


@lru_cache(maxsize=8)
def definitions(document: ReadDocument) -> tuple[Definition, ...]:
    """Find every definition, by its <dfn> mark or in plain words: (the “X”), (“X”), “X” means, “X” is, is an “X”."""
    found = []
    for block in document.blocks:
        spans = {(start, end) for start, end in block.definitions if end > start}
        for match in QUOTED.finditer(block.text):
            span = match.span(1)
            marked = any(start < span[1] and span[0] < end for start, end in spans)
            if not marked and _defines(block.text, match):
                spans.add(span)
        found += [Definition(block.text[start:end], block, start, end) for start, end in sorted(spans)]
    return tuple(found)


def uses(document: ReadDocument, term: str) -> list[Use]:
    """Find the term as whole words, also in the plural, the possessive or capitals, outside its own definitions.

    A longer defined term that contains it is not a use of it: “Event of Default” does not use “Default”.
    """
    defined = definitions(document)
    longer = sorted({d.term for d in defined if term in d.term and d.term != term}, key=len, reverse=True)
    pattern = _whole_words((*map(_forms, longer), f"(?P<use>{_forms(term)})"))
    stem = term.casefold().split()[0][:-1]
    own = {(id(d.block), d.start) for d in defined if d.term == term}
    return [
        Use(term, block, match.start())
        for block in document.blocks
        if stem in block.text.casefold()  # Far cheaper than the pattern.
        for match in pattern.finditer(block.text)
        if match["use"] and (id(block), match.start()) not in own
    ]


def capitalised(document: ReadDocument, known: Collection[str]) -> list[Use]:
    """Find capitalised phrases in mid-sentence that are none of the known terms and names.

    Prose and the lines of the page are looked at: no headings, captions, labels or words all in capitals; nothing in a
    stated mark, in quotation marks, or in the name of a statute, rule or form. The first word of a sentence is never
    taken as a term.
    """
    text = " ".join(block.text for block in document.blocks).casefold()
    proper = (name for name in known if CAPITALISED.search(name) and name.casefold()[:-1] in text)
    names = sorted(proper, key=len, reverse=True)
    exempt = _whole_words(tuple(map(_plural_or_singular, names))) if names else None
    return [
        use
        for block in document.blocks
        if block.kind in PAGE_LINES or (block.kind in PROSE and ENDS_A_SENTENCE.search(block.text))
        for use in _unknown(block, exempt)
    ]


def _unknown(block: Block, exempt: re.Pattern[str] | None) -> Iterator[Use]:
    text = block.text
    covered = [(mark.start, mark.end) for mark in block.marks] + list(block.definitions)
    for pattern in filter(None, (exempt, ORDINARY, QUOTED)):
        covered += [match.span() for match in pattern.finditer(text)]
    masked = list(text)
    for start, end in covered:
        masked[start:end] = "\0" * (end - start)
    for match in CAPITALISED.finditer(text):
        if STARTS_A_SENTENCE.search(text, max(0, match.start() - 10), match.start()):
            masked[match.start() : match.end()] = "\0" * len(match[0])
    for match in PHRASE.finditer("".join(masked)):
        if match.start() == 0 or not text[match.start() - 1].isalnum():
            yield Use(match[0], block, match.start())


def _defines(text: str, quoted: re.Match[str]) -> bool:
    before, after = text[: quoted.start()], text[quoted.end() :]
    if not quoted[1][0].isupper():
        return False
    if MEANS.match(after) or GIVEN.search(before[-30:]):
        return True
    if IS.match(after) and STARTS_A_SENTENCE.search(re.sub(r"\b(?:An?|The)\s$", "", before)[-10:]):
        return True
    opened = before.rfind("(")
    if opened <= before.rfind(")"):
        return False
    return opened == len(before) - 1 or INTRODUCED.search(before, opened) is not None


@lru_cache(maxsize=32)
def _whole_words(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


def _forms(term: str) -> str:
    """Write a term as a pattern that also finds its plural or singular, and its capitals."""
    return "|".join(_plural_or_singular(words) for words in dict.fromkeys((term, term.upper())))


def _plural_or_singular(words: str) -> str:
    s, ies, y, of = ("S", "IES", "Y", " OF ") if words.isupper() else ("s", "ies", "y", " of ")
    head, of, rest = words.partition(of)
    if head.endswith(ies) or re.search(r"[^aeiouAEIOU][yY]$", head):
        stem = re.escape(head.removesuffix(ies).removesuffix(y)) + f"(?:{y}|{ies})"
    else:
        stem = re.escape(head if head.endswith(s * 2) else head.removesuffix(s)) + f"(?:{ies[1:]}|{s})?"
    return stem + re.escape(of + rest)
