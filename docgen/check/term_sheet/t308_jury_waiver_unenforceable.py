"""T308: the jury waiver is not enforceable where it would be needed."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import listed
from docgen.law import rules


def check(deal: Deal) -> Iterator[Fault]:
    """Look for a jury waiver in a note under the law, or for the courts, of a state that does not enforce one."""
    note = deal.term_sheet.note
    not_enforced_in = [row.values["law"] for row in rules("jury_waiver")]
    states = [state for state in not_enforced_in if state in (note.governing_law, note.venue)]
    if note.jury_waiver and states:
        yield Fault(
            f"The note waives trial by jury in advance, which the courts of {listed(states)} do not enforce.",
            "Write no in note.jury_waiver, and consider arbitration instead.",
            "note.jury_waiver",
        )
