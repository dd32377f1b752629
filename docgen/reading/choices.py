"""Read the choices of a deal (day count, compounding, ranking, …) from the words that express them."""

import re
from collections.abc import Iterator
from functools import cache

from docgen.reading.caseless import caseless, small
from docgen.reading.choice_words import ENTITIES, READINGS, SIGNS, TOPICS


def read_choice(term: str, text: str) -> str | None:
    """Read the choice a phrase expresses, as the term sheet writes it (`actual/365`, `none`); None when it is none."""
    found = _decisive(term, small(" ".join(text.split())))
    return found[0] if found else None


def choices_in(sentence: str) -> Iterator[tuple[int, int, str, str]]:
    """Give the choices a sentence with single spaces makes, where it is about them: start, end, term, choice."""
    lower = small(sentence)
    for term in READINGS:
        if not any(word in lower for word in SIGNS.get(term, ("",))):
            continue
        about = term not in TOPICS or caseless(TOPICS[term]).search(lower)
        if about and (found := _decisive(term, lower)):
            choice, words = found
            end = re.compile(r"\w*").match(sentence, words.end())
            yield words.start(), end.end() if end else words.end(), term, choice


def _decisive(term: str, text: str) -> tuple[str, re.Match[str]] | None:
    for choice, written in ENTITIES if term.endswith(".entity") else READINGS.get(term, ()):
        if found := _pattern(written).search(text):
            return choice, found
    return None


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return caseless(written.replace("…", r"[^;]{0,120}?"))
