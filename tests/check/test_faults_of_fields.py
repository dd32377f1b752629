"""What is wrong with the words of a field is told at the field, not at the clause that prints them."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from docgen.finding import Finding
from tests.check.findings import messages
from tests.worked_example import Edit, Variant


@pytest.mark.parametrize(("name", "text", "why"), [
    ("Acme <b>Fund LP", "<b>", "is markup that was printed as text"),
    ("Acme {{ note.principal }} LP", "{{ note.principal }}", "is template code"),
])  # fmt: skip
def test_what_a_field_brings_onto_the_pages_is_told_once_and_at_the_field(
    name: str, text: str, why: str, tmp_path: Path
) -> None:
    (finding,) = errors(Variant({"holder": {"name": name}}).check(tmp_path).findings)
    assert (finding.code, finding.term) == ("P105", "holder.name")
    assert finding.message == f"holder.name says “{text}”, which {why}.\nCorrect it in the term sheet."
    assert [(place.says, place.document) for place in finding.places] == [
        (name, None), (text, "form_8k"), (text, "promissory_note"),
    ]  # fmt: skip


def test_what_a_clause_says_beside_a_field_is_told_at_the_clause() -> None:
    edit = ("promissory_note/clauses/promise.html", "{{ holder.name }}", "{{ holder.name }} [●]")
    assert messages("P105", {}, edit) == ["The note says “[●]”, which is a placeholder."]


def test_a_sign_the_fonts_lack_is_told_at_the_field_that_has_it(tmp_path: Path) -> None:
    variant = Variant({"holder": {"name": "Acme \U0001f600 Fund LP"}})
    assert errors(variant.check(tmp_path).findings) == []
    (finding,) = errors(variant.build(tmp_path).findings)
    assert (finding.code, finding.term) == ("P303", "holder.name")
    assert finding.message.startswith("holder.name has “\U0001f600” (U+1F600), for which the fonts have no sign")
    assert [(place.line is not None, place.document) for place in finding.places] == [
        (True, None), (False, "form_8k"), (False, "promissory_note"),
    ]  # fmt: skip


def test_a_sign_the_fonts_lack_in_a_clause_is_the_template_s(tmp_path: Path) -> None:
    edit = Edit("promissory_note/clauses/promise.html", "{{ holder.name }}", "{{ holder.name }} \U0001f600")
    said = [each.message for each in errors(Variant({}, (edit,)).build(tmp_path).findings) if each.code == "P303"]
    assert len(said) == 1
    assert said[0].startswith("The page engine warns: .notdef glyph")


@pytest.mark.parametrize("title", ["Promissory Note\n", "Promissory\nNote\n", "Promissory  Note "])
def test_line_ends_and_runs_of_spaces_in_a_field_are_single_spaces(title: str, tmp_path: Path) -> None:
    assert errors(Variant({"note": {"title": title}}).check(tmp_path).findings) == []


def errors(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity == "error" and not finding.waived]
