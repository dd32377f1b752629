"""K504: the exhibit list leaves out the cover page file, although the cover page has to be tagged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.reading.references import listed_exhibits

EVERYONE_TAGS_FROM = date(2022, 2, 1)
"""By then every registrant has filed its first Form 10-Q for a period that ends on or after June 15, 2021."""


def check(deal: Deal) -> Iterator[Fault]:
    """Look for Exhibit 104 in the list, and for a registrant that says it does not tag when everyone does."""
    filing, listed = deal.term_sheet.filing, {exhibit.number for exhibit in listed_exhibits(deal.documents["form_8k"])}
    if deal.term_sheet.registrant.tags_cover_page and "104" not in listed:
        yield Fault(
            "The registrant tags its cover page, and Item 9.01 does not list Exhibit 104.",
            "Put the row of Exhibit 104 back in form_8k/items/item_9_01.html.",
            "registrant.tags_cover_page",
        )
    elif not deal.term_sheet.registrant.tags_cover_page and filing.filed_on >= EVERYONE_TAGS_FROM:
        yield Fault(
            f"The report is filed on {written(filing.filed_on)}, when every registrant tags its cover page in Inline "
            "XBRL, and the term sheet says this one does not.",
            "Write yes in registrant.tags_cover_page, so that Exhibit 104 is listed.",
            "registrant.tags_cover_page",
        )
