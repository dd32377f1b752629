"""A condition picks the deals that counsel means, and one that cannot be read says how to write it."""

from __future__ import annotations

import pytest

from docgen.model.condition import read_condition
from tests.finished_pages import facts_of
from tests.planted_deals import EQUITY
from tests.worked_example import Variant

WORKED = facts_of(Variant())
SHARES = facts_of(EQUITY)


@pytest.mark.parametrize(
    "condition",
    [
        "every deal",
        "note.secured is no",
        "note.secured is not yes",
        "note.default_rate is none",
        "note.default_rate is not given",
        "note.interest.compounding is given",
        "note.prepayment is given and note.prepayment.premium is none",
        "note.events_of_default.breach.cure is none",
        "holder.notice_address is not stated",
        "holder.notice_address is not given",
        "filing.items includes 3.02",
        "filing.items leaves out 8.01",
        "note.additional_provisions is none",
        "note.additional_provisions.*.about leaves out warrants",
    ],
)
def test_a_condition_holds_for_the_worked_deal(condition: str) -> None:
    assert read_condition(condition).holds(WORKED)


@pytest.mark.parametrize(
    "condition",
    [
        "note.secured is yes",
        "note.default_rate is given",
        "note.events_of_default.breach is given",
        "note.events_of_default.breach.cure is given",
        "holder.notice_address is given",
        "note.prepayment is none",
        "filing.items includes 8.01",
        "note.additional_provisions is given",
        "note.additional_provisions.*.about includes warrants",
        "note.secured is no and note.convertible is yes",
    ],
)
def test_a_condition_does_not_hold_for_the_worked_deal(condition: str) -> None:
    assert not read_condition(condition).holds(WORKED)


def test_a_condition_on_a_list_looks_at_every_entry() -> None:
    for about in ("conversion", "security", "warrants"):
        assert read_condition(f"note.additional_provisions.*.about includes {about}").holds(SHARES)
    assert not read_condition("note.additional_provisions.*.about includes other").holds(SHARES)


@pytest.mark.parametrize(
    "text",
    ["always", "note.secured", "note.secured = no", "note.secured is", "Note is no"],
)
def test_what_is_no_condition_says_how_one_is_written(text: str) -> None:
    with pytest.raises(ValueError, match=r"Write every deal, or a term and a value of it, like note.secured is no"):
        read_condition(text)
