"""K504: the exhibit list leaves out the cover page file, although the cover page has to be tagged."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.law import rule
from docgen.reading.references import listed_exhibits


def check(deal: Deal) -> Iterator[Fault]:
    """Look for Exhibit 104 in the list, and for a registrant that says it does not tag when everyone does."""
    filing, listed = deal.term_sheet.filing, {exhibit.number for exhibit in listed_exhibits(deal.documents["form_8k"])}
    if deal.term_sheet.registrant.tags_cover_page and "104" not in listed:
        yield Fault(
            "The registrant tags its cover page, and Item 9.01 does not list Exhibit 104.",
            "Put the row of Exhibit 104 back in form_8k/items/item_9_01.html.",
            "registrant.tags_cover_page",
        )
    everyone = rule("form_8k_cover", shows="tags of every registrant").in_force(filing.filed_on)
    if everyone and not deal.term_sheet.registrant.tags_cover_page:
        yield Fault(
            f"The report is filed on {written(filing.filed_on)}, when every registrant tags its cover page in Inline "
            "XBRL, and the term sheet says this one does not.",
            "Write yes in registrant.tags_cover_page, so that Exhibit 104 is listed.",
            "registrant.tags_cover_page",
        )
