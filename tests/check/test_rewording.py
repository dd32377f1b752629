"""A clause may be said in other words; what it says may not be lost or denied."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.check.said import running, says
from tests.planted_deals import DEALS
from tests.worked_example import Edit, Variant

NOTE = "promissory_note/clauses"
REPORT = "form_8k/items"
HARMLESS = (
    (f"{NOTE}/interest.html", "bears interest at a rate of", "shall bear interest at the rate of"),
    (f"{NOTE}/interest.html", "Interest is computed on", "Interest shall be calculated on"),
    (f"{NOTE}/events_of_default.html", "The Company does not pay an amount", "The Company fails to pay any amount"),
    (f"{NOTE}/events_of_default.html", "starts a voluntary case", "commences a voluntary case"),
    (
        f"{NOTE}/head.html",
        "have not been registered under the Securities Act",
        "have not been and will not be registered under the Securities Act",
    ),
    (
        f"{NOTE}/remedies.html",
        "A delay in using a remedy is not a waiver of it.",
        "No delay in using a remedy waives it.",
    ),
    (f"{NOTE}/jury_waiver.html", "each waive trial by jury", "each waive any right to trial by jury"),
    (f"{NOTE}/waivers.html", "waives presentment, demand", "hereby waives diligence, presentment, demand"),
    (f"{NOTE}/amendments.html", "may be amended only by a writing", "may be amended or supplemented only by a writing"),
    (f"{NOTE}/maximum_interest.html", "Any excess is not owed.", "Any such excess is void and is not owed."),
    (f"{NOTE}/transfer.html", "must keep a register", "shall maintain, at its principal office, a register"),
    (f"{NOTE}/lost_note.html", "must issue a replacement", "shall execute and deliver a replacement"),
    (f"{NOTE}/acceleration.html", "become due immediately and automatically", "automatically become due at once"),
    (f"{NOTE}/payment.html", "Each payment is applied first", "Each payment shall be applied first"),
    (f"{NOTE}/governing_law.html", "any conflict-of-laws rule", "its conflict of laws principles"),
    (f"{NOTE}/severability.html", "cannot be enforced", "is held invalid or unenforceable"),
    (
        f"{NOTE}/ranking.html",
        "This Note is not secured.",
        "This Note is a general unsecured obligation of the Company.",
    ),
    (f"{NOTE}/severability.html", "cannot be enforced", "is illegal"),
    (f"{NOTE}/transfer.html", "must enter each permitted transfer in", "must record each permitted transfer in"),
    (
        f"{NOTE}/interest.html",
        "the day on which the period begins is included, the day on which it ends is excluded",
        "the first day of the period is counted but not the last",
    ),
    (f"{NOTE}/payment.html", "Each payment is applied first to", "The Holder must credit each payment first to"),
    (
        f"{NOTE}/amendments.html",
        "This Note may be amended only by a writing signed by the Company and the Holder.",
        "No amendment of this Note is effective unless it is in writing and signed by the Company and the Holder.",
    ),
    (
        f"{NOTE}/maximum_interest.html",
        "The Company is not required to pay interest, or any charge that the law treats as interest, above",
        "In no event does the interest on this Note, with any charge that the law treats as interest, exceed",
    ),
    (
        f"{REPORT}/item_2_03.html",
        "The information stated in {{ section.item_1_01 }} of this Current Report on Form 8-K is incorporated by "
        "reference into",
        "The disclosure under {{ section.item_1_01 }} of this Current Report on Form 8-K is incorporated by "
        "reference in",
    ),
    (f"{REPORT}/item_1_01.html", "issued and sold to", "sold and issued to"),
    (f"{REPORT}/item_1_01.html", "is a summary and is qualified", "does not purport to be complete and is qualified"),
    (f"{REPORT}/item_2_03.html", "The information stated in", "The information set forth in"),
    (f"{REPORT}/item_3_02.html", "The information stated in", "The information set forth in"),
    (f"{REPORT}/item_3_02.html", "The Holder was the only purchaser", "The Holder was the sole purchaser"),
)
HARMFUL = (
    (f"{NOTE}/promise.html", "unconditionally promises to pay", "does not unconditionally promise to pay"),
    (f"{NOTE}/interest.html", "amount bears interest at a rate", "amount never bears interest at a rate"),
    (f"{NOTE}/remedies.html", "are cumulative", "are never cumulative"),
    (f"{NOTE}/waivers.html", "The Company waives presentment", "The Company never waives presentment"),
    (f"{NOTE}/acceleration.html", "the Holder may declare", "the Holder may not declare"),
    (f"{NOTE}/transfer.html", "must keep a register", "need not keep a register"),
    (f"{NOTE}/payment.html", "Each payment is applied", "No payment is applied"),
    (f"{NOTE}/collection_costs.html", "must pay the Holder on demand the", "has no liability for the"),
    (f"{REPORT}/item_2_03.html", "and became directly obligated on it", "and is not directly obligated on it"),
    (f"{REPORT}/item_3_02.html", "The Holder was the only purchaser", "The Holder was not the only purchaser"),
)  # fmt: skip


def codes(edit: tuple[str, str, str], folder: Path) -> set[str]:
    variant = Variant(DEALS["everything"].change, (Edit(*edit),))
    return {found.code for found in variant.check(folder).findings if found.severity == "error" and not found.waived}


@pytest.mark.parametrize("edit", HARMLESS, ids=lambda edit: edit[2])
def test_other_words_for_the_same_are_no_fault(edit: tuple[str, str, str], tmp_path: Path) -> None:
    assert codes(edit, tmp_path) == set()


@pytest.mark.parametrize("edit", HARMFUL, ids=lambda edit: edit[2])
def test_words_that_deny_what_the_clause_has_to_say_are_told(edit: tuple[str, str, str], tmp_path: Path) -> None:
    assert "N104" in codes(edit, tmp_path)


def test_other_words_of_one_sentence_may_stand_between_but_none_that_deny() -> None:
    text = running(["The Note bears simple interest. It is not secured.", "The Note does not bear interest."])
    assert says(text, "Note … bears … interest")
    assert says(text, "never said | is not … secured")
    assert not says(text, "Note … secured"), "the words stand in two sentences"
    assert not says(text, "Note … bear interest"), "the sentence denies it"
    assert not says(text, "ears simple"), "a part begins where a word begins"
