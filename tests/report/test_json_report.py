from pathlib import Path

import jsonschema
import pytest

from docgen.finding import Finding, Place, Waived
from docgen.report.json_report import as_json, stopped_json
from docgen.result import Output, ReportedItem, Result, Stated
from tests.report.contract import kept
from tests.worked_example import Variant

FULL = Result(
    deal="acme",
    term_sheet="terms/acme.yaml",
    facts={"note.principal": "200000.00"},
    items=(ReportedItem("2.03", "The note is a debt."),),
    statements=(Stated("form_8k", "1.01", "note.principal", "200000.00", "$200,000"),),
    findings=(
        Finding("K401", "filed-late", "error", "It is late.\nFile it.", "filing.filed_on", (Place("a.yaml", 9, 3),)),
        Finding(
            "X105", "untraced-figure", "error", "“5%”",
            places=(Place(document="form_8k", section="1.01", page=2, says="5%"),),
            waived=Waived("Seen.", "A. Counsel", "2026-03-02"),
        ),
    ),
    outputs=(Output("form_8k", "pdf", "build/acme/form_8k.pdf", "0" * 64),),
)  # fmt: skip


def test_every_part_of_a_result_appears_under_its_promised_key() -> None:
    deal = kept(as_json([FULL]))["deals"][0]
    assert deal["facts"] == {"note.principal": "200000.00"}
    assert deal["items"] == [{"item": "2.03", "because": "The note is a debt."}]
    assert deal["statements"][0]["text"] == "$200,000"
    assert [finding["waived"] for finding in deal["findings"]] == [
        None,
        {"reason": "Seen.", "by": "A. Counsel", "on": "2026-03-02"},
    ]
    assert deal["findings"][1]["places"][0] == {
        "file": None, "line": None, "column": None, "document": "form_8k", "section": "1.01", "page": 2, "says": "5%",
    }  # fmt: skip
    assert deal["outputs"][0]["path"] == "build/acme/form_8k.pdf"


def test_a_run_that_could_not_be_made_is_one_object_too() -> None:
    assert kept(stopped_json("There is no folder.")) == {"deals": [], "stopped": "There is no folder."}


def test_the_contract_notices_another_shape() -> None:
    with pytest.raises(jsonschema.ValidationError):
        kept(as_json([FULL]).replace('"severity"', '"gravity"'))
    with pytest.raises(jsonschema.ValidationError):
        kept(as_json([FULL]).replace('"200000.00"', "200000.00"))


def test_facts_of_the_worked_deal_are_plain_text(tmp_path: Path) -> None:
    facts = kept(as_json([Variant().check(tmp_path)]))["deals"][0]["facts"]
    assert facts["note.principal"] == "200000.00"
    assert facts["note.matures_on"] == "2018-12-29"
    assert facts["note.interest.rate"] == "12"
    assert facts["note.default_rate"] == "none"
    assert facts["holder.notice_address"] == "not stated"
    assert facts["filing.also_report.0"] == "3.02"
    # Friday February 2 is the second business day after Wednesday January 31; Tuesday February 6 is the fourth.
    assert facts["filing.due_on"] == "2018-02-06"
    assert "filing.items" not in facts
