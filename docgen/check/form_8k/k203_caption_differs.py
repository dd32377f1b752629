"""K203: an Item's caption is not the form's, or the Items are out of order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from docgen.check.deal import Deal, Fault, Spot
from docgen.model.filing import ITEM_CAPTIONS
from docgen.reading.html import section_heading


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the printed headings of the Items with the captions of the form, and their order with the form's."""
    report = deal.documents["form_8k"]
    headings = [block for block in report.blocks if block.kind == "heading" and block.section in ITEM_CAPTIONS]
    for block in headings:
        number, heading = section_heading(block.text)
        caption, printed = ITEM_CAPTIONS[number or ""], (heading or "").rstrip(".")
        if printed != caption:
            yield Fault(
                f"Item {number} is headed “{printed}”; the form’s caption is “{caption}”.",
                f"Correct the heading in form_8k/items/{block.part}.html.",
                at=(Spot(report, block, block.text),),
            )
    for before, after in pairwise(headings):
        if (after.section or "") < (before.section or ""):
            yield Fault(
                f"Item {after.section} stands after Item {before.section}.",
                "List the Items in the order of their numbers in form_8k/document.yaml.",
                at=(Spot(report, after, after.text),),
            )
