"""T408: an additional provision says of the note what a field of the term sheet denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, is_said
from docgen.finding import named
from docgen.reading.statements import said_in

TERMS = frozenset((
    "note.interest.rate",
    "note.interest.compounding",
    "note.interest.day_count",
    "note.default_rate",
    "note.matures_on",
    "note.payment",
    "note.prepayment.premium",
    "note.ranking",
    "note.prepayable",
    "note.transfer",
    "note.governing_law",
    "note.venue",
))  # fmt: skip
# What holds only in some case changes a term there; what is said of another paper is no term of the note.
_ELSEWHERE = re.compile(
    r"\b(?:if|unless|in the event|during|while|so long as|after|following|upon|until|except|agreement|guarant\w+"
    r"|mortgage|deed|warrants?|indenture|senior debt|shares?|stock|other notes?)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"annum|year|default interest")
_ON_DEMAND = re.compile(r"\bupon (?=demand)", re.IGNORECASE)


def check(deal: Deal) -> Iterator[Fault]:
    """Read both wordings of each provision as a clause would be read, and hold them against the fields."""
    for number, provision in enumerate(deal.term_sheet.note.additional_provisions):
        told: set[tuple[str, str | None]] = set()  # The summary says the same as the wording, as a rule.
        for field, text, document in (
            ("note_wording", provision.note_wording, "promissory_note"),
            ("report_summary", provision.report_summary, "form_8k"),
        ):
            for sentence, words, term, value in said_in(text, document):
                if term not in TERMS or is_said(value, deal.facts.get(term)) or (term, value) in told:
                    continue
                if term == "note.default_rate" and value and not _YEARLY.search(words):
                    continue  # A late charge, or a price.
                if term == "note.default_rate" or not _ELSEWHERE.search(_ON_DEMAND.sub("on ", sentence)):
                    told.add((term, value))
                    yield Fault(
                        f"“{provision.heading}” says “{words}”; the term sheet has {named(term)}: "
                        f"{deal.as_written(term)}, and the clause for it says so.",
                        "Correct the provision or the field: one note may say only one of them. If "
                        "the provision changes the term in some case, begin the sentence with it, like “If …”.",
                        f"note.additional_provisions.{number}.{field}",
                    )
