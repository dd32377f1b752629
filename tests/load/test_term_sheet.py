"""A term sheet loads whole, or every mistake in it is told at once, each at its place."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.load.term_sheet import parse_term_sheet
from docgen.model.kinds import NOT_STATED, Money, Rate
from docgen.yaml_text import plain, read
from tests.load.worked import TERM_SHEET, TEXT, changed, line_of, only


def test_the_worked_term_sheet_loads_with_no_finding() -> None:
    loaded = parse_term_sheet(TEXT, "deal.yaml")
    assert loaded.findings == ()
    assert loaded.term_sheet is not None
    note = loaded.term_sheet.note
    assert (note.principal, note.interest.rate) == (Money(Decimal("200000.00")), Rate(Decimal("12")))
    assert note.matures_on == date(2018, 12, 29)
    assert note.default_rate is None
    assert loaded.term_sheet.holder.notice_address is NOT_STATED


def test_every_field_group_and_entry_has_its_place() -> None:
    places = parse_term_sheet(TEXT, "deal.yaml").places
    principal = places["note.principal"]
    assert (principal.file, principal.line, principal.column, principal.says) == (
        "deal.yaml", line_of("  principal:"), 14, "$200,000.00",
    )  # fmt: skip
    interest = places["note.interest"]
    assert (interest.line, interest.column, interest.says) == (line_of("  interest:"), 3, "interest")
    assert places["filing.also_report.0"].says == "3.02"
    assert places["registrant.registered_classes.0.symbol"].says == "ASTI"
    assert places["waivers.1"].line == line_of("check: K303")


def test_the_place_of_an_unquoted_value_is_where_the_file_says_it() -> None:
    lines = TEXT.splitlines()
    for term, place in parse_term_sheet(TEXT, "deal.yaml").places.items():
        if place.says and not term.endswith(".reason"):
            assert place.line and place.column
            assert lines[place.line - 1][place.column - 1 :].startswith(place.says), term


BAD_VALUES = {
    "an amount with no currency": ("principal: $200,000.00", "principal: 200000", "not an amount of money"),
    "an amount with no separators": ("principal: $200,000.00", "principal: $200000", "like $200,000.00"),
    "a rate with no unit": ("rate: 12% per annum", "rate: 12", "not a yearly rate"),
    "a rate with no period": ("rate: 12% per annum", "rate: 12%", "not a yearly rate"),
    "a day in figures": ("matures_on: December 29, 2018", "matures_on: 12/29/18", "not a day"),
    "a day that does not exist": ("matures_on: December 29, 2018", "matures_on: February 30, 2018", "not a day"),
    "a month cut short": ("matures_on: December 29, 2018", "matures_on: Dec 29, 2018", "not a day"),
    "a rate that YAML would round": ("rate: 12% per annum", "rate: 5.10", "“5.10”"),
    "NO in capitals": ("convertible: no", "convertible: NO", "Write no."),
    "true for yes": ("jury_waiver: yes", "jury_waiver: true", "neither yes nor no"),
    "a time where a day belongs": ("issued_on: January 31, 2018", "issued_on: 12:30", "“12:30”"),
    "a choice that is none": ("day_count: actual/365", "day_count: actual/366", "Did you mean actual/365?"),
    "a choice in capitals": ("compounding: quarterly", "compounding: Quarterly", "Did you mean quarterly?"),
    "a choice like no other": ("compounding: quarterly", "compounding: 4", "Write one of them"),
    "a period with no unit": ("cure: 5 business days", "cure: 5", "not a period"),
    "none for a date": ("issued_on: January 31, 2018", "issued_on: none", "not a day"),
    "YAML's null": ("default_rate: none", "default_rate: null", "or none"),
    "empty quotation marks": ("  title: Promissory Note", '  title: ""', "is empty"),
    "no money at all": ("principal: $200,000.00", "principal: $0.00", "an amount above zero."),
    "no discount at all": ("discount: $22,500.00", "discount: $0.00", "above zero, or none."),
    "no days at all": ("dismissal: 60 days", "dismissal: 0 days", "a number of days above zero, or none."),
    "a ZIP code one digit short": ("zip: 80241", "zip: 8024", "not a ZIP code"),
    "an employer's number with no hyphen": ("number: 20-3672603", "number: 203672603", "or not stated."),
    "a file number with no office": ("number: 001-32919", "number: 32919", "not a Commission File Number"),
    "a telephone number with no area code": ("telephone: (720) 872-5000", "telephone: 872-5000", "area code"),
    "a state misspelled": ("state: Colorado", "state: Colorodo", "Write Colorado."),
    "a state abbreviated": ("state: Colorado", "state: CO", "Write the full name, Colorado."),
    "a province for a state": (
        "governing_law: Delaware",
        "governing_law: Ontario",
        "its full name, like Delaware, or not stated.",
    ),
    "a governing law misspelled": (
        "governing_law: Delaware",
        "governing_law: Deleware",
        "Write Delaware, or not stated.",
    ),
    "courts abbreviated": ("venue: Delaware", "venue: DE", "the full name, Delaware, or not stated."),
    "a name of signs": ("name: BayBridge Capital Fund LP", "name: ~", "no letter"),
    "a name still to come": ("name: BayBridge Capital Fund LP", "name: To be determined", "words to come"),
    "a name of nothing": ("name: Ascent Solar Technologies, Inc.", "name: N/A", "names nothing"),
    "a title still to come": ("  title: Promissory Note", "  title: TBD", "words to come"),
    "N/A for none": ("  use_of_proceeds: none", "  use_of_proceeds: N/A", "Write the words themselves, or none."),
    "blanks in quotation marks": ("  title: Promissory Note", '  title: "  "', "is empty"),
}


@pytest.mark.parametrize(("old", "new", "words"), BAD_VALUES.values(), ids=BAD_VALUES)
def test_a_value_not_written_as_its_kind_is_told_at_the_value(old: str, new: str, words: str) -> None:
    finding = only(changed(old, new))
    assert (finding.code, finding.name, finding.severity) == ("T006", "bad-value", "error")
    assert words in finding.message
    value = new.partition(": ")[2].strip('"')
    place = finding.places[0]
    assert place.line == line_of(old)
    assert place.says == value
    fault, change = finding.message.split("\n")
    assert fault.startswith(str(finding.term))
    assert change.endswith(".")


def test_a_bad_value_says_what_is_written_what_is_wrong_and_what_to_change() -> None:
    assert only(changed("principal: $200,000.00", "principal: 200000")).message == (
        "note.principal reads “200000”, which is not an amount of money as docgen reads one.\n"
        "Write it with its currency, like $200,000.00 or CAD 2,700,000."
    )


def test_a_bad_rate_says_how_a_rate_is_written() -> None:
    assert only(changed("default_rate: none", "default_rate: 18%")).message == (
        "note.default_rate reads “18%”, which is not a yearly rate as docgen reads one.\n"
        "Write the number, the percent sign and the period, like 12% per annum, or none."
    )


def test_a_jurisdiction_misspelled_is_told_with_the_state_it_means() -> None:
    text = "  name: Ascent Solar Technologies, Inc.\n  entity: corporation\n  state: "
    assert only(changed(f"{text}Delaware", f"{text}Deleware")).message == (
        "registrant.state reads “Deleware”, which is not quite the name of a state.\nWrite Delaware."
    )
    assert changed(f"{text}Delaware", f"{text}Cayman Islands").findings == ()


def test_words_near_a_choice_are_told_the_choice_and_nothing_around_it() -> None:
    assert "Did you mean not stated?" in only(changed("day_count: actual/365", "day_count: Not Stated")).message


def test_an_unknown_field_names_the_nearest_one_the_group_lacks_and_only_that() -> None:
    finding = only(changed("matures_on:", "matures_onn:"))
    assert (finding.code, finding.term) == ("T004", "note.matures_onn")
    assert finding.message == (
        "note.matures_onn is not a field of note.\nDid you mean matures_on? Change matures_onn to matures_on."
    )
    place = finding.places[0]
    assert (place.line, place.column, place.says) == (line_of("matures_on:"), 3, "matures_onn")


@pytest.mark.parametrize("name", ["Matures On", "matures-on", "MATURES_ON", "maturity_on"])
def test_a_field_named_in_another_style_is_recognised(name: str) -> None:
    assert "Did you mean matures_on?" in only(changed("matures_on:", f"{name}:")).message


def test_a_field_in_the_wrong_group_is_sent_where_it_belongs() -> None:
    finding = only(changed("note:\n", "note:\n  day_count: 30/360\n"))
    assert finding.message == "note.day_count is not a field of note.\nIt belongs to note.interest. Move it there."


def test_a_field_no_group_has_is_to_be_taken_out() -> None:
    finding = only(changed("note:\n", "note:\n  xyzzy: 1\n"))
    assert finding.message == "note.xyzzy is not a field of note.\nTake it out, or correct its name."


def test_an_unknown_group_is_told_at_the_top() -> None:
    assert "guarantor is not a field of the file." in only(changed("note:\n", "guarantor:\n  name: x\nnote:\n")).message


def test_a_missing_field_is_told_at_its_group_with_what_it_is_for_and_an_example() -> None:
    finding = only(changed("    accrues_from: December 29, 2017\n", ""))
    assert (finding.code, finding.term) == ("T005", "note.interest.accrues_from")
    assert finding.message == (
        "note.interest.accrues_from is missing. It says: The first day that bears interest.\n"
        "Add it to note.interest: a day, or not stated, like “accrues_from: January 31, 2018”."
    )
    place = finding.places[0]
    assert (place.line, place.says) == (line_of("  interest:"), "interest")


def test_a_missing_choice_lists_the_choices() -> None:
    assert (
        "one of free, with the registrant's consent."
        in only(
            changed(
                '  transfer: free  # "or its assigns"; the securities-law limits on the face of the note apply.\n', ""
            )
        ).message
    )


def test_a_missing_list_says_how_to_write_an_empty_one() -> None:
    assert "“additional_provisions: []”" in only(changed("  additional_provisions: []\n", "")).message


def test_a_missing_group_lists_its_fields() -> None:
    message = only(changed("    insolvency:\n      dismissal: 60 days  # ASSUMPTION, as above.\n", "")).message
    assert message.endswith("a group of the fields dismissal.")


def test_a_missing_group_that_may_be_none_says_so() -> None:
    assert only(changed("    judgment: none\n", "")).message.endswith("threshold and cure; or write none.")


def test_missing_text_gives_no_example_that_would_be_copied() -> None:
    message = only(changed("  notice_address: not stated", "  #")).message
    assert message.endswith("Add it to holder: words, or not stated.")


WRONG_SHAPES = {
    "text for a group": ("    payment:\n      cure: 5 business days", "    payment: 5 days", "a group of fields is"),
    "text for a group or none": ("    breach: none", "    breach: 5 days", "cure; or write none."),
    "a list for a group": ("    breach: none", "    breach: []", "is a list, where a group"),
    "text for a list": ("  additional_provisions: []", "  additional_provisions: none", "or [] when there is none"),
    "a group for a list": ("  additional_provisions: []", "  additional_provisions: {}", "fields, where a list"),
    "entries with no space after the dash": (
        '  also_report:\n    - "3.02"', "  also_report:\n    -a: 3.02", "after a dash and a space",
    ),
    "a list for text": ("  title: Promissory Note", "  title: [Promissory Note]", "is a list, where one value"),
    "a group for money": ("  principal: $200,000.00", "  principal: {amount: 1}", "with its currency, on one"),
    "text for an entry of groups": ("  additional_provisions: []", "  additional_provisions: [x]", "heading, about"),
    "a group for a choice": ("  payment: one sum at maturity", "  payment: {a: b}", "when principal"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), WRONG_SHAPES.values(), ids=WRONG_SHAPES)
def test_groups_lists_and_text_cannot_stand_for_one_another(old: str, new: str, words: str) -> None:
    finding = only(changed(old, new))
    assert (finding.code, finding.name) == ("T007", "wrong-shape")
    assert words in finding.message
    assert finding.places[0].line


def test_all_mistakes_are_told_in_one_run_in_the_order_of_the_file() -> None:
    text = (
        TEXT.replace("principal: $200,000.00", "principal: 200000")
        .replace("matures_on:", "matures_onn:")
        .replace("rate: 12% per annum", "rate: 12")
        .replace("convertible: no", "convertible: NO")
        .replace("  purchase_price: $177,500.00\n", "")
        .replace("waivers:\n", "waivers: none\nwaiver:\n")
    )
    findings = parse_term_sheet(text, "deal.yaml").findings
    assert [finding.code for finding in findings] == ["T006", "T004", "T006", "T006", "T005", "T007", "T004"]
    lines = [finding.places[0].line or 0 for finding in findings]
    assert lines == sorted(lines)
    assert all(finding.places[0].column for finding in findings)


def test_faults_of_yaml_and_of_values_are_told_together() -> None:
    text = TEXT.replace("convertible: no", "convertible:").replace("rate: 12% per annum", "rate: 12")
    findings = parse_term_sheet(text, "deal.yaml").findings
    assert [(finding.code, finding.term) for finding in findings] == [
        ("T006", "note.interest.rate"), ("T009", "note.convertible"),
    ]  # fmt: skip


def test_json_is_a_term_sheet_too() -> None:
    loaded = parse_term_sheet(json.dumps(plain(read(TEXT, "x"))), "deal.json")
    assert loaded.findings == ()
    assert loaded.term_sheet == parse_term_sheet(TEXT, "deal.yaml").term_sheet


def test_a_dotted_name_does_not_hide_the_field_it_resembles() -> None:
    findings = parse_term_sheet(TEXT + "note.title: X\n", "deal.yaml").findings
    assert [finding.code for finding in findings] == ["T004"]
    assert findings[0].places[0].line == len(TEXT.splitlines()) + 1


SCRAPS = st.sampled_from(["none", "not stated", "[]", "{}", "- ", "  ", "\n", "$1", "9% per annum", "x: y\n", "é"])


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(st.integers(0, len(TEXT)), st.integers(0, 40), SCRAPS | st.text(max_size=8))
def test_no_mutation_of_a_term_sheet_makes_the_loader_fall_over(start: int, length: int, scrap: str) -> None:
    loaded = parse_term_sheet(TEXT[:start] + scrap + TEXT[start + length :], "deal.yaml")
    assert (loaded.term_sheet is None) == bool(loaded.findings)
    for finding in loaded.findings:
        assert finding.places[0].line and finding.places[0].column
        assert finding.message.count("\n") == 1


@given(st.text(max_size=80))
def test_no_text_at_all_makes_the_loader_fall_over(text: str) -> None:
    loaded = parse_term_sheet(text, "deal.yaml")
    assert loaded.term_sheet is None
    assert loaded.findings


@pytest.mark.parametrize("digits", ["9" * 5000, ",".join(["999"] * 1000)])
def test_an_amount_of_thousands_of_figures_is_a_finding_in_our_own_words(digits: str) -> None:
    message = only(changed("principal: $200,000.00", f"principal: ${digits}")).message
    assert "one trillion" in message
    assert len(message) < 300


def test_loading_asks_for_nothing_only_other_commands_need() -> None:
    import subprocess
    import sys

    code = "import sys, docgen.load.term_sheet; print({'difflib', 'jsonschema', 'docgen.load.schema'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=TERM_SHEET.parent.parent)
    assert done.stdout.strip() == "set()"
