"""T317: a word mixes Latin letters with those of another alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.finding import named


def check(deal: Deal) -> Iterator[Fault]:
    """Look at every word of the term sheet that is not in ASCII alone."""
    for term, text in deal.facts.items():
        if not isinstance(text, str) or text.isascii():
            continue
        for word in re.findall(r"\w+", text):
            strange = [letter for letter in word if letter.isalpha() and not _is_latin(letter)]
            if strange and any(map(_is_latin, word)):
                name = unicodedata.name(strange[0], "a letter without a name").lower()
                yield Fault(
                    f"“{word}” in {named(term)} has “{strange[0]}” among its Latin letters, which is {name}. It looks "
                    "right, and no search finds the word.",
                    "Type the word again.",
                    term,
                )


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and unicodedata.name(letter, "").startswith(
        ("LATIN", "FEMININE ORDINAL", "MASCULINE ORDINAL")
    )
