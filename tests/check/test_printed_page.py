"""What the pages of P105 to P107 cannot show: placeholders in fields, and every way in which a PDF hides its words."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.worked_example import Edit, Variant


def said(folder: Path, *edits: Edit, code: str = "P106") -> list[str]:
    findings = Variant(edits=edits).build(folder).findings
    return [finding.message.splitlines()[0] for finding in findings if finding.code == code]


def style(rule: str) -> Edit:
    return Edit("house/page.css", "/* Tables */", rule)


@pytest.mark.parametrize(("rule", "says"), [
    ("#waivers { display: none }", "The note says “13. Waivers by the Company The Company waives presentment, demand"),
    ("#waivers::before { content: 'No' }", "The PDF of the note says “No”, and the note does not."),
    ("@page { @top-left { content: 'A fee' } }", "The PDF of the Form 8-K says “A fee”, and the Form 8-K does not."),
    ("#waivers h2 { text-transform: uppercase }", "its PDF says “WAIVERS BY THE COMPANY” there."),
])  # fmt: skip
def test_a_style_sheet_that_hides_adds_or_changes_words_is_found_out(tmp_path: Path, rule: str, says: str) -> None:
    assert any(says in message for message in said(tmp_path, style(rule)))


def test_what_a_style_sheet_has_the_pdf_alone_say_is_held_against_the_term_sheet(tmp_path: Path) -> None:
    added = "The unpaid principal amount bears interest at a rate of 15% per annum."
    (message,) = said(tmp_path, style(f"#waivers::after {{ content: '{added}' }}"), code="X101")
    assert message == "The note states note.interest.rate as “15% per annum”; the term sheet has 12% per annum."


def test_a_pdf_under_another_title_is_found_out(tmp_path: Path) -> None:
    edit = Edit("house/page.html", "<title>{{ title }}", "<title>Convertible Note")
    assert said(tmp_path, edit)[1] == (
        "The PDF of the note is titled “Convertible Note”; title in promissory_note/document.yaml is "
        "“Promissory Note dated January 31, 2018”."
    )


@pytest.mark.parametrize(("rule", "says"), [
    ("#waivers p { color: #777777 }", "40 words in hardly another colour than what lies behind, or on a picture"),
    ("#waivers p { color: rgb(0 0 0 / 50%) }", "40 words in hardly another colour than what lies behind"),
    ("#waivers { background: #555555 }", "in hardly another colour than what lies behind"),
    ("#waivers { background: linear-gradient(white, black) }", "or on a picture"),
    ("#waivers { border: 30pt solid black; margin: -25pt 0 }", "in hardly another colour than what lies behind"),
    ("#waivers p { opacity: 0.9 }", "40 words see-through or without ink"),
    ("#waivers p { font-size: 6.9pt }", "40 words in type smaller than 7 points"),
    ("#waivers p { transform: scale(0.6) }", "40 words in type smaller than 7 points"),
    ("#waivers p { transform: scaleX(-1) }", "40 words turned, mirrored or upside down"),
    ("#waivers p { white-space: nowrap }", "partly beyond the edge of the page, or cut off"),
    ("#waivers p { height: 15pt; overflow: hidden }", "partly beyond the edge of the page, or cut off"),
    ("#waivers p { text-decoration: line-through }", "40 words struck through, or under a box"),
    ("#waivers p { text-decoration: line-through wavy }", "40 words struck through, or under a box"),
    ("#waivers { position: relative } #waivers::after { content: ''; position: absolute; top: 0; left: 0; "
     "width: 6in; height: 2in; background: white }", "struck through, or under a box"),
    ("#waivers p { line-height: 0 }", "words struck through, or under a box, a picture or other words"),
])  # fmt: skip
def test_a_style_sheet_that_keeps_words_from_being_read_is_found_out(tmp_path: Path, rule: str, says: str) -> None:
    (message, *_) = said(tmp_path, style(rule), code="P107")
    assert message.startswith("The PDF of the note prints ") and says in message


@pytest.mark.parametrize("rule", [
    "#waivers p { color: #767676 }",
    "#waivers { background: #111111 } #waivers p, #waivers h2 { color: white }",
    "#waivers p { font-size: 7pt }",
    "#waivers p { text-decoration: underline }",
    "#waivers p { text-decoration: overline; line-height: 1 }",
    "#waivers { border: 3pt double red; outline: 1pt solid blue }",
    "td, th { border: 1pt dotted red }",
])  # fmt: skip
def test_a_style_sheet_whose_words_can_be_read_passes(tmp_path: Path, rule: str) -> None:
    assert said(tmp_path, style(rule), code="P107") == []


def test_each_fault_is_reported_once_for_a_document(tmp_path: Path) -> None:
    messages = said(tmp_path, style("p { color: white; font-size: 1pt }"), code="P107")
    assert [message.split(" prints ")[0] for message in messages] == [
        *["The PDF of the Form 8-K"] * 2, *["The PDF of the note"] * 2
    ]  # fmt: skip


@pytest.mark.parametrize("field", [{"holder": {"name": "Longer" * 60}}, {"registrant": {"name": "Longer" * 20}}])
def test_a_name_that_no_line_can_hold_is_broken_and_read_back_whole(tmp_path: Path, field: dict[str, object]) -> None:
    findings = Variant(field).build(tmp_path).findings
    assert [finding.code for finding in findings if finding.code[0] in "PX"] == []


def test_a_name_too_long_for_the_running_header_is_found_out(tmp_path: Path) -> None:
    findings = Variant({"registrant": {"name": "Longer" * 90}}).build(tmp_path, draft=True).findings
    (message, *_) = [finding.message for finding in findings if finding.code == "P107"]
    assert "partly beyond the edge of the page, or cut off" in message


def found(change: dict[str, object]) -> list[tuple[str | None, int | None, str]]:
    """Give the field, the line of the term sheet and the first line of each P105, as `check` finds them."""
    with TemporaryDirectory() as folder:
        findings = Variant(change).check(Path(folder)).findings
    return [
        (finding.term, finding.places[0].line, finding.message.splitlines()[0])
        for finding in findings
        if finding.code == "P105"
    ]


def test_a_placeholder_in_a_field_is_found_once_at_the_field() -> None:
    [(term, line, message)] = found({"holder": {"name": "[Name of Holder] LP"}})
    assert (term, message) == ("holder.name", "holder.name says “[Name of Holder]”, which is a placeholder.")
    assert line


@pytest.mark.parametrize(("words", "left"), [
    ("paying [to be confirmed]", "[to be confirmed]"),
    ("paying trade debt of $XX,XXX", "$XX,XXX"),
    ("paying ____", "____"),
    ("paying [●]", "[●]"),
    ("paying XXX", "XXX"),
    ("paying TBD", "TBD"),
])  # fmt: skip
def test_whatever_keeps_the_place_of_words_is_found_in_the_purpose(words: str, left: str) -> None:
    says = {message for term, _, message in found({"closing": {"use_of_proceeds": words}}) if term}
    assert says and all(f"says “{left}”, which is a" in message for message in says)


def test_a_placeholder_in_a_template_is_found_in_the_document_alone() -> None:
    edit = Edit("form_8k/items/item_2_03.html", "the Company issued", "the Company [sic] issued")
    with TemporaryDirectory() as folder:
        [finding] = [each for each in Variant(edits=(edit,)).check(Path(folder)).findings if each.code == "P105"]
    assert finding.term is None
    assert finding.message == (
        "The Form 8-K says “[sic]”, which is a placeholder.\nCorrect the clause or the field it comes from."
    )
