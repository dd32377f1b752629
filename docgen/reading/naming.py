"""Finds what a document calls the instrument, and what it says about its being secured or convertible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from docgen.reading.choice_words import LIMIT
from docgen.reading.document import Block, ReadDocument

Kind = Literal["note", "debenture", "bond"]
Quality = Literal["secured", "convertible"]

ADJECTIVE = (
    r"(?:non[- ]?|un)?(?:secured|convertible|exchangeable)|senior|junior|subordinated|original issue discount|oid"
    r"|demand|negotiable|non-negotiable|short-term|term|bridge|redeemable|amended and restated|fixed rate|floating rate"
)
KINDS: dict[str, Kind] = {"note": "note", "debenture": "debenture", "bond": "bond"}
NAME = re.compile(r"(?P<promissory>promissory )?\b(?P<kind>note|debenture|bond)s?\b", re.IGNORECASE)
ADJECTIVES = re.compile(rf"(?<![\w-])(?:(?:{ADJECTIVE})(?:,? and |, | ))+$", re.IGNORECASE)
SECURED = re.compile(r"\b(?P<un>un|non-?)?secured\b", re.IGNORECASE)
# Others' debts, or our own debts at large, are not the instrument: "equal with all other unsecured debt".
OF_OTHERS = re.compile(
    r"(?:\s(?:and|or|un\w+|general|senior|subordinated))*\s"
    r"(?:[\w-]+\s(?=financing))?"
    r"(?:debts?|indebtedness|obligations|liabilities|claims|creditors?|lenders?|part(?:y|ies)|borrowings|loans"
    r"|financings?)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:other|existing|future)\s(?:[\w-]+\s(?:and\s|or\s)?){0,3}$"
    r"|\b(?:debt|indebtedness|liens?|financing)\s(?:(?:that|which|is|are|if|whether|or|not)\s){0,3}$",
    re.IGNORECASE,
)
GRANTED = re.compile(
    r"\bgrant(?:s|ed|ing)?\s(?:[\w-]+\s){0,6}?(?:security interest|lien)\b"
    r"|\bthe company\s(?:hereby\s)?pledges\b|\bthe holder\s(?:has|holds)\s(?:[\w-]+\s){0,3}?lien\b",
    re.IGNORECASE,
)
CONVERTIBLE = re.compile(
    r"\b(?P<un>non-?)?convertible\b(?!\s(?:notes?|securit|preferred|debt|debentures?|instruments?|bonds?|stock))"
    r"|\bconvert(?:s|ed|ing)?\s(?:[^.;:]{0,80}?\s)?(?:in)?to\b(?!\s(?:u\.?s\b|united states|lawful|dollars|cash))"
    r"|\bconvert\b(?=[^.;:]{0,60}\b(?:note|principal)\b)"
    r"|\bconversion\s(?:rights?|price|rate|ratio|features?|shares|date|notice|option)\b"
    r"|(?<!\bor )\bexchang(?:e|es|ed|eable|ing)\b[^.;]{0,60}?\bfor\b[^.;]{0,40}?\b(?:shares?|stock|equity)\b"
    r"|\brights?\s(?:of\sconversion|to\sconvert)\b|\bconversion\sof\s(?:this|the)\s(?:note|debenture)\b",
    re.IGNORECASE,
)
STATEMENTS: tuple[tuple[Quality, re.Pattern[str]], ...] = (
    ("secured", SECURED),
    ("secured", GRANTED),
    ("convertible", CONVERTIBLE),
)
STEMS = ("secur", "conver", "lien", "exchang", "pledge")
LONGEST = 100  # characters before a word that are looked at for what qualifies it
NEGATIVE = ("not", "no", "non", "neither", "nor", "never", "without", "cannot")
# A new verb or a contrast ends what a "not" denies: "is not secured and is convertible", "not secured but convertible".
BREAK = re.compile(r"[.;:]|\b(?:but|except|unless|until|although|though|while)\b", re.IGNORECASE)
VERBS = ("is", "are", "was", "were", "will", "shall", "may", "can", "has", "have")
FILLER = re.compile(r"be|been|being|become|an?|the|any|at|time|otherwise|itself|do|does")
LIMITED = re.compile(rf"\w*{LIMIT}", re.IGNORECASE)
ASIDE = re.compile(r",[^,.;:]{1,50},")


class InstrumentName(Struct, frozen=True):
    """A phrase that names the instrument; convertible and secured are None where the phrase is silent."""

    text: str
    convertible: bool | None
    secured: bool | None
    kind: Kind
    block: Block
    start: int
    end: int


class Assertion(Struct, frozen=True):
    """A statement that the instrument is, or is not, secured or convertible; text starts at the word that denies it."""

    quality: Quality
    holds: bool
    text: str
    block: Block
    start: int
    end: int


_Named = tuple[str, bool | None, bool | None, Kind, int, int]
_Asserted = tuple[Quality, bool, str, int, int]


def instrument_names(document: ReadDocument) -> list[InstrumentName]:
    """Find every phrase that names the instrument by more than the bare word "note"; a bare "debenture" is a name."""
    return [
        InstrumentName(words, convertible, secured, kind, block, start, end)
        for block in document.blocks
        for words, convertible, secured, kind, start, end in names_in(block.text)
    ]


def assertions(document: ReadDocument) -> list[Assertion]:
    """Find every statement that the instrument is secured or convertible, or is not.

    A statement is denied by un-, non-, or by not, no, neither, nor, never, without within three words before it in the
    same clause (checks A02 and A03 of the catalogue). A denial with a limit ("may not convert to the extent that") is
    no statement. What stands inside a name of the instrument is left to instrument_names.
    """
    return [
        Assertion(quality, holds, words, block, start, end)
        for block in document.blocks
        for quality, holds, words, start, end in assertions_in(block.text)
    ]


@lru_cache(maxsize=512)
def names_in(text: str) -> tuple[_Named, ...]:
    """Find the names in one text: words, convertible, secured, kind, start, end. Most texts recur in every deal."""
    return tuple(_each_name(text))


def _each_name(text: str) -> Iterator[_Named]:
    for match in NAME.finditer(text):
        found = ADJECTIVES.search(text, max(0, match.start() - LONGEST), match.start())
        start = found.start() if found else match.start()
        bare = not found and not match["promissory"] and match["kind"].lower() == "note"
        if bare or OTHER.search(text, max(0, start - LONGEST), start):
            continue
        adjectives = found[0].lower() if found else ""
        denied = _denial(text, start) is not None
        convertible, secured = (_quality(adjectives, quality, denied) for quality in ("convertible", "secured"))
        yield text[start : match.end()], convertible, secured, KINDS[match["kind"].lower()], start, match.end()


def _quality(adjectives: str, quality: Quality, denied: bool) -> bool | None:
    match = re.search(rf"(un|non[- ]?)?{quality}", adjectives)
    if match is None:
        return None
    return match[1] is None and not denied


@lru_cache(maxsize=512)
def assertions_in(text: str) -> tuple[_Asserted, ...]:
    """Find the statements in one text: quality, whether it holds, words, start, end."""
    return tuple(sorted(_each_assertion(text), key=lambda found: found[3]))


def _each_assertion(text: str) -> Iterator[_Asserted]:
    lower = text.lower()
    if not any(stem in lower for stem in STEMS):
        return
    names = [(start, end) for *_, start, end in names_in(text)]
    for quality, pattern in STATEMENTS:
        for match in pattern.finditer(text):
            if any(start <= match.start() < end for start, end in names):
                continue
            if pattern is SECURED and _of_others(text, match):
                continue
            denial = _denial(text, match.start())
            if denial is not None and LIMITED.match(text, match.start()):
                continue
            start = match.start() if denial is None else denial
            holds = denial is None and not match.groupdict().get("un")
            yield quality, holds, text[start : match.end()], start, match.end()


def _of_others(text: str, match: re.Match[str]) -> bool:
    before = max(0, match.start() - LONGEST)
    return bool(OF_OTHERS.match(text, match.end()) or OTHER.search(text, before, match.start()))


def _denial(text: str, before: int) -> int | None:
    """Give where the word stands that denies what follows, or None."""
    looked_at = max(0, before - LONGEST)
    breaks = [match.end() for match in BREAK.finditer(text, looked_at, before)]
    clause_start = breaks[-1] if breaks else looked_at
    clause = ASIDE.sub(lambda aside: " " * len(aside[0]), text[clause_start:before])
    counted = 0
    for match in reversed(list(re.finditer(r"[\w/’-]+", clause))):
        word = match[0].lower()
        if word in NEGATIVE or word.endswith("n’t"):
            return clause_start + match.start()
        if word in VERBS:
            neither = re.search(r"\b(?:neither|nor)\s(?:\w+\s){0,2}$", clause[: match.end()] + " ", re.IGNORECASE)
            return clause_start + neither.start() if neither else None
        counted += not FILLER.fullmatch(word)
        if counted == 3:
            return None
    return None
