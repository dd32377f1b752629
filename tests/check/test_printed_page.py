"""What the pages of P105 and P106 cannot show: placeholders in fields, and every way in which a PDF differs."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.worked_example import Edit, Variant


def said(folder: Path, *edits: Edit) -> list[str]:
    findings = Variant(edits=edits).build(folder).findings
    return [finding.message.splitlines()[0] for finding in findings if finding.code == "P106"]


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


def test_a_pdf_under_another_title_is_found_out(tmp_path: Path) -> None:
    edit = Edit("house/page.html", "<title>{{ title }}", "<title>Convertible Note")
    assert said(tmp_path, edit)[1] == (
        "The PDF of the note is titled “Convertible Note”; title in templates/promissory_note/document.yaml is "
        "“Promissory Note dated January 31, 2018”."
    )


def found(change: dict[str, object]) -> list[tuple[str | None, int | None, str]]:
    """Give the field, the line of the term sheet and the first line of each P105, as `check` finds them."""
    with TemporaryDirectory() as folder:
        findings = Variant(change).check(Path(folder)).findings
    return [
        (finding.term, finding.places[0].line, finding.message.splitlines()[0])
        for finding in findings
        if finding.code == "P105"
    ]


def test_a_placeholder_in_a_field_is_found_at_the_field_once_for_each_document() -> None:
    change = {"holder": {"name": "[Name of Holder] LP"}}
    note, report = found(change)
    assert {note[0], report[0]} == {"holder.name"}
    assert note[1] == report[1] and note[1]
    assert {note[2], report[2]} == {
        f"The {called} says “[Name of Holder]”, which is a placeholder. It comes from holder.name."
        for called in ("note", "Form 8-K")
    }


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
