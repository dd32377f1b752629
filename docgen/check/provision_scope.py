"""Whether a sentence of an additional provision is about this note, or about another debt, paper or case."""

from __future__ import annotations

import re

_ENDS = re.compile(r"[.;?!](?= |$)")
# What stands before the words takes them back; what comes after is of another verb.
_TAKES_BACK = re.compile(r"^(?:if|unless|upon|after|when)\b|\b(?:shall|may|must|will|does|do) not\b", re.IGNORECASE)
_SAYS_LESS = re.compile(
    r"\bno (?:duty|obligation) to convert\b|\bany other class\b|\bdeficiency\b|\bgrants? no\b", re.IGNORECASE
)
_OF_ANOTHER = re.compile(
    r"\b(?:facility|credit|revolving|bank|subsidiary|guaranty|notes|debentures?|securities|preferred|indebtedness|debt"
    r"|loans?|dated)\b",
    re.IGNORECASE,
)
_OF_THIS_NOTE = re.compile(
    r"\bth(?:is|e) note\b[^.;]{0,60}\b(?:is|be) (?:\w+ ){0,3}(?:secured|convertible|exchangeable|converted)\b"
    r"|\b(?:indebtedness|debt|amounts?|principal)\b[^.;]{0,40}\b(?:under|of|evidenced by) th(?:is|e) note\b"
    r"|\bobligations under th(?:is|e) note\b"
    r"|\bconvert\w* th(?:is|e) note\b|\bin favor of the holder\b"
    r"|\b(?:grants?|granted|pledges?|pledged)\b[^.;]{0,60}\bthe holder\b"
    r"|\bthe holder (?:has|holds) (?:an?|the) (?:[\w-]+ ){0,3}(?:lien|security interest|mortgage|charge|pledge)\b"
    r"|\bthe holder (?:may|can|is entitled to)\b[^.;]{0,40}\b(?:convert|exchange)",
    re.IGNORECASE,
)


def of_this_note(text: str, at: int) -> bool:
    """Tell whether the sentence of a provision in which a place stands says what this note is, in all cases."""
    start = max((match.end() for match in _ENDS.finditer(text, 0, at)), default=0)
    end = _ENDS.search(text, at)
    sentence = text[start : end.start() if end else len(text)].strip()
    if _TAKES_BACK.search(text[start:at].lstrip()) or _SAYS_LESS.search(sentence):
        return False
    return bool(_OF_THIS_NOTE.search(sentence)) or not _OF_ANOTHER.search(sentence)
