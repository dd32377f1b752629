"""T311: the commissions are more than the holder paid for the note."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the commissions with the purchase price."""
    closing = deal.term_sheet.closing
    paid = closing.commissions
    if paid and paid.currency == closing.purchase_price.currency and paid.amount >= closing.purchase_price.amount:
        yield Fault(
            f"Commissions of {written(paid)} leave nothing of the purchase price of {written(closing.purchase_price)}.",
            "Correct closing.commissions or closing.purchase_price.",
            "closing.commissions",
        )
