"""T409: an additional provision gives a right to shares, and `about` does not say so."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.reading.equity import gives_shares
from docgen.reading.passages import sentences


def check(deal: Deal) -> Iterator[Fault]:
    """Look for shares, warrants and options in the wording of provisions about nothing in particular."""
    for number, provision in enumerate(deal.term_sheet.note.additional_provisions):
        if provision.about != "other":
            continue
        said = map(gives_shares, (*sentences(provision.note_wording), *sentences(provision.report_summary)))
        if words := next(filter(None, said), None):
            yield Fault(
                f"“{provision.heading}” says “{words}”, and its about: other does not tell of it, so the "
                "report has no Item 3.02 for it.",
                "Write about: warrants for shares, warrants or options that go with the note; write about: conversion, "
                "with note.convertible: yes, where the note itself is turned into them.",
                f"note.additional_provisions.{number}.about",
            )
