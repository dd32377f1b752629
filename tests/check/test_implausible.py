"""What the pages of the checks on implausible values cannot show: their other branches and their limits."""

from __future__ import annotations

from typing import Any

import pytest

from tests.check.findings import messages


@pytest.mark.parametrize(("code", "change"), [
    ("T209", {"note": {"matures_on": "February 7, 2018"}}),
    ("T315", {"note": {"default_rate": "120% per annum"}}),
    ("T313", {"note": {"prepayment": {"notice": "400 days", "premium": "none"}}}),
    # 332 days are 47 weeks and three days: 237 business days at the least take 47 weeks and two days, 238 one more.
    ("T313", {"note": {"events_of_default": {"breach": {"cure": "238 business days"}}}}),
    ("T314", {"note": {"payment": "interest monthly, principal at maturity", "issued_on": "January 31, 2018",
                       "matures_on": "February 27, 2018", "interest": {"accrues_from": "January 31, 2018"}}}),
    ("T316", {"registrant": {"registered_classes": [
        {"title": "Common Stock", "symbol": "A", "exchange": "NYSE"},
        {"title": "Common stock", "symbol": "B", "exchange": "NYSE"},
    ]}}),
    ("T316", {"registrant": {"registered_classes": [
        {"title": "Common Stock", "symbol": "A", "exchange": "NYSE"},
        {"title": "Common Stock", "symbol": "A", "exchange": "NYSE Texas"},
    ]}}),
    ("T317", {"registrant": {"address": {"city": "Τhornton"}}}),  # A Greek tau.
    ("T317", {"holder": {"name": "АВС Capital Fund LP"}}),  # Three Cyrillic letters.
    ("T317", {"registrant": {"registered_classes": [
        {"title": "Class А Common Stock", "symbol": "ASTI", "exchange": "NYSE"},  # A Cyrillic A.
    ]}}),
    ("T318", {"holder": {"relationship": "The Holder is a stockholder of the Company"}}),
    ("T318", {"closing": {"use_of_proceeds": "The Company will use the proceeds for working capital."}}),
    ("T318", {"closing": {"use_of_proceeds": "working capital."}}),
    ("T318", {"filing": {"other_exhibits": [{"number": "4.1", "description": "Warrant."}]}}),
])  # fmt: skip
def test_a_value_that_is_hardly_meant_is_told(code: str, change: dict[str, Any]) -> None:
    assert len(messages(code, change)) == 1


@pytest.mark.parametrize(("code", "change"), [
    ("T209", {"note": {"matures_on": "February 8, 2018"}}),
    ("T312", {"note": {"prepayment": {"notice": "none", "premium": "49%"}}}),
    ("T313", {"note": {"events_of_default": {"breach": {"cure": "237 business days"}}}}),
    ("T315", {"note": {"interest": {"rate": "0% per annum", "compounding": "none"}}}),
    ("T316", {"registrant": {"registered_classes": [
        {"title": "Class A Shares", "symbol": "N/A", "exchange": "NYSE"},
        {"title": "Class B Shares", "symbol": "N/A", "exchange": "NYSE"},
    ]}}),
    ("T317", {"holder": {"name": "Müller & Ångström 1ª Fund LP"}}),
    ("T317", {"holder": {"relationship": "The ratio is called β."}}),
    ("T317", {"holder": {"name": "Gazprom Bank (Акционерное общество ОАО)"}}),
    ("T317", {"holder": {"relationship": "The Holder sells filters of 5µm to the Company."}}),
    ("T318", {"holder": {"relationship": "The Holder’s manager (“Manager”) is a director of the Company."}}),
    ("T318", {"filing": {"other_exhibits": [{"number": "4.1", "description": "Warrant of Ascent Solar, Inc."}]}}),
    ("T318", {"closing": {"use_of_proceeds": "Project Alpha and general corporate purposes"}}),
])  # fmt: skip
def test_a_value_that_may_well_be_meant_is_not_told(code: str, change: dict[str, Any]) -> None:
    assert not messages(code, change)


def test_a_name_of_both_parties_is_told_once() -> None:
    same = {"holder": {"name": "Ascent Solar Technologies, Inc."}}
    assert messages("T405", same) and not messages("T406", same)


def test_letters_of_another_alphabet_are_named() -> None:
    [said] = messages("T317", {"holder": {"name": "BаyВridge Capital Fund LP"}})
    assert said == (
        "“BаyВridge” in holder.name has “а” (Cyrillic small letter a) and “В” (Cyrillic capital letter ve) in place of "
        "Latin letters. It looks right, and no search finds it."
    )
