"""T303: the money costs more than 25% a year, and no cap of the governing law stands against that."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.check.deal import Deal, Fault
from docgen.check.written import written, yearly_cost
from docgen.compute.usury import usury_cap
from docgen.model.kinds import Open, Rate

HIGH = Rate(Decimal(25))
"""New York's criminal cap (N.Y. Penal Law 190.40)."""


def check(deal: Deal) -> Iterator[Fault]:
    """Report a cost above 25% a year under a law that sets no cap, or none that is named."""
    law, cost, cap = deal.term_sheet.note.governing_law, deal.facts["note.all_in_cost"], usury_cap(deal.term_sheet)
    if not isinstance(cost, Rate) or cost.percent <= HIGH.percent:
        return
    if isinstance(law, Open):
        why = "The note names no governing law, so there is no cap to hold that against"
    elif cap and cap.exempt_because:
        why = f"{law} sets no cap, as {cap.exempt_because}"
    else:
        return
    yield Fault(
        f"Interest and discount together cost {yearly_cost(cost, HIGH.percent)}. {why}; "
        f"New York’s criminal cap would be {written(HIGH)}.",
        "Confirm that no other state’s law reaches the note.",
        "note.interest.rate",
    )
