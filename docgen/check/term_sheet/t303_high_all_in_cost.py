"""T303: the money costs more than 25% a year, and no cap of the governing law stands against that."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.check.deal import Deal, Fault
from docgen.check.written import written, yearly_cost
from docgen.compute.usury import usury_cap
from docgen.law import rule
from docgen.model.kinds import Open, Rate


def check(deal: Deal) -> Iterator[Fault]:
    """Report a cost above New York's criminal cap under a law that sets no cap, or none that is named."""
    law, cost, cap = deal.term_sheet.note.governing_law, deal.facts["note.all_in_cost"], usury_cap(deal.term_sheet)
    high = Rate(Decimal(rule("usury", law="New York", kind="criminal").values["cap"]))
    if not isinstance(cost, Rate) or cost.percent <= high.percent:
        return
    if isinstance(law, Open):
        why = "The note names no governing law, so there is no cap to hold that against"
    elif cap and cap.exempt_because:
        why = f"{law} sets no cap, as {cap.exempt_because}"
    else:
        return
    yield Fault(
        f"Interest and discount together cost {yearly_cost(cost, high.percent)}. {why}; "
        f"New York’s criminal cap would be {written(high)}.",
        "Confirm that no other state’s law reaches the note.",
        "note.interest.rate",
    )
