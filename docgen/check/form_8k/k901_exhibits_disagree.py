"""K901: the exhibits the report speaks of and those it lists are not the same."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.check.written import written
from docgen.reading.references import listed_exhibits, references

COVER_PAGE_FILE = "104"
"""The one exhibit no Item has to mention."""


def check(deal: Deal) -> Iterator[Fault]:
    """Match the Items' references to exhibits with the list in Item 9.01, and the note's row with the note."""
    report, note = deal.documents["form_8k"], deal.term_sheet.note
    listed = listed_exhibits(report)
    others = {exhibit.number for exhibit in deal.term_sheet.filing.other_exhibits}  # With the note's number: K903's.
    mentioned = {each.number: each for each in references(report) if each.kind == "exhibit"}
    numbers = {exhibit.number for exhibit in listed}
    for number, reference in mentioned.items():
        if number not in numbers:
            says = reference.block.text[reference.start : reference.end]
            yield Fault(
                f"The report refers to Exhibit {number}, and Item 9.01 does not list it.",
                "List the exhibit in form_8k/items/item_9_01.html, or correct the reference.",
                at=(Spot(report, reference.block, says),),
            )
    for exhibit in listed:
        if exhibit.number not in (*mentioned, COVER_PAGE_FILE):
            yield Fault(
                f"Item 9.01 lists Exhibit {exhibit.number}, and no Item mentions it.",
                "Refer to the exhibit in form_8k/items/item_1_01.html, or take it off the list.",
                at=(Spot(report, exhibit.block, exhibit.number),),
            )
        described = f"{note.title} dated {written(note.issued_on)}"
        of_the_note = exhibit.number == deal.term_sheet.filing.exhibit_number and exhibit.number not in others
        if of_the_note and exhibit.description != described:
            yield Fault(
                f"Item 9.01 describes Exhibit {exhibit.number} as “{exhibit.description}”; the note is “{described}”.",
                "Describe the exhibit by note.title and note.issued_on in form_8k/items/item_9_01.html.",
                at=(Spot(report, exhibit.block, exhibit.description),),
            )
    if deal.term_sheet.filing.exhibit_number not in numbers:
        yield Fault(
            f"Item 9.01 does not list the note, which is Exhibit {deal.term_sheet.filing.exhibit_number}.",
            "List it in form_8k/items/item_9_01.html.",
            "filing.exhibit_number",
        )
