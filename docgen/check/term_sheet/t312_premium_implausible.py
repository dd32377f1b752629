"""T312: the premium on a prepayment is so high that its figure is probably a slip."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.model.kinds import canonical

_PERCENT = 50


def check(deal: Deal) -> Iterator[Fault]:
    """Look at the premium in percent of the principal prepaid."""
    prepayment = deal.term_sheet.note.prepayment
    if prepayment and prepayment.premium and prepayment.premium.percent >= _PERCENT:
        percent = canonical(prepayment.premium)
        yield Fault(
            f"The premium is {percent}% of the principal prepaid: the registrant would pay the principal and "
            f"{percent}% of it on top.",
            "Write the premium alone, like 15% where 115% is paid in all; or confirm it.",
            "note.prepayment.premium",
        )
