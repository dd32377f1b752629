"""K501: the cover page lacks something the form asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed
from docgen.model.kinds import Open

_FACTS = {
    "registrant.commission_file_number": "Commission File Number",
    "registrant.employer_identification_number": "I.R.S. Employer Identification No.",
    "registrant.telephone": "telephone number",
}
_ON_THE_COVER = (
    "filing.event_on",
    "registrant.name",
    "registrant.state",
    "registrant.commission_file_number",
    "registrant.employer_identification_number",
    "registrant.address.street",
    "registrant.address.city",
    "registrant.address.state",
    "registrant.address.zip",
    "registrant.telephone",
    "registrant.former_name_or_address",
)
_WORDS = {
    "CURRENT REPORT": "the words CURRENT REPORT",
    r"Rule 425\b": "the box for written communications under Rule 425",
    r"Rule 14a-12\b": "the box for soliciting material under Rule 14a-12",
    r"Rule 14d-2\(b\)": "the box for pre-commencement communications under Rule 14d-2(b)",
    r"Rule 13e-4\(c\)": "the box for pre-commencement communications under Rule 13e-4(c)",
}


def check(deal: Deal) -> Iterator[Fault]:
    """Look for open cover facts in the term sheet, and for its facts and the form's own text on the printed cover."""
    for term, name in _FACTS.items():
        if isinstance(deal.facts[term], Open):
            yield Fault(f"The cover page has no {name}; the term sheet does not state it.", f"State {term}.", term)
    cover = [block for block in deal.documents["form_8k"].blocks if block.part == "cover_page"]
    text = " ".join(block.text for block in cover)
    stated = {mark.term for block in cover for mark in block.marks}
    for term in _ON_THE_COVER:
        if term not in stated and deal.facts[term] is not None and not isinstance(deal.facts[term], Open):
            yield Fault(
                f"The cover page nowhere states {term}.",
                f"Print {{{{ {term} }}}} where the form asks for it, in form_8k/cover_page.html.",
                term,
            )
    lacking = [what for words, what in _WORDS.items() if not re.search(words, text)]
    table = any(
        "exchange" in head.text and row.kind == "cell" for head, row in pairwise(cover) if head.kind == "header"
    )
    if deal.facts["filing.shows_securities_table"] and not table:
        lacking.append("the table of securities registered under Section 12(b), or its rows")
    if deal.facts["filing.shows_emerging_growth_company"] and not re.search("merging growth company [☐☒]", text):
        lacking.append("the box for an emerging growth company")
    if lacking:
        yield Fault(f"The cover page lacks {listed(lacking)}.", "Put it back in form_8k/cover_page.html.")
