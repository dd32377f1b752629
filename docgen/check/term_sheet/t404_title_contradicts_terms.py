"""T404: the note's title says of it what another field denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.model.kinds import canonical
from docgen.model.note import RANKINGS
from docgen.reading.choices import read_choice
from docgen.reading.figures import days, percents
from docgen.reading.naming import assertions_in, names_in

_EQUAL, _SUBORDINATED, _SENIOR_SECURED = RANKINGS
_OF_RANK = {_SUBORDINATED: "subordinated", _SENIOR_SECURED: "senior secured"}

_OF_DISCOUNT = re.compile(r" (?:original issue discount|oid)\b", re.IGNORECASE)


def check(deal: Deal) -> Iterator[Fault]:
    """Hold what the title says against note.secured, note.convertible, its rate, days and rank."""
    note = deal.term_sheet.note
    claims = [
        *((named[1], "convertible") for named in names_in(note.title)),
        *((named[2], "secured") for named in names_in(note.title)),
        *((said[1], said[0]) for said in assertions_in(note.title)),
    ]
    for quality, has in (("convertible", note.convertible), ("secured", note.secured)):
        if (not has, quality) in claims:
            calls = f"calls the note {quality}" if not has else f"says that the note is not {quality}"
            yield _fault(note.title, calls, quality, f"note.{quality} says {'yes' if has else 'no'}")
    for rate in percents(note.title):
        if rate.value != canonical(note.interest.rate) and not _OF_DISCOUNT.match(note.title, rate.end):
            but = f"note.interest.rate is {written(note.interest.rate)}"
            yield _fault(note.title, f"says {rate.text}", "interest.rate", but)
    for day in days(note.title):
        if day.value not in (canonical(note.matures_on), canonical(note.issued_on)):
            but = f"note.matures_on is {written(note.matures_on)}"
            yield _fault(note.title, f"says {day.text}", "matures_on", but)
    rank, ranks = _rank(note.title)
    if rank and note.ranking not in ranks:
        yield _fault(note.title, f"calls the note {rank}", "ranking", f"note.ranking says “{note.ranking}”")


def _rank(title: str) -> tuple[str, tuple[str, ...]]:
    """Return what the title says of rank, and the ranks that go with it; senior debt may well be unsecured."""
    if choice := read_choice("note.ranking", title):
        return _OF_RANK.get(choice, choice), (choice,)
    # A word that is no part of the instrument's name is another's: “Senior Living Facility Note”.
    if word := re.search(r"\b(?:senior|junior)\b", " ".join(named[0] for named in names_in(title)), re.IGNORECASE):
        junior = word[0].lower() == "junior"
        return ("junior", (_SUBORDINATED,)) if junior else ("senior", (_EQUAL, _SENIOR_SECURED))
    return "", ()


def _fault(title: str, calls: str, field: str, but: str) -> Fault:
    return Fault(f"The title “{title}” {calls}; {but}.", f"Correct note.title or note.{field}.", "note.title")
