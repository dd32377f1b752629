"""T408: an additional provision says of the note what a field of the term sheet denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import shorten

from docgen.check.deal import Deal, Fault, is_said
from docgen.finding import named
from docgen.reading.statements import said_in

# What a sentence has to speak of besides, for terms whose words are those of many a covenant.
_OF_THE_NOTE = {
    "note.principal": r"\b(?:original|initial|face|aggregate) principal|principal (?:amount|sum) of th(?:is|e) note\b",
    "closing.purchase_price": r"\b(?:purchase|issue) price (?:of|for) (?:this|the) note\b",
    "note.events_of_default.cross_default.threshold": r"\bevent of default\b",
    "note.events_of_default.judgment.threshold": r"\bevent of default\b",
    **dict.fromkeys(
        (
            *("note.interest.rate", "note.interest.compounding", "note.interest.day_count", "note.default_rate"),
            *("note.matures_on", "note.payment", "note.prepayable", "note.prepayment.premium"),
            *("note.prepayment.notice", "note.ranking", "note.transfer", "note.governing_law", "note.venue"),
        ),
        "",
    ),
}
# What holds only in some case changes a term there.
_IN_SOME_CASE = re.compile(
    r"\b(?:if|unless|in the event|during|while|so long as|after|following|upon|until|except|before|then|in which case"
    r"|option|election|elect|from (?:and after )?(?=[A-Z])|not counted|conditioned|withdrawn)\b",
    re.IGNORECASE,
)
_NO_CASE = re.compile(
    r"\bupon (?=demand)|\bafter (?=the issue)|\b(?:until|after) (?=the maturity date\b)|\bbefore (?=it is due)",
    re.IGNORECASE,
)
# What is said of another paper or debt is no term of the note.
_OF_ANOTHER = re.compile(
    r"\b(?:agreement|guarant\w+|mortgage|deed|warrants?|indenture|senior debt|indebtedness|shares?|stock|bank|loans?"
    r"|series|one of|effectively|advances?|insurance|expenses|proceeds|any judgment"
    r"|(?:other|additional|existing) notes?|notes? (?:to|due|sold)|its (?:[\w%]+ ){0,5}notes?)\b",
    re.IGNORECASE,
)
_OF_THIS_NOTE = re.compile(
    r"^(?:this|the) (?:note|(?:unpaid )?principal amount|maturity date) "
    r"(?:bears|matures|is (?!one of|effectively)|shall|will)\b",
    re.IGNORECASE,
)
"""Whatever else such a sentence speaks of, it begins with this note."""
_YEARLY = re.compile(r"annum|year|default interest")


def check(deal: Deal) -> Iterator[Fault]:
    """Read both wordings of each provision as a clause would be read, and hold them against the fields."""
    for number, provision in enumerate(deal.term_sheet.note.additional_provisions):
        told: set[tuple[str, str | None]] = set()  # The summary says the same as the wording, as a rule.
        excepted: set[tuple[str, str | None]] = set()  # What the wording says in some case, a summary tells in short.
        for field, text, document in (
            ("note_wording", provision.note_wording, "promissory_note"),
            ("report_summary", provision.report_summary, "form_8k"),
        ):
            for sentence, words, term, value in said_in(text, document):
                if is_said(value, deal.facts.get(term)) or (term, value) in told:
                    continue
                if not _of_the_note(term, sentence, words):
                    excepted.add((term, value))
                    continue
                if field == "report_summary" and (term, value) in excepted:
                    continue
                told.add((term, value))
                yield Fault(
                    f"“{provision.heading}” says “{shorten(sentence, 100, placeholder=' …')}”; the term sheet has "
                    f"{named(term)}: {deal.as_written(term)}, and the clause for it says so.",
                    "Correct the provision or the field: one note may say only one of them. If the provision is "
                    "meant as an exception, begin the sentence with the event that makes it one, like “If …”.",
                    f"note.additional_provisions.{number}.{field}",
                )


def _of_the_note(term: str, sentence: str, words: str) -> bool:
    """Tell whether a sentence says a term of this note, in all cases."""
    if term not in _OF_THE_NOTE or not re.search(_OF_THE_NOTE[term], sentence, re.IGNORECASE):
        return False
    if _OF_ANOTHER.search(sentence) and not _OF_THIS_NOTE.search(sentence):
        return False
    if term == "note.default_rate":
        return bool(_YEARLY.search(words))  # Else it is a late charge, or a price.
    return not _IN_SOME_CASE.search(_NO_CASE.sub("", sentence))
