"""Finds the names of companies and funds in a text, by how they end."""

import re
from collections.abc import Iterator

ENDING = r"\b(?:(?:Inc|Corp|Ltd|L\.L\.C|L\.P|N\.A)\b\.?|(?:Incorporated|LLC|LP|LLP|plc)\b)"
_OURS = r"(?:The|A|An|If|Each|On|By|In|To|For|With|Under|Upon|After|No|Any|All|Company|Holder|Note)\b"
_WORD = rf"(?!{_OURS})[A-Z0-9][\w’'-]*\.?"
_NAME = re.compile(rf"(?:{_WORD}(?:,? | (?:of|and|&) )){{1,8}}?{ENDING}(?!\w)")


def parties(text: str) -> Iterator[tuple[int, int, str]]:
    """Give each name that ends like Inc., LLC or LP: start, end, name."""
    for found in _NAME.finditer(text):
        yield found.start(), found.end(), found[0]
