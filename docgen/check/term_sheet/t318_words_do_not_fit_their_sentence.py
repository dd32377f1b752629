"""T318: words of a field are a sentence where the report has one around them, or none where it has none."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Read the relationship, which stands alone, the use of proceeds, which ends a sentence, and names in sentences."""
    relationship, use = deal.term_sheet.holder.relationship, deal.term_sheet.closing.use_of_proceeds
    if relationship and not (relationship[0].isupper() and relationship.rstrip("”)").endswith(".")):
        yield Fault(
            f"holder.relationship reads “{relationship}”, and stands in the report as it is: it is no sentence.",
            "Write a sentence, like “The Holder is a stockholder of the Company.”, with its period.",
            "holder.relationship",
        )
    for number, exhibit in enumerate(deal.term_sheet.filing.other_exhibits):
        if exhibit.description.endswith(".") and not exhibit.description.endswith(
            ("Inc.", "Corp.", "Co.", "Ltd.", "L.P.")
        ):
            yield Fault(
                f"The description of exhibit {exhibit.number} ends with a period, and the report goes on after it.",
                "Take the period out.",
                f"filing.other_exhibits.{number}.description",
            )
    if use and (use.endswith(".") or use.split()[0] in ("The", "We", "Proceeds", "To", "to", "For", "for")):
        yield Fault(
            f"closing.use_of_proceeds reads “{use}”, and the report says “to use the proceeds of the sale for” before "
            "it and puts a period after it.",
            "Write what comes between, like “working capital and general corporate purposes”.",
            "closing.use_of_proceeds",
        )
