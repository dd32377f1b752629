"""What the page of P106 cannot show: every way in which a PDF says something else than its page."""

from pathlib import Path

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
        "The PDF of the note is titled “Convertible Note”; title in promissory_note/document.yaml is "
        "“Promissory Note dated January 31, 2018”."
    )
