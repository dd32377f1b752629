"""A sentence that takes back what the terms say is told, whether a clause or a provision holds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.reading.equity import gives_shares
from tests.check.findings import messages, provision
from tests.planted_deals import DEALS
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
    ("The maturity of this Note is extended to March 1, 2020.", "T408"),
    ("The Holder may demand payment of this Note at any time.", "T408"),
    ("The Company shall repay this Note whenever the Holder asks for it.", "T408"),
    ("This Note shall be construed in accordance with the laws of New York.", "T408"),
    ("Prepayment of this Note is prohibited.", "T408"),
    ("No prepayment is permitted.", "T408"),
    ("This Note is non-transferable.", "T408"),
    ("If an Event of Default occurs, this Note bears interest at a rate of 18% per annum until it is cured.", "T408"),
    ("The laws of the State of New York govern this Note.", "T408"),
    ("This Note is construed according to New York law.", "T408"),
    ("The Company shall repay this Note in full no later than March 31, 2027.", "T408"),
    ("This Note may not be transferred by the Holder.", "T408"),
    ("The Company has no right to pay this Note before it is due.", "T408"),
    ("This Note is junior in right of payment to all other debt of the Company.", "T408"),
    ("The Company must pay a premium of 5% on any prepayment.", "T408"),
    ("This Note bears interest at 24% per annum, whatever the bank charges on its loans.", "T408"),
    ("This Note is subordinated to the loan of the bank.", "T408"),
    ("This Note matures on March 1, 2020, like the bank’s loan.", "T408"),
    ("The original principal amount is $1,560,000.00.", "T408"),
    ("The purchase price of this Note is $140,000.00.", "T408"),
    ("The Company shall furnish reports until the Maturity Date of March 2, 2028.", "T408"),
    ("The Company shall furnish reports until the Maturity Date, which is March 2, 2028.", "T408"),
    ("This Note is due on the first anniversary of the Issue Date.", "T408"),
    ("This Note matures eighteen months after the Issue Date.", "T408"),
    ("Two years after the Issue Date this Note becomes due.", "T408"),
    ("This Note bears interest at one percent (1%) per month.", "T408"),
    ("The Company shall pay a coupon of one percent a month.", "T408"),
    ("The Company shall repay this Note in twelve equal instalments.", "T408"),
    ("A judgment against the Company of more than $500,000.00 is an Event of Default.", "T408"),
    ("The Company pledges its accounts receivable to the Holder.", "X107"),
    ("The Holder has a first-priority lien on the equipment of the Company.", "X107"),
    ("Overdue amounts bear interest at 20% per annum.", "T408"),
    ("The Company grants to the Holder a warrant to purchase shares of its common stock.", "T409"),
    ("The Holder is entitled to 10,000 shares of common stock.", "T409"),
    ("The Holder may purchase 10,000 shares of the Company’s common stock.", "T409"),
    ("The Company will issue 5,000 shares of its common stock to the Holder as a commitment fee.", "T409"),
    ("The Holder may convert this Note into shares of common stock.", "X107"),
    ("All indebtedness under this Note is convertible into common stock of the Company.", "X107"),
    ("This Note, like the bank’s loan, is secured by all assets of the Company.", "X107"),
    ("The Company grants the Holder a security interest in its inventory and shall not sell it.", "X107"),
    (
        "The Company grants the Holder a security interest in its inventory, on which there is no lien of a bank.",
        "X107",
    ),
    ("The Holder may exchange this Note for shares of common stock.", "X107"),
)
HONEST = (
    "The Company may not issue shares of its common stock while this Note is unpaid.",
    "The Company shall give the Holder notice of each issuance of shares of its common stock.",
    "If the Company sells its business, the Holder may require payment on demand.",
    "The Security Agreement is governed by the laws of the State of New York.",
    "The Company represents and warrants to the Holder that it is in good standing.",
    "The Company shall file its reports on time.",
    "The Company shall use the proceeds to purchase shares of Target, Inc.",
    "The Company shall deliver to the Holder certificates for the shares that it holds.",
    "The Company must prepay this Note within 15 days after it sells shares of its common stock.",
    "The Company shall not incur debt that is secured by its assets.",
    "The Company shall not borrow, except in a secured equipment financing.",
    "If the Company registers securities on Form S-4, it must tell the Holder.",
    "On the Issue Date the Company paid the fees of the Holder’s counsel.",
    "The Company shall not create any lien on its assets, other than liens for taxes not yet due.",
    "The Company must prepay this Note out of the net proceeds of any sale of equity securities over $1,000,000.00.",
    "If a payment is late, the Company must pay a late charge of 5% of the overdue amount.",
    "The Company shall maintain cash of at least $50,000.00 so long as this Note is unpaid.",
    "The Holder may set off any amount that it owes the Company against amounts due under this Note.",
    "The Company must pay the Holder’s costs on demand.",
    "The Company shall not incur indebtedness in excess of $100,000.00.",
    "The Company shall pay a commitment fee within ten (10) days after the Issue Date.",
    "The Company must tell the Holder of any judgment of more than $10,000.00.",
    "The Company shall make the filing without notice to the Holder.",
    "The Company may redeem its preferred stock.",
    "The purchase price of the equipment is $50,000.00.",
    "The Company may borrow under a revolving credit facility secured by its accounts receivable.",
    "The Company may incur equipment loans secured only by the equipment that they finance.",
    "The Holder knows of the Company’s senior secured credit agreement with its bank.",
    "The Company shall not sell, license or grant a security interest in any of its patents.",
    "The Company shall not pay any principal of its outstanding convertible notes before this Note is paid.",
    "The Company shall not issue any security that is convertible into its common stock at a floating price.",
    "If the Company grants a lien to secure other indebtedness, it shall grant the Holder an equal lien.",
    "The Company shall incur no indebtedness but (a) this Note and (b) indebtedness that is subordinated to this Note.",
    "Amounts that the Holder advances for insurance bear interest at 8% per annum.",
    "At the Company’s option, the Maturity Date is extended to January 6, 2020.",
    "From April 6, 2018 this Note bears interest at 15% per annum.",
    "The Company shall apply the proceeds of insurance to prepay this Note within ten (10) Business Days.",
    "This Note is one of several notes in an aggregate principal amount of $7,500,000.00.",
    "This Note is effectively junior to bank debt to the extent of the bank’s collateral.",
    "If a person claims a finder’s fee through the Company, the Company shall pay it.",
    "The Company shall give the Holder notice before it issues shares of common stock.",
    "The number of shares is the quotient of [(A-B) (X)] divided by (A).",
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


@pytest.mark.parametrize("sentence", [
    "If an Event of Default occurs, the Holder may demand payment of this Note at any time.",
    "After an Event of Default this Note is payable on demand.",
    "This Section does not apply to a note issued on a transfer.",
])  # fmt: skip
def test_a_sentence_that_holds_in_some_case_only_is_no_error(sentence: str, tmp_path: Path) -> None:
    edit = Edit("promissory_note/clauses/remedies.html", "A delay in", f"{sentence}\nA delay in")
    assert errors(Variant(edits=(edit,)), tmp_path) == set()


@pytest.mark.parametrize(("wording", "code"), PROVIDED)
def test_a_provision_that_denies_the_terms_is_an_error_at_its_line(wording: str, code: str) -> None:
    assert messages(code, provision(wording))


@pytest.mark.parametrize("wording", [
    "The Company may prepay this Note without premium or penalty.",
    "The premium on a prepayment is 15% of the principal amount prepaid.",
    "The Company must give ten (10) Business Days’ notice of a prepayment.",
    "The Company may prepay this Note at any time without notice.",
    "No premium is payable on a prepayment.",
])  # fmt: skip
def test_a_provision_that_denies_the_terms_of_prepayment_is_an_error(wording: str) -> None:
    change = provision(wording)
    change["note"]["prepayment"] = {"notice": "5 business days", "premium": "20%"}
    assert messages("T408", change)


@pytest.mark.parametrize("wording", [
    "The Company may redeem this Note at par at any time.",
    "The Company may prepay this Note without premium.",
])  # fmt: skip
def test_a_provision_that_allows_a_prepayment_the_deal_does_not_have_is_an_error(wording: str) -> None:
    change = provision(wording)
    change["note"]["prepayment"] = "none"
    assert messages("T408", change)


def test_an_exception_that_the_wording_makes_is_no_error_in_the_summary(tmp_path: Path) -> None:
    change = provision("If this Note is unpaid on April 6, 2018, it then bears interest at 15% per annum.")
    change["note"]["additional_provisions"][0]["report_summary"] = (
        "The Note may bear interest at a rate of 15% per annum."
    )
    assert errors(Variant(change), tmp_path) == set()


@pytest.mark.parametrize(("wording", "summary"), [
    ("If this Note is late, it bears interest at 15% per annum. This Note bears interest at 24% per annum.", "See it."),
    ("If this Note is late, it bears interest at 15% per annum. This Note bears interest at 15% per annum.", "See it."),
    ("If this Note is late, it bears interest at 15% per annum.", "The Note bears interest at 24% per annum."),
])  # fmt: skip
def test_an_exception_excuses_no_other_sentence_of_the_wording_and_no_other_rate_of_the_summary(
    wording: str, summary: str
) -> None:
    change = provision(wording)
    change["note"]["additional_provisions"][0]["report_summary"] = summary
    assert messages("T408", change)


@pytest.mark.parametrize("wording", HONEST)
def test_a_provision_that_adds_to_the_terms_is_no_error(wording: str, tmp_path: Path) -> None:
    assert errors(Variant(provision(wording)), tmp_path) == set()


def test_a_heading_is_not_read_into_the_words_below_it_on_the_pdf(tmp_path: Path) -> None:
    wording = "Within three (3) Business Days after a sale of securities the Company shall prepay the principal amount."
    told = {"heading": "Mandatory Prepayment", "about": "other", "note_wording": wording, "report_summary": wording}
    change = {"note": {"prepayment": {"notice": "5 business days"}, "additional_provisions": [told]}}
    findings = Variant(change).build(tmp_path).findings
    assert [found.code for found in findings if found.severity == "error" and not found.waived] == []


def test_a_summary_may_give_the_day_that_the_note_calls_by_its_name() -> None:
    told = {
        "heading": "Fees",
        "about": "other",
        "note_wording": "On the Issue Date the Company pays the fees of counsel.",
        "report_summary": "On January 31, 2018, the Company paid the fees of counsel.",
    }
    assert not messages("T402", {"note": {"additional_provisions": [told]}})
    other = told | {"report_summary": "On January 30, 2018, the Company paid the fees of counsel."}
    assert messages("T402", {"note": {"additional_provisions": [other]}})


def test_a_provision_that_repeats_the_terms_is_no_contradiction() -> None:
    for wording in ("This Note bears interest at a rate of 12% per annum.", "This Note matures on December 29, 2018."):
        assert not messages("T408", provision(wording))


def test_a_demand_that_the_deal_has_is_no_contradiction() -> None:
    assert not messages("X101", DEALS["everything"].change), "default interest is payable on demand"


def test_what_may_not_be_issued_or_only_in_some_case_gives_no_shares() -> None:
    assert gives_shares("The Company issues to the Holder a warrant to purchase shares.")
    assert not gives_shares("The Company shall not issue any shares of common stock.")
    assert not gives_shares("If the Company issues shares of common stock, it must tell the Holder.")
