"""K302: the report includes Item 3.02 although no equity security is sold."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.compute.items import EQUITY


def check(deal: Deal) -> Iterator[Fault]:
    """Look for Item 3.02 in the report on a note that gives no right to equity securities."""
    note, filing = deal.term_sheet.note, deal.term_sheet.filing
    equity = note.convertible or any(provision.about in EQUITY for provision in note.additional_provisions)
    if "3.02" in filing.also_report and not equity:
        yield Fault(
            "The report includes Item 3.02, and the note is neither convertible nor sold with a right to acquire "
            "shares, so it is no equity security.",
            "Take 3.02 out of filing.also_report.",
            f"filing.also_report.{filing.also_report.index('3.02')}",
        )
