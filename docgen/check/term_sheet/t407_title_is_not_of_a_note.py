"""T407: the title is that of another instrument than a note."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.reading.naming import NAME


def check(deal: Deal) -> Iterator[Fault]:
    """Look in the title for the word by which the documents call the instrument."""
    title = deal.term_sheet.note.title
    kinds = [match["kind"].lower() for match in NAME.finditer(title)]
    if "note" not in kinds:
        calls = f"calls the instrument a {kinds[0]}" if kinds else "does not call the instrument a note"
        yield Fault(
            f"The title “{title}” {calls}, and both documents go on to call it the Note.",
            "Change note.title to the title of a note, or confirm it and record that in a waiver.",
            "note.title",
        )
