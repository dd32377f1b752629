"""T413: the note's wording of an additional provision has figures that the report's summary leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed
from docgen.reading.figures import figures


def check(deal: Deal) -> Iterator[Fault]:
    """Look in each provision's summary for every amount, rate, day and period of its wording."""
    for number, provision in enumerate(deal.term_sheet.note.additional_provisions):
        in_report = {figure.meaning for figure in figures(provision.report_summary)}
        left_out = dict.fromkeys(
            figure.text
            for figure in figures(provision.note_wording)
            if figure.kind != "number" and figure.meaning not in in_report
        )
        if left_out:
            yield Fault(
                f"The note’s wording of “{provision.heading}” says {listed(f'“{text}”' for text in left_out)}, which "
                "the report’s summary leaves out.",
                "Add to report_summary what investors should know.",
                f"note.additional_provisions.{number}.report_summary",
            )
