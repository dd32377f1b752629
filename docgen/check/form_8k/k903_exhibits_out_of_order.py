"""K903: two exhibits have one number, or the other exhibits do not stand in the order of their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from docgen.check.deal import Deal, Fault
from docgen.model.numbers import exhibit_order


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the numbers of the other exhibits with one another, and with that of the note."""
    filing = deal.term_sheet.filing
    numbers = [exhibit.number for exhibit in filing.other_exhibits]
    for place, number in enumerate(numbers):
        if number == filing.exhibit_number or number in numbers[:place]:
            other = "the note" if number == filing.exhibit_number else "another exhibit"
            yield Fault(
                f"Exhibit {number} is “{filing.other_exhibits[place].description}” and {other} as well.",
                "Give each exhibit a number of its own.",
                f"filing.other_exhibits.{place}.number",
            )
    for place, (one, following) in enumerate(pairwise(numbers)):
        if exhibit_order(following) < exhibit_order(one):
            yield Fault(
                f"The exhibit list would have Exhibit {one} before Exhibit {following}.",
                "Put the entries of filing.other_exhibits in the order of their numbers; the note finds its own place.",
                f"filing.other_exhibits.{place + 1}.number",
            )
