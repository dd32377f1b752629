"""P109: an additional provision uses a capitalised term that its document does not define."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from docgen.check.deal import Deal, Fault, Spot
from docgen.check.printed_page.p101_undefined_term import known_terms, our_word
from docgen.finding import named
from docgen.model.states import STATES
from docgen.reading.definitions import capitalised
from docgen.reading.parties import parties

_WORDINGS = ("note_wording", "report_summary")

_NAMED = re.compile(r",? (?:dated|between|among|with)\b")
"""What follows the name of a paper, which needs no definition."""


def check(deal: Deal) -> Iterator[Fault]:
    """Look in the wording of each provision for capitalised words that neither it nor the document explains."""
    for document in deal.documents.values():
        reported: set[str] = set()
        for block in document.blocks:
            term = next((mark.term for mark in block.marks if mark.term.endswith(_WORDINGS)), None)
            if term is None:
                continue
            wording = replace(document, blocks=(replace(block, marks=()),))
            named_parties = [range(start, end) for start, end, _ in parties(block.text)]  # They are T412's.
            known = known_terms(deal, document)
            used = {
                use.term
                for use in capitalised(wording, known)
                if not _NAMED.match(block.text, use.start + len(use.term))
                and not any(use.start in name for name in named_parties)
            } - {*STATES, *reported}
            reported |= used
            for words in sorted(used):
                yield Fault(
                    f"{named(term)} uses “{words}” as a defined term, and the {deal.called(document.name)} does not "
                    "define it.",
                    our_word(words, known)
                    or "Define it there, or say whose term it is, like “as the Purchase Agreement defines it”; leave "
                    "the name of a person or a paper as it is.",
                    term,
                    (Spot(document, block, words),),
                )
