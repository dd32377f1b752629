"""K306: the note is sold under Rule 506(c), which asks for steps that no field records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault

_VERIFIED = re.compile(r"\bverif(?:y|ied|ying|ication)\b", re.IGNORECASE)


def check(deal: Deal) -> Iterator[Fault]:
    """Look for a word of verification in the report."""
    report = deal.documents["form_8k"]
    if deal.term_sheet.closing.regulation_d == "Rule 506(c)" and not any(
        _VERIFIED.search(block.text) for block in report.blocks
    ):
        yield Fault(
            "Rule 506(c) asks for reasonable steps to verify that the holder is an accredited investor; the report "
            "does not say that they were taken.",
            "Confirm that they were, and say so among the facts of Item 3.02, in a clause of yours.",
            "closing.regulation_d",
        )
