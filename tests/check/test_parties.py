"""Who is named where: two in one name, one from another deal, a fee for somebody, a holder that is not accredited."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.check.findings import messages, provision
from tests.worked_example import Variant


@pytest.mark.parametrize("name", [
    "Keystone Bridge Fund LP and Larkspur Capital Partners LP",
    "Keystone Bridge Fund, L.P. & Larkspur Capital Partners, LLC",
    "Keystone, Inc.; Larkspur Ltd.",
])  # fmt: skip
def test_the_names_of_two_are_no_holder(name: str) -> None:
    [said] = messages("T410", {"holder": {"name": name}})
    assert said.startswith(f"“{name}” is the names of two")


@pytest.mark.parametrize("name", ["Keystone and Larkspur Capital LP", "Inc. and Partners LP Fund", "Smith & Co., LLC"])
def test_a_name_with_an_and_in_it_is_one(name: str) -> None:
    assert not messages("T410", {"holder": {"name": name}})


def test_a_name_from_another_deal_is_told_once_and_no_defined_term() -> None:
    change = provision("The Company shall send its report to Larkspur Capital Partners LP within the Exclusive Period.")
    assert len(messages("T412", change)) == 1
    assert {said.split("uses “")[1].split("”")[0] for said in messages("P109", change)} == {"Exclusive Period"}


def test_a_word_that_another_note_uses_for_a_party_is_told_ours() -> None:
    with TemporaryDirectory() as folder:
        found = Variant(provision("The Borrower shall send its report to the Lender under the Debenture.")).check(
            Path(folder)
        )
    changes = [each.message.splitlines()[1] for each in found.findings if each.code == "P109"]
    ours = ("Company", "Note", "Holder")  # For Borrower, Debenture and Lender, in either document.
    assert changes == [f"Write {word}, as this document calls it." for word in ours] * 2


@pytest.mark.parametrize("wording", [
    "The Company shall send its report to BayBridge Capital Fund LP.",
    "Ascent Solar Technologies, Inc. shall send its report to the Holder.",
    "The Company acts under the Purchase Agreement with Larkspur Holdings LP dated January 31, 2018.",
])  # fmt: skip
def test_the_names_of_the_parties_and_of_exhibits_are_of_this_deal(wording: str) -> None:
    paper = {"number": "10.2", "description": "Purchase Agreement with Larkspur Holdings LP dated January 31, 2018"}
    assert not messages("T412", {**provision(wording), "filing": {"other_exhibits": [paper]}})


@pytest.mark.parametrize("wording", [
    "The Company paid Spartan Securities a placement fee of $105,000.00.",
    "The Company owes its adviser a finder’s fee.",
    "The Company must pay the brokerage commission at the closing.",
])  # fmt: skip
def test_a_fee_for_placing_the_note_is_a_field(wording: str) -> None:
    assert messages("T411", provision(wording))
    assert not messages("T411", {**provision(wording), "closing": {"commissions": "$105,000.00"}})


def test_a_fee_that_nobody_is_owed_is_none() -> None:
    assert not messages("T411", provision("No person is entitled to a brokerage commission for the sale of this Note."))


def test_a_holder_that_is_not_accredited_is_told_for_rule_506_b_alone() -> None:
    change: dict[str, Any] = {"holder": {"accredited_investor": "no"}}
    assert messages("K305", {**change, "closing": {"regulation_d": "Rule 506(b)"}})
    assert not messages("K305", {**change, "closing": {"regulation_d": "Rule 506(c)"}})  # K304 says that it cannot be.
    assert not messages("K305", {"closing": {"regulation_d": "Rule 506(b)"}})
