"""K303: the report relies on Rule 506 and does not say on which paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Look at the rule of Regulation D relied on."""
    if deal.term_sheet.closing.regulation_d == "Rule 506":
        yield Fault(
            "The term sheet relies on “Rule 506”, which has two exemptions: Rule 506(b), without general solicitation, "
            "and Rule 506(c), with accredited investors whose status was verified.",
            "Write Rule 506(b) or Rule 506(c) in closing.regulation_d.",
            "closing.regulation_d",
        )
