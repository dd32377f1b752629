import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from docgen.check.page import pages, read_page
from docgen.finding import Finding, Place, Severity
from docgen.report.sarif import Rule, as_sarif, stopped_sarif
from docgen.result import Result
from tests.report.results import ACME, CLEAN, ERROR, INFO, SHEET, TEMPLATE, WAIVED, WARNING
from tests.worked_example import Variant

SCHEMA = json.loads(Path(__file__).with_name("sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
RULE = Rule("X102", "documents-disagree", "The two documents disagree.", "error", "house rule", "# X102\n\nBoth.\n")
LEVELS: list[tuple[Severity, str]] = [("error", "error"), ("warning", "warning"), ("info", "note")]


def log(results: Iterable[Result], rules: Iterable[Rule] = (RULE,)) -> dict[str, Any]:
    """The log, once the schema of SARIF 2.1.0 accepts it."""
    whole: dict[str, Any] = json.loads(as_sarif(results, rules))
    jsonschema.validate(whole, SCHEMA, jsonschema.Draft4Validator)
    return whole


def sarif(finding: Finding) -> dict[str, Any]:
    (only,) = log([Result("acme", SHEET, findings=(finding,))])["runs"][0]["results"]
    return only


def at(finding: Finding) -> dict[str, Any]:
    return sarif(finding)["locations"][0]["physicalLocation"]


def test_every_kind_of_finding_and_a_clean_run_are_valid_sarif() -> None:
    assert len(log([ACME, CLEAN])["runs"][0]["results"]) == len(ACME.findings)
    assert log([])["runs"][0]["results"] == []


def test_the_schema_notices_another_shape() -> None:
    for old, new in (
        ('"level": "error"', '"level": "grave"'),
        ('"ruleId"', '"rule"'),
        ('"startLine": 53', '"startLine": 0'),
    ):
        broken = as_sarif([ACME], [RULE]).replace(old, new)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(json.loads(broken), SCHEMA, jsonschema.Draft4Validator)


def test_every_check_of_docgen_is_a_rule_with_its_page(tmp_path: Path) -> None:
    heads = [read_page(path) for path in pages().values()]
    rules = [Rule(head.code, head.name, head.sentence, head.severity, head.source, head.text) for head in heads]
    run = log([Variant().check(tmp_path)], rules)["runs"][0]
    shown = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert len(shown) == len(heads)
    assert shown["T204"]["name"] == "matures-before-issue"
    assert shown["T204"]["defaultConfiguration"] == {"level": "error"}
    assert "## Fails" in shown["T204"]["help"]["markdown"]
    assert {result["ruleId"] for result in run["results"]} <= set(shown)


def test_a_rule_s_long_description_names_the_source_relied_on() -> None:
    (rule,) = log([])["runs"][0]["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "The two documents disagree."
    assert rule["fullDescription"]["text"] == "The two documents disagree. Source: house rule."


@pytest.mark.parametrize(("severity", "level"), LEVELS)
def test_severities_are_the_levels_of_sarif(severity: Severity, level: str) -> None:
    assert sarif(replace(ERROR, severity=severity))["level"] == level
    (rule,) = log([], [replace(RULE, severity=severity)])["runs"][0]["tool"]["driver"]["rules"]
    assert rule["defaultConfiguration"]["level"] == level


def test_a_finding_stands_at_its_line_and_tells_what_the_documents_say() -> None:
    assert at(ERROR) == {
        "artifactLocation": {"uri": "terms/acme.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 53, "startColumn": 11},
    }
    assert sarif(ERROR)["message"]["text"].endswith("See promissory_note, Section 3: “12%”")
    assert sarif(ERROR)["locations"][0]["logicalLocations"] == [
        {"fullyQualifiedName": "form_8k, Item 1.01"},
        {"fullyQualifiedName": "promissory_note, Section 3"},
    ]


def test_what_stands_only_in_a_document_is_at_the_first_line_of_the_term_sheet() -> None:
    assert at(WARNING)["artifactLocation"]["uri"] == SHEET
    assert at(WARNING)["region"] == {"startLine": 1}


def test_another_file_is_a_related_location() -> None:
    (related,) = sarif(replace(INFO, places=(*INFO.places, Place(SHEET, 70, 1))))["relatedLocations"]
    assert related["physicalLocation"]["region"] == {"startLine": 70, "startColumn": 1}
    assert related["message"]["text"] == "terms/acme.yaml:70:1"


def test_a_file_name_is_a_relative_uri_whatever_is_in_it() -> None:
    uri = at(TEMPLATE)["artifactLocation"]["uri"]
    assert uri == "firm/promissory_note/clauses/the%20rate%2C%20100%25.html"
    for file in ("a:b.yaml", "ünter/#1?.yaml", "../other/a.yaml"):
        uri = at(replace(INFO, places=(Place(file, 1),)))["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", uri, re.ASCII)


def test_an_absolute_path_is_a_file_uri_without_a_root(tmp_path: Path) -> None:
    artifact = at(replace(INFO, places=(Place(str(tmp_path / "a.yaml"), 1),)))["artifactLocation"]
    assert artifact == {"uri": (tmp_path / "a.yaml").as_uri()}


def test_a_waived_finding_is_suppressed_with_its_reason_and_no_other_is() -> None:
    assert sarif(WAIVED)["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "Filed late with leave. (A. Counsel, 2026-03-02)"}
    ]
    assert sarif(ERROR)["suppressions"] == []


def test_a_result_keeps_its_fingerprint_when_lines_move() -> None:
    moved = replace(ERROR, places=(Place(SHEET, 80, 9), *ERROR.places[1:]))
    assert sarif(moved)["partialFingerprints"] == sarif(ERROR)["partialFingerprints"]
    assert sarif(WARNING)["partialFingerprints"] != sarif(ERROR)["partialFingerprints"]


def test_a_run_that_could_not_be_made_is_valid_sarif_and_says_why() -> None:
    whole = json.loads(stopped_sarif("There is no folder firm."))
    jsonschema.validate(whole, SCHEMA, jsonschema.Draft4Validator)
    (invocation,) = whole["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "There is no folder firm."
