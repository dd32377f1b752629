"""P108: a document takes back a section, or the whole of itself, without limit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.passages import sentences

_WHAT = (
    r"(?:(?:this|the foregoing|the preceding|each) (?:section|paragraph|clause|provision|note)"
    r"|section \d+(?:\([a-z]+\))*)"
)
_SIGNS = ("apply", "deleted", "void", "waived", "force", "effect")  # Far cheaper to look for than the pattern.
_SET_ASIDE = re.compile(
    rf"\b{_WHAT}\b(?: of this note)? (?:(?:does|do|shall|will) not apply|(?:is|are|has|have) (?:hereby )?"
    r"(?:deleted|void|waived|of no (?:force|effect)|no (?:force|effect))[\w ]{0,20})(?=[.;,]|$)",
    re.IGNORECASE,
)


def check(deal: Deal) -> Iterator[Fault]:
    """Look for a sentence that says of a section that it does not apply, and names no case."""
    for document, block in deal.blocks():
        lower = block.text.lower()
        if not any(sign in lower for sign in _SIGNS):
            continue
        for sentence in sentences(block.text):
            if found := _SET_ASIDE.search(sentence):
                yield Fault(
                    f"The {deal.called(document.name)} says “{found[0]}” and names no case, so what that prints is "
                    "taken back.",
                    "Take the sentence out, or the section; if it does not apply in some case only, say in which.",
                    at=(Spot(document, block, found[0]),),
                )
