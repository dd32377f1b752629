"""The templates' own YAML files load, or every mistake in them is told at its place."""

from __future__ import annotations

import pytest

from docgen.finding import Finding, Stop
from docgen.load.template_files import load_document, load_phrases
from docgen.model.document import Document

DOCUMENT = """\
called: note
title: Promissory Note
running_header: Note
numbering: sections
parts:
  - clauses/legend.html
must_state:
  - note.principal
constants:
  - Rule 506
"""


def document(text: str) -> Document:
    return load_document("promissory_note", {"promissory_note/document.yaml": text.encode()}.get)


def phrases(text: str) -> dict[str, dict[str, str]]:
    return load_phrases({"house/phrases.yaml": text.encode()}.get)


def stopped(text: str) -> tuple[Finding, ...]:
    with pytest.raises(Stop) as stop:
        document(text)
    return tuple(stop.value.findings)


def test_a_document_loads_in_its_order() -> None:
    loaded = document(DOCUMENT)
    assert (loaded.title, loaded.parts, loaded.constants) == (
        "Promissory Note",
        ("clauses/legend.html",),
        ("Rule 506",),
    )
    assert loaded.must_have == ()


def test_every_mistake_in_a_document_is_told_at_once() -> None:
    findings = stopped(DOCUMENT.replace("numbering", "numberin").replace("must_state:\n", "must_state: x\nmust_s:\n"))
    assert [(finding.code, finding.places[0].line) for finding in findings] == [("T004", 4), ("T007", 7), ("T004", 8)]
    assert findings[0].places[0].file == "promissory_note/document.yaml"


def test_a_group_where_a_document_wants_text_is_told() -> None:
    finding = stopped(DOCUMENT.replace("title: Promissory Note", "title: {a: b}"))[0]
    assert finding.message == "title is a group of fields, where one value is expected.\nWrite text, on one line."


def test_a_numbering_docgen_does_not_know_is_told_with_those_it_does() -> None:
    finding = stopped(DOCUMENT.replace("sections", "section"))[0]
    assert (finding.code, finding.message) == (
        "T006",
        "numbering reads “section”, which is not one of the choices: sections, items.\n"
        "Did you mean sections? Write it so.",
    )


@pytest.mark.parametrize("second", ["firm/legend.html", "legend.htm", "clauses/legend.html"])
def test_two_parts_of_one_name_are_told_at_the_second(second: str) -> None:
    (finding,) = stopped(DOCUMENT.replace("legend.html\n", f"legend.html\n  - clauses/interest.html\n  - {second}\n"))
    assert (finding.code, finding.name, finding.term) == ("T006", "bad-value", "parts.2")
    assert [(place.line, place.says) for place in finding.places] == [(8, second), (6, "clauses/legend.html")]
    assert finding.message == (
        f"{second} would be section “legend” of the document, and so would clauses/legend.html, on line 6; only one of "
        "the two would be printed.\nRename one of the files, or take its line out."
    )


def test_each_of_three_parts_of_one_name_but_the_first_is_told() -> None:
    parts = "legend.html\n  - a/legend.html\n  - b/legend.html\n"
    assert [finding.term for finding in stopped(DOCUMENT.replace("legend.html\n", parts))] == ["parts.1", "parts.2"]


def saying(when: str) -> str:
    every = "  - part: legend\n    when: every deal\n    words: [Note]\n"
    return f"{DOCUMENT}must_say:\n{every}  - part: legend\n    when: {when}\n    words: [is]\n"


@pytest.mark.parametrize(
    ("when", "values"),
    [
        ("note.secured is maybe", "yes, no"),
        ("every_deal is no and note.ranking is junior", "equal with other unsecured debt, subordinated to senior debt"),
        ("note.default_rate is 18% per annum", "none"),
        ("note.prepayment is yes", "none"),
        ("note.additional_provisions.*.about includes shares", "conversion, security, warrants, other"),
    ],
)
def test_words_asked_for_in_deals_that_cannot_be_are_told(when: str, values: str) -> None:
    (finding,) = stopped(saying(when))
    assert (finding.code, finding.term, finding.places[0].line) == ("T006", "must_say.1.when", 16)
    assert f"a value it never has.\nCompare it with one of {values}" in finding.message


def test_words_asked_for_in_deals_that_can_be_load() -> None:
    for when in (
        "note.secured is no",
        "note.default_rate is none",
        "note.governing_law is Utah",
        "note.venue is given",
    ):
        assert document(saying(when)).must_say[1].when.text == when


def test_words_asked_for_in_deals_that_are_not_told_are_told() -> None:
    (finding,) = stopped(saying("sometimes"))
    assert (finding.code, finding.places[0].line) == ("T006", 16)
    says = "“when” in entry 2 of must_say reads “sometimes”, which does not tell for which deals.\nWrite"
    assert finding.message.startswith(says)


def test_an_entry_that_is_no_text_is_told_at_the_entry() -> None:
    finding = stopped(DOCUMENT.replace("- Rule 506", "- [Rule 506]"))[0]
    assert (finding.code, finding.term) == ("T007", "constants.0")


def test_a_missing_field_of_a_document_says_what_it_is_for() -> None:
    finding = stopped(DOCUMENT.replace("title: Promissory Note\n", ""))[0]
    assert "It says: The title in the file's properties" in finding.message


def test_a_document_that_is_not_yaml_is_told() -> None:
    assert [finding.code for finding in stopped('title: "x\n')] == ["T002"]


def test_a_document_no_folder_has_is_told() -> None:
    with pytest.raises(Stop) as stop:
        load_document("lease", lambda name: None)
    assert stop.value.findings[0].message.startswith("The templates have no lease/document.yaml.")


def test_a_document_not_in_utf_8_is_told() -> None:
    with pytest.raises(Stop) as stop:
        load_document("lease", lambda name: b"title: \xe9\n")
    assert stop.value.findings[0].code == "T001"


def test_phrases_load_by_term_and_choice() -> None:
    text = "note.interest.compounding:\n  none: not compounded\n  quarterly: compounded quarterly\n"
    assert phrases(text) == {
        "note.interest.compounding": {"none": "not compounded", "quarterly": "compounded quarterly"},
    }


@pytest.mark.parametrize("text", ["note.payment: x\n", "note.payment: [x]\n", "note.payment:\n  free: [x]\n"])
def test_phrases_of_another_shape_are_told(text: str) -> None:
    with pytest.raises(Stop) as stop:
        phrases("note.transfer:\n  free: freely\n" + text)
    finding = stop.value.findings[0]
    assert (finding.code, finding.term, finding.places[0].line) == ("T007", "note.payment", 3)


def test_a_choice_with_two_phrases_is_told() -> None:
    with pytest.raises(Stop) as stop:
        phrases("note.transfer:\n  free: freely\n  free: at will\n")
    assert stop.value.findings[0].code == "T003"


def test_missing_phrases_are_told() -> None:
    with pytest.raises(Stop) as stop:
        load_phrases(lambda name: None)
    assert "house/phrases.yaml" in stop.value.findings[0].message
