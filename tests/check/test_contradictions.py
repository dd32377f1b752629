"""A sentence that takes back what the terms say is told, whether a clause or a provision holds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.reading.equity import gives_shares
from tests.check.findings import messages
from tests.planted import DEALS
from tests.worked_example import Edit, Variant

ADDED = (
    ("payment", "This Note is payable on demand."),
    ("payment", "The unpaid principal amount is due and payable upon demand by the Holder."),
    ("interest", "This Note bears no interest."),
    ("interest", "The principal amount does not bear interest."),
    ("prepayment", "The Company may never prepay this Note."),
    ("prepayment", "This Section does not apply."),
    ("governing_law", "This Note is governed by the laws of the State of New York."),
    ("ranking", "The Company grants the Holder a security interest in all its assets."),
    ("no_conversion", "The Holder may exchange this Note for shares of common stock of the Company."),
    ("events_of_default", "This Section is of no effect."),
)
PROVIDED = (
    ("This Note bears interest at a rate of 15% per annum.", "T408"),
    ("This Note matures on March 1, 2020.", "T408"),
    ("This Note is governed by the laws of the State of New York.", "T408"),
    ("This Note is payable on demand.", "T408"),
    ("This Note bears no interest.", "T408"),
    ("The Company may not prepay this Note.", "T408"),
    ("Interest is compounded monthly.", "T408"),
    ("The Holder may not transfer this Note without the prior written consent of the Company.", "T408"),
    ("The Company grants to the Holder a warrant to purchase shares of its common stock.", "T409"),
    ("The Holder is entitled to 10,000 shares of common stock.", "T409"),
    ("The Holder may convert this Note into shares of common stock.", "X107"),
    ("The Holder may exchange this Note for shares of common stock.", "X107"),
)
HONEST = (
    "The Company may not issue shares of its common stock while this Note is unpaid.",
    "The Company shall give the Holder notice of each issuance of shares of its common stock.",
    "If the Company sells its business, the Holder may require payment on demand.",
    "The Security Agreement is governed by the laws of the State of New York.",
    "The Company represents and warrants to the Holder that it is in good standing.",
    "If an Event of Default occurs, this Note bears interest at a rate of 18% per annum until it is cured.",
    "The Company shall file its reports on time.",
    "The Company must pay the Holder’s costs on demand.",
)


def errors(variant: Variant, folder: Path) -> set[str]:
    return {found.code for found in variant.check(folder).findings if found.severity == "error" and not found.waived}


@pytest.mark.parametrize(("clause", "sentence"), ADDED)
def test_a_sentence_added_to_a_clause_that_denies_the_terms_is_an_error(
    clause: str, sentence: str, tmp_path: Path
) -> None:
    ends = {"governing_law": "</p>\n", "no_conversion": "</p>\n", "ranking": "</p>\n{% endif %}\n\n"}
    end = ends.get(clause, "</li>\n")
    edit = Edit(f"promissory_note/clauses/{clause}.html", end, f"{sentence}\n{end}")
    assert errors(Variant(edits=(edit,)), tmp_path) & {"X101", "X102", "X107", "P108"}


def provision(wording: str) -> dict[str, object]:
    summary = wording.replace("This Note", "The Note").replace("this Note", "the Note")
    told = {"heading": "More", "about": "other", "note_wording": wording, "report_summary": summary}
    return {"note": {"additional_provisions": [told]}}


@pytest.mark.parametrize(("wording", "code"), PROVIDED)
def test_a_provision_that_denies_the_terms_is_an_error_at_its_line(wording: str, code: str) -> None:
    assert messages(code, provision(wording))


@pytest.mark.parametrize("wording", HONEST)
def test_a_provision_that_adds_to_the_terms_is_no_error(wording: str, tmp_path: Path) -> None:
    assert errors(Variant(provision(wording)), tmp_path) <= {"P101"}, "but that it may use a term it does not define"


def test_a_provision_that_repeats_the_terms_is_no_contradiction() -> None:
    for wording in ("This Note bears interest at a rate of 12% per annum.", "This Note matures on December 29, 2018."):
        assert not messages("T408", provision(wording))


def test_a_demand_that_the_deal_has_is_no_contradiction() -> None:
    assert not messages("X101", DEALS["everything"].change), "default interest is payable on demand"


def test_what_may_not_be_issued_or_only_in_some_case_gives_no_shares() -> None:
    assert gives_shares("The Company issues to the Holder a warrant to purchase shares.")
    assert not gives_shares("The Company shall not issue any shares of common stock.")
    assert not gives_shares("If the Company issues shares of common stock, it must tell the Holder.")
