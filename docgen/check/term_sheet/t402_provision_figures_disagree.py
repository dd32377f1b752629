"""T402: what the report says of an additional provision has a figure that the note's wording does not have."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed
from docgen.model.kinds import canonical
from docgen.reading.figures import figures

_DAYS = (("Issue Date", "note.issued_on"), ("Maturity Date", "note.matures_on"))
"""Days the note gives a name."""


def check(deal: Deal) -> Iterator[Fault]:
    """Look in each provision's wording for every figure of its summary."""
    for number, provision in enumerate(deal.term_sheet.note.additional_provisions):
        in_note = {figure.meaning for figure in figures(provision.note_wording)}
        in_note |= {
            ("day", canonical(deal.facts[term]), None) for words, term in _DAYS if words in provision.note_wording
        }
        strange = [figure.text for figure in figures(provision.report_summary) if figure.meaning not in in_note]
        if strange:
            yield Fault(
                f"The summary of “{provision.heading}” says {listed(f'“{text}”' for text in strange)}, "
                "which the note’s wording does not.",
                "Make the figures of report_summary and note_wording the same.",
                f"note.additional_provisions.{number}.report_summary",
            )
