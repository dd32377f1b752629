"""K502: the report's signature block lacks something, or is not that of the term sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.reading.figures import days

_LABEL = re.compile(r"(/s/|Name:|Title:|Dated?:|By:)")
_ASKED = {"/s/": "filing.signatory.name", "Name:": "filing.signatory.name", "Title:": "filing.signatory.title"}


def check(deal: Deal) -> Iterator[Fault]:
    """Read the block as one text, since layout may split a date or a name, and compare each line with its term."""
    text = " ".join(block.text for block in deal.documents["form_8k"].blocks if block.part == "signature")
    dated, signed_on = days(text), deal.term_sheet.filing.signed_on
    name = re.search(re.escape(str(deal.facts["registrant.name"])), text, re.IGNORECASE)
    for span in sorted([(day.start, day.end) for day in dated] + ([name.span()] if name else []), reverse=True):
        text = text[: span[0]] + text[span[1] :]
    _, *pieces = _LABEL.split(text)
    lines = {label: line.strip() for label, line in zip(pieces[::2], pieces[1::2], strict=True)}
    for label, term in _ASKED.items():
        if lines.get(label) != deal.facts[term]:
            yield _fault(f"{_quoted(lines.get(label))} after “{label}”; {term} is “{deal.facts[term]}”", term)
    if not name:
        yield _fault(f"not the name of the registrant, “{deal.facts['registrant.name']}”", "registrant.name")
    if [day.value for day in dated] != [signed_on.isoformat()]:
        days_printed = " and ".join(_quoted(day.text) for day in dated) or "nothing"
        yield _fault(f"{days_printed} as its date; filing.signed_on is {written(signed_on)}", "filing.signed_on")


def _quoted(words: str | None) -> str:
    return f"“{words}”" if words else "nothing"


def _fault(has: str, term: str) -> Fault:
    return Fault(f"The report’s signature block has {has}.", f"Print {term} there, in form_8k/signature.html.", term)
