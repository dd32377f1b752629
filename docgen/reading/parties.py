"""Finds the names of companies and funds in a text, by how they end."""

import re
from collections.abc import Iterator

ENDING = r"\b(?:Inc|Incorporated|Corp|LLC|L\.L\.C|LP|L\.P|LLP|Ltd|N\.A|plc)\b\.?"
_WORD = r"[A-Z0-9][\w’'-]*\.?"
_NAME = re.compile(rf"(?:{_WORD},? (?:(?:of|and|the|&) )*){{1,8}}?{ENDING}(?!\w)")
_STARTS_A_SENTENCE = re.compile(r"^(?:The|A|An|If|Each|On|By|In|To|For|With|Under|Upon|After|No|Any|All)\s")


def parties(text: str) -> Iterator[tuple[int, int, str]]:
    """Give each name that ends like Inc., LLC or LP: start, end, name without a period that may be the sentence's."""
    for found in _NAME.finditer(text):
        first = _STARTS_A_SENTENCE.match(found[0])
        start = found.start() + (first.end() if first else 0)
        yield start, found.end(), text[start : found.end()].rstrip(".")
