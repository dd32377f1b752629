"""Words of the deal's own: names, titles, addresses and wording, and what only keeps their place."""

from typing import Annotated

from docgen.model.kinds import Kind, Open

_NOTHING = frozenset(("none", "n/a", "na", "nil", "not applicable", "not stated"))
_TO_COME = frozenset((
    "tbd", "tba", "tbc", "todo", "xx", "xxx", "xxxx", "to come", "unknown", "placeholder", "insert", "blank",
    *(f"to be {done}" for done in ("determined", "announced", "agreed", "completed", "confirmed", "named", "provided")),
))  # fmt: skip


def read_text(text: str) -> str:
    """Read words as they stand. Raises ValueError when there are none, or only what holds the place of some."""
    if not text.strip():
        raise ValueError("is empty. Write the text")
    if not any(character.isalpha() for character in text):
        raise ValueError("has no letter in it. Write the words themselves")
    if text.lstrip().casefold().startswith("/s/"):
        raise ValueError("is a signature. Write the name alone: signed: yes has it printed after “/s/”")
    words = text.strip(" .,?!<>()[]{}_*-–").casefold()
    if words in _NOTHING:
        raise ValueError("names nothing. Write the words themselves")
    if words in _TO_COME:
        raise ValueError("only keeps the place of words to come. Write the words themselves")
    return text


def read_symbol(text: str) -> str:
    """Read a trading symbol, or the `N/A` of a class without one. Raises ValueError for signs alone."""
    if not any(character.isalnum() for character in text):
        raise ValueError("is no trading symbol. Write the symbol, or N/A")
    return text


_WORDS_KIND = Kind(read_text, "words")

Words = Annotated[str, _WORDS_KIND]
WordsOrNone = Annotated[str | None, _WORDS_KIND]
WordsOrOpen = Annotated[str | Open, _WORDS_KIND]
Symbol = Annotated[str, Kind(read_symbol, "words")]
Text = Annotated[str, Kind(str, "text")]
