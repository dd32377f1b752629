"""Whether a document says what its document.yaml asks for, in one of several ways."""

from __future__ import annotations

import re
from collections.abc import Iterable

GAP = "…"
"""Other words of the same sentence, none of which denies what is said."""
OR = " | "
"""Parts ways of saying the same."""
_DENIAL = r"\b(?:not|never|neither|nor|cannot|no(?! (?:later|less|more|fewer)\b))\b|n’t\b"
_DENIES = re.compile(_DENIAL)
_ENDS = re.compile(rf"\n|[.;?!] |{_DENIAL}")
_DENIED = re.compile(rf"(?:{_DENIAL})(?: \w+)? $")
_SENTENCE_ENDS = re.compile(r"\n|[.;?!] ")


def running(paragraphs: Iterable[str]) -> str:
    """Join paragraphs, one a line, for `says`: capitals and white space do not count."""
    return "\n".join(map(_plain, paragraphs))


def says(text: str, words: str) -> bool:
    """Tell whether a running text says words, in any of the ways that ` | ` parts.

    A denial just before the words, or between them, is no way of saying them, unless they deny themselves.
    """
    return any(_said(text, _plain(way)) for way in words.split(OR))


def _said(text: str, way: str) -> bool:
    first, *rest = (part.strip() for part in way.split(GAP))
    denies = bool(_DENIES.search(way))
    stop = _SENTENCE_ENDS if denies else _ENDS
    at = _find(text, first, 0)
    while at >= 0:
        denied = not denies and _DENIED.search(text, max(0, at - 30), at)
        if not denied and _goes_on(text, at + len(first), rest, stop):
            return True
        at = _find(text, first, at + 1)
    return False


def _goes_on(text: str, end: int, rest: list[str], stop: re.Pattern[str]) -> bool:
    """Tell whether the other parts follow one another from `end`, with nothing between them that stops."""
    for part in rest:
        at = _find(text, part, end)
        if at < 0 or stop.search(text, end, at):
            return False
        end = at + len(part)
    return True


def _find(text: str, part: str, start: int) -> int:
    """Find a part that begins with a word's beginning."""
    at = text.find(part, start)
    while at > 0 and part[0].isalnum() and text[at - 1].isalnum():
        at = text.find(part, at + 1)
    return at


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
