"""K204: the report has other Items than the deal calls for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.compute.items import items


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the Items printed with those the deal calls for."""
    because = {reported.item: reported.because for reported in items(deal.term_sheet)}
    numbers = (section.number or "" for section in deal.documents["form_8k"].sections)
    printed = [number for number in numbers if re.fullmatch(r"\d\.\d\d", number)]
    for number, reason in because.items():
        if number not in printed:
            yield Fault(
                f"The report has no Item {number}. {reason}",
                "List the Item under parts in form_8k/document.yaml, and see that its template prints it.",
            )
    for number in printed:
        if number not in because:
            yield Fault(
                f"The report has Item {number}, which the deal does not call for.",
                "Take the Item out, or enter it in filing.also_report.",
            )
