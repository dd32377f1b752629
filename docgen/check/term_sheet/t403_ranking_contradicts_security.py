"""T403: the note's rank and its security contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault

_SECURED = {"senior secured": True, "equal with other unsecured debt": False}
"""What a rank says of security; a subordinated note may be either."""


def check(deal: Deal) -> Iterator[Fault]:
    """Hold note.ranking against note.secured."""
    note = deal.term_sheet.note
    if _SECURED.get(note.ranking, note.secured) != note.secured:
        yield Fault(
            f"The note ranks “{note.ranking}”, and the term sheet says it is {'' if note.secured else 'not '}secured.",
            "Correct note.ranking or note.secured.",
            "note.ranking",
        )
