"""K305: the note is sold under Rule 506(b) to a holder that is no accredited investor."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Remind of what the rule asks for besides, which no field records."""
    sheet = deal.term_sheet
    if sheet.closing.regulation_d in ("Rule 506", "Rule 506(b)") and not sheet.holder.accredited_investor:
        yield Fault(
            f"The note is sold under {sheet.closing.regulation_d}, and the term sheet says that the holder is no "
            "accredited investor. The rule then asks that the holder, alone or with a purchaser representative, can "
            "judge the risks, and that it was given the information of Rule 502(b); the report says neither.",
            "Confirm both, or correct holder.accredited_investor.",
            "holder.accredited_investor",
        )
