"""Re-read the printed words of one stated term into the form the JSON shows."""

import re
from collections.abc import Callable, Mapping

from docgen.reading import figures
from docgen.reading.choices import read_choice
from docgen.reading.words import number, pairs

_BOXES = {"☒": "yes", "☑": "yes", "[x]": "yes", "☐": "no", "[ ]": "no", "yes": "yes", "no": "no"}
_FIGURE_KINDS: Mapping[str, Callable[[str], list[figures.Found]]] = {
    "money": figures.money,
    "rate": figures.percents,
    "percent": figures.percents,
    "day": figures.days,
    "period": figures.periods,
}


def read_value(kind: str, term: str, text: str) -> str | None:
    """Read what a mark prints. kind: money, rate, percent, day, period, number, words, choice, yes/no.

    None when the words are not one value of that kind, or when words and figures in parentheses differ.
    """
    printed = " ".join(text.split())
    if kind == "words":
        return plain_words(printed) or None
    if kind == "choice":
        return read_choice(term, printed)
    if kind == "yes/no":
        return _BOXES.get(printed.casefold()) or read_choice(term, printed)
    if any(pair.words_value != pair.figures_value for pair in pairs(printed)):
        return None
    if kind == "number":
        return _number(printed)
    found = (figures.rates(printed) if kind == "rate" else []) or _FIGURE_KINDS[kind](printed)
    return found[0].value if len(found) == 1 and found[0].text == printed else None


def plain_words(text: str) -> str:
    """Return words with straight quotes, plain hyphens, single spaces and no lower-case article before them."""
    plain = re.sub(r"[“”„]", '"', re.sub(r"[‘’]", "'", re.sub(r"[‐‑]", "-", text)))
    return re.sub(r"^an? ", "", " ".join(plain.split()))


def same_words(one: str, other: str) -> bool:
    """Whether two printings are the same words, or one is the other all in capitals."""
    one, other = plain_words(one), plain_words(other)
    return one == other or one == other.upper() or one.upper() == other


def _number(printed: str) -> str | None:
    if re.fullmatch(r"\d{1,3}(,\d{3})+|\d+", printed):
        return printed.replace(",", "")
    read = number(printed)
    return None if read is None else f"{read:f}"
