"""What the pages of T404 to T407 cannot show: each claim of a title, each ending of a name, and what is no fault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.check.findings import messages
from tests.worked_example import Variant

SECURITY = {
    "heading": "Security", "about": "security",
    "note_wording": "The Company grants the Holder a security interest in its inventory to secure this Note.",
    "report_summary": "The Note is secured by the Company’s inventory.",
}  # fmt: skip
CONVERSION = {
    "heading": "Conversion", "about": "conversion",
    "note_wording": "The Holder may convert this Note into common stock.",
    "report_summary": "The Holder may convert the Note into common stock.",
}  # fmt: skip
EQUAL, SUBORDINATED, SENIOR = "equal with other unsecured debt", "subordinated to senior debt", "senior secured"


def titled(title: str, ranking: str = EQUAL, *, secured: bool = False, convertible: bool = False) -> dict[str, Any]:
    provisions = [*([SECURITY] if secured else []), *([CONVERSION] if convertible else [])]
    terms = {"secured": "yes" if secured else "no", "convertible": "yes" if convertible else "no"}
    return {"note": {"title": title, "ranking": ranking, "additional_provisions": provisions, **terms}}


@pytest.mark.parametrize(("change", "says"), [
    (titled("Secured Promissory Note"), "calls the note secured; note.secured says no."),
    (titled("Promissory Note (Secured)"), "calls the note secured; note.secured says no."),
    (titled("Convertible Note"), "calls the note convertible; note.convertible says no."),
    (titled("Unsecured Note", SENIOR, secured=True), "says that the note is not secured; note.secured says yes."),
    (titled("Non-Convertible Note", convertible=True), "is not convertible; note.convertible says yes."),
    (titled("Subordinated Note"), f"calls the note subordinated; note.ranking says “{EQUAL}”."),
    (titled("SUBORDINATED NOTE", SENIOR, secured=True), f"calls the note subordinated; note.ranking says “{SENIOR}”."),
    (titled("Junior Note"), f"calls the note junior; note.ranking says “{EQUAL}”."),
    (titled("Senior Note", SUBORDINATED), f"calls the note senior; note.ranking says “{SUBORDINATED}”."),
    (titled("15% Promissory Note"), "says 15%; note.interest.rate is 12% per annum."),
    (titled("Promissory Note due March 6, 2019"), "says March 6, 2019; note.matures_on is December 29, 2018."),
    (titled("Senior Secured Note", SUBORDINATED, secured=True), "calls the note senior secured; note.ranking says"),
])  # fmt: skip
def test_a_title_that_says_what_a_field_denies_is_reported(change: dict[str, Any], says: str) -> None:
    [said] = messages("T404", change)
    assert said.startswith(f"The title “{change['note']['title']}” ") and says in said


def test_each_claim_of_a_title_is_reported() -> None:
    assert len(messages("T404", titled("Senior Secured Convertible Note"))) == 3
    assert len(messages("T404", titled("Senior Secured Note"))) == 2


@pytest.mark.parametrize("change", [
    titled("Promissory Note"),
    titled("Unsecured Promissory Note"),
    titled("Senior Note"),
    titled("Senior Note", SENIOR, secured=True),
    titled("Senior Unsecured Note"),
    titled("Unsubordinated Note"),
    titled("Junior Note", SUBORDINATED),
    titled("Senior Living Facility Note", SUBORDINATED),
    titled("Senior Subordinated Note", SUBORDINATED),
    titled("Senior Secured Note", SENIOR, secured=True),
    titled("Secured Note", SUBORDINATED, secured=True),
    titled("Convertible Note", convertible=True),
    titled("Non-Convertible Note"),
    titled("12% Promissory Note"),
    titled("10% Original Issue Discount Note"),
    titled("12% Promissory Note due December 29, 2018"),
])  # fmt: skip
def test_a_title_that_says_what_the_fields_say_or_nothing_is_not_reported(change: dict[str, Any]) -> None:
    assert not messages("T404", change)


@pytest.mark.parametrize("code", ["X101", "X102", "X107"])
@pytest.mark.parametrize(
    "title", ["Secured Note", "Convertible Note", "Senior Subordinated Note", "15% Note", "Note due March 6, 2019"]
)
def test_what_a_title_says_is_not_reported_again_wherever_it_is_printed(code: str, title: str) -> None:
    assert messages("T404", titled(title))
    assert not messages(code, titled(title))


@pytest.mark.parametrize("title", ["12% Note due December 29, 2018", "Promissory Note (Bridge Loan)"])
def test_figures_of_a_title_and_those_after_it_are_read(title: str) -> None:
    assert not messages("X104", titled(title))


def test_what_a_title_says_is_not_reported_again_from_the_pdf(tmp_path: Path) -> None:
    findings = Variant(titled("Senior Subordinated Note")).build(tmp_path, draft=True).findings
    assert {finding.code for finding in findings if finding.severity == "error" and not finding.waived} == {"T404"}


def test_a_clause_that_says_more_than_the_title_is_still_reported() -> None:
    edit = ("form_8k/items/item_1_01.html", "<h3>Issuance of the Note</h3>", "<h3>Issuance of Secured Note</h3>")
    [said] = messages("X107", titled("Secured Note"), edit)
    assert "“Secured Note”" in said
    edit = ("promissory_note/clauses/promise.html", "this {{ note.title }}", "this Convertible {{ note.title }}")
    [said] = messages("X107", {}, edit)
    assert "“Convertible Promissory Note”" in said


@pytest.mark.parametrize(("title", "calls"), [
    ("10% Bond", "calls the instrument a bond"),
    ("Debentures", "calls the instrument a debenture"),
    ("Loan Agreement", "does not call the instrument a note"),
    ("Notebook Purchase", "does not call the instrument a note"),
])  # fmt: skip
def test_a_title_of_another_instrument_is_reported(title: str, calls: str) -> None:
    assert messages("T407", titled(title)) == [
        f"The title “{title}” {calls}, and both documents go on to call it the Note."
    ]


@pytest.mark.parametrize("title", ["Note", "PROMISSORY NOTES", "Bridge Note", "Note and Bond"])
def test_a_title_of_a_note_is_not_reported(title: str) -> None:
    assert not messages("T407", titled(title))


@pytest.mark.parametrize("name", ["Ascent Solar Technologies, Inc.", "ascent solar  technologies Inc"])
def test_a_holder_of_the_registrants_name_is_reported(name: str) -> None:
    assert len(messages("T405", {"holder": {"name": name}})) == 1


def test_an_ampersand_in_a_name_is_the_word_it_stands_for() -> None:
    names = {"registrant": {"name": "Smith & Jones, Inc."}, "holder": {"name": "Smith and Jones Inc"}}
    assert messages("T405", names)
    assert not messages("T405", {**names, "holder": {"name": "Smith Jones Inc"}})


@pytest.mark.parametrize(("name", "entity", "of"), [
    ("Example, Inc.", "limited partnership", "corporation"),
    ("EXAMPLE INCORPORATED", "limited liability company", "corporation"),
    ("Example Corp", "statutory trust", "corporation"),
    ("Example Corporation", "general partnership", "corporation"),
    ("Example LLC", "corporation", "limited liability company"),
    ("Example, L.L.C.", "limited partnership", "limited liability company"),
    ("Example Limited Liability Company", "corporation", "limited liability company"),
    ("Example LP", "corporation", "limited partnership"),
    ("Example, L.P.", "limited liability company", "limited partnership"),
    ("Example Limited Partnership", "general partnership", "limited partnership"),
    ("Example LLLP", "corporation", "limited partnership"),
    ("Example LLP", "limited partnership", "general partnership"),
    ("Example Statutory Trust", "corporation", "statutory trust"),
])  # fmt: skip
@pytest.mark.parametrize("party", ["registrant", "holder"])
def test_a_name_that_ends_as_another_kind_of_entity_is_reported(party: str, name: str, entity: str, of: str) -> None:
    assert messages("T406", {party: {"name": name, "entity": entity}}) == [
        f"“{name}” is the name of a {of}; {party}.entity says {entity}."
    ]


@pytest.mark.parametrize(("name", "entity"), [
    ("Example, Inc.", "corporation"),
    ("Example Inc.", "business company"),
    ("Example Co., LLC", "limited liability company"),
    ("Example Fund GP, LLC", "limited liability company"),
    ("Example Corp LP", "limited partnership"),
    ("Example LLP", "general partnership"),
    ("Example Ltd.", "corporation"),
    ("Example Limited", "business company"),
    ("Example Company", "limited liability company"),
    ("Example Trust", "statutory trust"),
    ("Example Trust", "corporation"),
    ("Incorporated Example", "limited partnership"),
    ("Help", "corporation"),
    ("Example Partners", "general partnership"),
])  # fmt: skip
def test_a_name_that_ends_as_its_kind_may_or_as_none_is_not_reported(name: str, entity: str) -> None:
    assert not messages("T406", {"holder": {"name": name, "entity": entity}})
