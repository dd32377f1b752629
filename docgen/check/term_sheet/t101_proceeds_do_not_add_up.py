"""T101: the purchase price, the discount and the withheld fees do not come to the principal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed, written
from docgen.model.kinds import Money


def check(deal: Deal) -> Iterator[Fault]:
    """Add up what the holder paid and what it kept back, and compare the sum with the principal."""
    principal, closing = deal.term_sheet.note.principal, deal.term_sheet.closing
    parts = {
        "The purchase price": closing.purchase_price,
        "the original issue discount": closing.original_issue_discount,
        "the withheld fees": closing.withheld_fees,
    }
    amounts = {name: amount for name, amount in parts.items() if amount is not None}
    said = listed(f"{name} of {written(amount)}" for name, amount in amounts.items())
    if any(amount.currency != principal.currency for amount in amounts.values()):
        yield Fault(
            f"{said} cannot be compared with the principal of {written(principal)}, in another currency.",
            "Write the amounts under closing in the currency of note.principal.",
            "closing.purchase_price",
        )
        return
    total = Money(sum((amount.amount for amount in amounts.values()), Decimal(0)), principal.currency)
    gap = written(Money(abs(principal.amount - total.amount), principal.currency))
    if total.amount != principal.amount:
        yield Fault(
            f"{said} {'is' if len(amounts) == 1 else f'come to {written(total)}, which is'} {gap} "
            f"{'less' if total.amount < principal.amount else 'more'} than the principal of {written(principal)}.",
            "Correct the amount that is wrong, or enter what is missing as closing.original_issue_discount or "
            "closing.withheld_fees.",
            "closing.purchase_price" if len(amounts) == 1 else "closing.original_issue_discount",
        )
