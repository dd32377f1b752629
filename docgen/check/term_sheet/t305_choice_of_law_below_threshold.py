"""T305: the deal is too small for the statute that would uphold its choice of law or of courts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.check.deal import Deal, Fault
from docgen.check.written import written
from docgen.law import rules
from docgen.model.kinds import Money


def check(deal: Deal) -> Iterator[Fault]:
    """Hold the principal against the statutes of the state chosen, unless a party is at home there."""
    note, registrant = deal.term_sheet.note, deal.term_sheet.registrant
    at_home = (registrant.state, registrant.address.state, deal.term_sheet.holder.state)
    chosen = {"governing law": ("note.governing_law", note.governing_law), "venue": ("note.venue", note.venue)}
    for row in rules("choice_of_law"):
        term, state = chosen[row.values["chooses"]]
        least = Money(Decimal(row.values["at_least"]))
        if state != row.values["law"] or state in at_home:
            continue
        if note.principal.currency != least.currency or note.principal.amount < least.amount:
            what = f"{state} law" if term == "note.governing_law" else f"the courts of {state}"
            yield Fault(
                f"The note chooses {what}, and no party is organized or has its offices there. {row.source} upholds "
                f"that choice from {written(least)}; the principal is {written(note.principal)}.",
                f"Confirm another reasonable connection to {state}, or change {term}.",
                term,
            )
