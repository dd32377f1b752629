"""K101: Item 1.01 does not say whether the registrant and the holder have a material relationship."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot


def check(deal: Deal) -> Iterator[Fault]:
    """Look in Item 1.01 for the words of holder.relationship, or for a statement about a relationship."""
    report, words = deal.documents["form_8k"], deal.term_sheet.holder.relationship or "relationship"
    item = [block for block in report.blocks if block.section == "1.01"]
    if item and " ".join(words.split()) not in " ".join(block.text for block in item):
        yield Fault(
            "Item 1.01 does not say whether the registrant or its affiliates have a material relationship with the "
            "holder other than the note.",
            "State the relationship, or that there is none, in form_8k/items/item_1_01.html.",
            "holder.relationship",
            (Spot(report, item[0], item[0].text),),
        )
