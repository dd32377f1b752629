"""The term sheet a new deal starts from loads as it is and shows every field."""

from __future__ import annotations

import pytest

from docgen.load.fields import fields
from docgen.load.skeleton import skeleton
from docgen.load.term_sheet import parse_term_sheet
from docgen.model.filing import OtherExhibit
from docgen.model.group import Group
from docgen.model.kinds import Kind
from docgen.model.states import IN_ADDRESSES
from docgen.model.term_sheet import TermSheet, Waiver

IN_A_COMMENT = (Waiver, OtherExhibit)


def names(group: type[Group]) -> set[str]:
    inner = [field.holds for field in fields(group).values() if not isinstance(field.holds, Kind)]
    return set(fields(group)).union(*(names(found) for found in inner if found not in IN_A_COMMENT))


def test_the_skeleton_loads_with_no_finding() -> None:
    assert parse_term_sheet(skeleton("Example Borrower 2026"), "new.yaml").findings == ()


def test_every_field_of_the_model_is_written_in_the_skeleton() -> None:
    written = {part for term in parse_term_sheet(skeleton("x"), "x").places for part in term.split(".")}
    assert names(TermSheet) - written == set()


@pytest.mark.parametrize("group", IN_A_COMMENT)
def test_the_skeleton_shows_in_a_comment_how_an_entry_of_an_empty_list_is_written(group: type[Group]) -> None:
    assert all(f"#   - {name}: " in skeleton("x") or f"#     {name}: " in skeleton("x") for name in fields(group))


def test_the_skeleton_names_the_deal_and_the_schema() -> None:
    lines = skeleton("acme-2026").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=term_sheet.schema.json"
    assert lines[2] == "# Term sheet of acme-2026."


def test_a_name_of_several_lines_stays_in_its_comment() -> None:
    assert parse_term_sheet(skeleton("acme\nevil: yes"), "x").findings == ()


def test_the_days_and_amounts_of_the_skeleton_agree() -> None:
    sheet = parse_term_sheet(skeleton("x"), "x").term_sheet
    assert sheet
    # October 6, 2026 is a Tuesday, October 8, 2026 a Thursday and October 6, 2027 a Wednesday.
    assert (sheet.note.issued_on.isoweekday(), sheet.filing.filed_on.isoweekday()) == (2, 4)
    assert sheet.note.matures_on.isoweekday() == 3
    assert sheet.closing.original_issue_discount
    kept = sheet.closing.original_issue_discount.amount
    assert sheet.closing.purchase_price.amount + kept == sheet.note.principal.amount


def test_every_choice_is_told_in_the_comments() -> None:
    from docgen.load.schema import term_sheet_schema

    words = " ".join(skeleton("x").replace("\n", " ").replace("#", " ").split())
    schema = term_sheet_schema()
    choices = [
        choice
        for group in schema["$defs"].values()
        for field in group["properties"].values()
        for choice in field.get("enum", ())
    ]
    assert len(choices) > 40
    untold = ("1.01", "2.03", "9.01", *IN_ADDRESSES)  # Of a state the comments say that its name is written in full.
    assert [choice for choice in choices if choice not in words and choice not in untold] == []
