"""Finds words that give somebody shares, or a right to them."""

from __future__ import annotations

import re

_GIVES = r"(?:issue[sd]?|issuing|grant(?:s|ed|ing)?|deliver(?:s|ed)?|sells?|sold|transfer(?:s|red)?)"
_TAKES = r"(?:entitle[sd]?|receive[sd]?|purchase[sd]?|acquire[sd]?|subscribe[sd]?)"
_OF_SOMETHING_ELSE = "(?:any|notice|security interest|liens?|certificates?|agreements?|transaction)"
_GIVEN = (
    r"(?:warrants?(?! (?:that|to the (?:holder|company)|and represents?)\b)|(?:shares|stock|options)\b"
    r"(?= (?:of|to)\b|[,.;]|$)|equity securit(?:y|ies)|(?:common|preferred) (?:stock|shares|units))"
)
_TO_SHARES = (
    rf"(?:\b{_GIVES}|\bholder\b[^.;]{{0,40}}?\b{_TAKES})\b"
    rf"(?:(?!\b(?:{_GIVES}|{_TAKES}|{_OF_SOMETHING_ELSE})\b)[^.;]){{0,80}}?\b{_GIVEN}"
)
_DENIED = r"\b(?:not|no|never|neither|nor|cannot|without|unless|if|upon|when|after|before|transaction in which)\b"


def gives_shares(sentence: str) -> str | None:
    """Return the words of a sentence that give shares, warrants or options; None where none do, or only in some case.

    What a company may not do, or what follows if it does, gives nothing.
    """
    found = re.search(_TO_SHARES, sentence, re.IGNORECASE)
    if found is None or re.search(_DENIED, sentence[: found.start()], re.IGNORECASE):
        return None
    return found[0]
