"""The JSON Schema takes what the loader takes, and an editor sees the same mistakes."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from docgen.load.schema import term_sheet_schema
from docgen.load.skeleton import skeleton
from docgen.load.term_sheet import parse_term_sheet
from docgen.yaml_text import plain, read
from tests.load.worked import ROOT, TEXT


def mistakes(change: Any = lambda tree: None, text: str = TEXT) -> list[str]:
    tree = plain(read(text, "deal.yaml"))
    change(tree)
    return [error.message for error in Draft202012Validator(term_sheet_schema()).iter_errors(tree)]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(term_sheet_schema())
    assert term_sheet_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("text", [TEXT, skeleton("Example")], ids=["worked", "skeleton"])
def test_a_good_term_sheet_has_no_mistakes(text: str) -> None:
    assert mistakes(text=text) == []


BROKEN = {
    "unknown field": lambda tree: tree["note"].update(matures_onn="x"),
    "missing field": lambda tree: tree["note"].pop("principal"),
    "missing group": lambda tree: tree.pop("holder"),
    "unknown choice": lambda tree: tree["note"]["interest"].update(day_count="actual/366"),
    "neither yes nor no": lambda tree: tree["note"].update(secured="maybe"),
    "null for a group": lambda tree: tree["note"].update(prepayment=None),
    "text for a list": lambda tree: tree.update(waivers="none"),
    "a state that is none": lambda tree: tree["note"].update(governing_law="Deleware"),
    "a jurisdiction abbreviated": lambda tree: tree["holder"].update(state="D.E."),
    "a rate with no period": lambda tree: tree["note"]["interest"].update(rate="12%"),
    "an amount with no separators": lambda tree: tree["note"].update(principal="$200000"),
    "no money at all": lambda tree: tree["note"].update(principal="$0.00"),
    "a ZIP code one digit short": lambda tree: tree["registrant"]["address"].update(zip="8024"),
    "a telephone number with no area code": lambda tree: tree["registrant"].update(telephone="872-5000"),
    "a file number with no office": lambda tree: tree["registrant"].update(commission_file_number="32919"),
    "a bare number for money": lambda tree: tree["note"].update(principal=200000),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_a_broken_term_sheet_has_one(change: Any) -> None:
    assert len(mistakes(change)) == 1


def test_none_may_stand_for_a_group_the_deal_need_not_have() -> None:
    assert mistakes(lambda tree: tree["note"].update(prepayment="none")) == []


@pytest.mark.parametrize(("term", "text"), [
    ("note.principal", "CAD 2,700,000"), ("note.principal", "USD 200,000.00"), ("note.principal", "$0.05"),
    ("note.principal", "$999,999,999,999.99"), ("note.interest.rate", "0% per annum"),
    ("note.default_rate", "12.125% per annum"), ("note.issued_on", "2018-01-31"), ("note.issued_on", "May 9, 2018"),
    ("note.prepayment.notice", "1 business day"), ("note.prepayment.premium", "2%"), ("note.venue", "not stated"),
    ("registrant.state", "England"), ("registrant.state", "Republic of the Marshall Islands"), ("holder.state", "Ohio"),
    ("registrant.address.zip", "80241-1234"), ("registrant.address.state", "Puerto Rico"),
    ("registrant.telephone", "+1 720.872.5000 ext. 12"), ("registrant.commission_file_number", "333-123456-01"),
])  # fmt: skip
def test_what_loads_is_no_mistake_to_an_editor(term: str, text: str) -> None:
    def change(tree: Any) -> None:
        *groups, name = term.split(".")
        for group in groups:
            tree = tree[group]
        tree[name] = text

    tree = plain(read(TEXT, "deal.yaml"))
    change(tree)
    assert parse_term_sheet(json.dumps(tree), "deal.json").findings == ()
    assert mistakes(change) == []


def test_what_the_deal_leaves_open_is_in_no_format() -> None:
    open_too = {"telephone": "not stated", "commission_file_number": "not stated", "state": "Cayman Islands"}
    assert mistakes(lambda tree: tree["registrant"].update(open_too)) == []


def test_a_zip_code_an_editor_takes_for_a_number_is_accepted() -> None:
    assert mistakes(lambda tree: tree["registrant"]["address"].update(zip=80241)) == []


def test_an_editor_shows_what_each_field_is_for_and_how_to_write_it() -> None:
    interest = term_sheet_schema()["$defs"]["Interest"]["properties"]
    assert interest["accrues_from"]["description"] == "The first day that bears interest. Write a day, or not stated."
    assert interest["accrues_from"]["examples"] == ["January 31, 2018", "2018-01-31", "not stated"]


def test_an_editor_shows_examples_that_load() -> None:
    def strings(schema: Any) -> list[str]:
        inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
        own = schema["examples"] if isinstance(schema, dict) and isinstance(schema.get("examples"), list) else []
        return [*own, *(found for part in inner for found in strings(part))]

    assert "12% per annum" in strings(term_sheet_schema())
    assert [example for example in strings(term_sheet_schema()) if not isinstance(example, str)] == []


def test_no_group_takes_a_field_it_does_not_have() -> None:
    schema = term_sheet_schema()
    assert [group["additionalProperties"] for group in (schema, *schema["$defs"].values())] == [False] * (
        1 + len(schema["$defs"])
    )


def test_another_process_writes_the_same_bytes() -> None:
    code = "import json; from docgen.load.schema import term_sheet_schema; print(json.dumps(term_sheet_schema()))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, env={"PYTHONHASHSEED": "7"}, check=True
    )
    assert done.stdout.strip() == json.dumps(term_sheet_schema())
