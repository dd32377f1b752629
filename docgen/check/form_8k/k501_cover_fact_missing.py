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
_BOXES = {
    r"Rule 425\b": "the box for written communications under Rule 425",
    r"Rule 14a-12\b": "the box for soliciting material under Rule 14a-12",
    r"Rule 14d-2\(b\)": "the box for pre-commencement communications under Rule 14d-2(b)",
    r"Rule 13e-4\(c\)": "the box for pre-commencement communications under Rule 13e-4(c)",
}


def check(deal: Deal) -> Iterator[Fault]:
    """Look for open cover facts in the term sheet, and for the form's own text on the printed cover."""
    for term, name in _FACTS.items():
        if isinstance(deal.facts[term], Open):
            yield Fault(f"The cover page has no {name}; the term sheet does not state it.", f"State {term}.", term)
    cover = [block for block in deal.documents["form_8k"].blocks if block.part == "cover_page"]
    text = " ".join(block.text for block in cover)
    lacking = [what for words, what in _BOXES.items() if not re.search(words, text)]
    table = any(
        "exchange" in head.text and row.kind == "cell" for head, row in pairwise(cover) if head.kind == "header"
    )
    if deal.facts["filing.shows_securities_table"] and not table:
        lacking.append("the table of securities registered under Section 12(b), or its rows")
    if deal.facts["filing.shows_emerging_growth_company"] and not re.search("merging growth company [☐☒]", text):
        lacking.append("the box for an emerging growth company")
    if lacking:
        yield Fault(f"The cover page lacks {listed(lacking)}.", "Put it back in form_8k/cover_page.html.")
