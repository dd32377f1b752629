"""T315: a rate is so low or so high that its decimal point is probably a slip."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.written import written

_LEAST, _MOST = 1, 100


def check(deal: Deal) -> Iterator[Fault]:
    """Look at the rate of interest and the default rate; zero is no slip."""
    note = deal.term_sheet.note
    for term, rate in (("note.interest.rate", note.interest.rate), ("note.default_rate", note.default_rate)):
        if rate and rate.percent and not _LEAST <= rate.percent <= _MOST:
            yield Fault(
                f"{term} is {written(rate)}, which few notes bear.",
                "Correct it, if its decimal point has moved; or confirm it.",
                term,
            )
