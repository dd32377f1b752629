"""T317: a word has letters of another alphabet that look like Latin ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed
from docgen.finding import named

_LOOK_ALIKE = (
    ("АВЕКМНОРСТХУІЈЅ", "ABEKMHOPCTXYIJS"),
    ("аеорсухіјѕԁԛԝ", "aeopcyxijsdqw"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
)
_TWINS = {letter: latin for strange, plain in _LOOK_ALIKE for letter, latin in zip(strange, plain, strict=True)}
"""The letters of Cyrillic and Greek that look like a Latin one, and that one."""


def check(deal: Deal) -> Iterator[Fault]:
    """Look at every word of the term sheet that is not in ASCII alone.

    Whole words of another alphabet pass, unless they look like Latin ones in a text whose other words are Latin.
    """
    for term, text in deal.facts.items():
        if not isinstance(text, str) or text.isascii() or not any(map(_is_strange, text)):
            continue
        words = {word: [letter for letter in word if _is_strange(letter)] for word in re.findall(r"\w+", text)}
        mixed = {word for word, strange in words.items() if strange and any(map(_is_latin, word))}
        foreign = {word for word, strange in words.items() if strange and word not in mixed}
        latin = any(map(_is_latin, text)) and all(letter in _TWINS for word in foreign for letter in words[word])
        for word in words:
            if word in mixed or (latin and word in foreign):
                yield _fault(term, word, list(dict.fromkeys(words[word])))


def _fault(term: str, word: str, strange: list[str]) -> Fault:
    names = [f"“{letter}” ({unicodedata.name(letter, 'a letter without a name').capitalize()})" for letter in strange]
    more = [f"{len(names) - 3} more"] if len(names) > 3 else []
    meant = "".join(_TWINS.get(letter, letter) for letter in word)
    latin = "a Latin letter" if len(names) == 1 else "Latin letters"
    return Fault(
        f"“{word}” in {named(term)} has {listed([*names[:3], *more])} in place of {latin}. "
        "It looks right, and no search finds it.",
        f"Type {meant} anew, all in Latin letters." if meant.isascii() else "Type it anew, all in Latin letters.",
        term,
    )


def _is_latin(letter: str) -> bool:
    name = "LATIN" if letter.isascii() else unicodedata.name(letter, "")
    return letter.isalpha() and name.startswith(("LATIN", "FEMININE ORDINAL", "MASCULINE ORDINAL"))


def _is_strange(letter: str) -> bool:
    """Tell whether a letter is of another alphabet; the sign for a millionth stands among Latin letters."""
    return letter.isalpha() and letter != "\N{MICRO SIGN}" and not _is_latin(letter)
