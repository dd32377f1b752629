import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from docgen.batch.record import read_record, sealed
from docgen.batch.verify import verify
from docgen.finding import Waived
from docgen.result import RECORD
from tests.batch.resealed import resealed
from tests.worked_example import Edit, Variant

PROVISION = {
    "heading": "Mandatory Prepayment",
    "about": "other",
    "note_wording": "The Company must prepay this Note within ten (10) days after it raises $1,000,000.00.",
    "report_summary": "The Company must prepay the Note within 10 days after it raises $1,000,000.",
}


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("finished")
    prepayment = {"notice": "5 business days", "premium": "none"}
    result = Variant({"note": {"prepayment": prepayment, "additional_provisions": [PROVISION]}}).build(folder)
    assert result.outputs
    return folder / "build" / "deal"


@pytest.fixture
def deal(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "deal"))


def codes(folder: Path) -> list[str]:
    return [finding.code for finding in verify(folder).findings]


def test_files_nobody_touched_are_in_order(deal: Path) -> None:
    assert codes(deal) == []


def test_a_folder_without_a_record_is_reported(deal: Path) -> None:
    (deal / "manifest.json").unlink()
    assert codes(deal) == ["P403"]


@pytest.mark.parametrize("part", ["deal", "term_sheet", "facts", "items", "statements", "findings", "outputs"])
def test_a_record_that_lacks_a_part_is_reported(deal: Path, part: str) -> None:
    resealed(deal, lambda record: record["result"].pop(part))
    assert codes(deal) == ["P403"]


def test_a_record_that_holds_more_than_docgen_writes_is_reported(deal: Path) -> None:
    resealed(deal, lambda record: record["result"].update({"unchanged": True}))
    assert codes(deal) == ["P403"]


def test_records_keep_the_shape_in_which_the_first_were_written(tmp_path: Path) -> None:
    place = {"file": "acme.yaml", "line": 9, "column": 3, "document": None, "section": None, "page": None, "says": "5%"}
    waived = {"reason": "Seen.", "by": "A. Counsel", "on": "2026-03-02"}
    first = {
        "made_from": {"term_sheet": "0" * 64}, "printed": {"form_8k": {"html": "0" * 64, "files": []}},
        "checks": ["X101"], "outputs": {"form_8k.pdf": "0" * 64},
        "result": {
            "deal": "acme", "term_sheet": "acme.yaml", "facts": {"note.principal": "200000.00"},
            "items": [{"item": "1.01", "because": "It is an agreement."}],
            "statements": [["form_8k", "1.01", "note.principal", "200000.00", "$200,000"]],
            "findings": [{
                "code": "K401", "name": "filed-late", "severity": "error", "message": "It is late.\nFile it.",
                "term": None, "places": [place], "waived": waived, "source": "General Instruction B.1",
            }],
            "outputs": [{"document": "form_8k", "format": "pdf", "path": "form_8k.pdf", "sha256": "0" * 64}],
        },
    }  # fmt: skip
    (tmp_path / RECORD).write_bytes(sealed(first))
    record = read_record(tmp_path)
    assert record and json.loads(record.as_bytes()) == json.loads(sealed(first))
    assert record.result.items[0].item == "1.01"
    assert record.result.findings[0].waived == Waived(**waived)


def test_a_record_that_cannot_be_read_is_reported(deal: Path) -> None:
    (deal / "manifest.json").write_bytes(b"{")
    assert codes(deal) == ["P403"]


def test_an_edited_file_and_a_missing_one_are_both_reported(deal: Path) -> None:
    page = deal / "form_8k.html"
    page.write_bytes(page.read_bytes().replace(b"$200,000", b"$300,000"))
    (deal / "promissory_note.pdf").unlink()
    assert codes(deal) == ["P404", "P404"]


@pytest.mark.parametrize("key", ["made_from", "printed", "outputs", "result"])
def test_a_record_that_was_edited_is_reported(deal: Path, key: str) -> None:
    record = deal / RECORD
    whole = json.loads(record.read_bytes())
    whole[key] = []
    record.write_text(json.dumps(whole, indent=1), encoding="utf-8")
    assert codes(deal) == ["P403"]


def test_a_page_that_was_not_built_is_reported_and_other_files_are_not(deal: Path) -> None:
    shutil.copy(deal / "form_8k.pdf", deal / "form_8k-final.pdf")
    (deal / "cover letter.docx").write_bytes(b"counsel's own")
    (finding,) = verify(deal).findings
    assert (finding.code, "form_8k-final.pdf is not among the files" in finding.message) == ("P404", True)


def test_an_edited_file_whose_record_was_made_to_fit_is_found_by_what_it_says(deal: Path) -> None:
    page = deal / "form_8k.html"
    page.write_bytes(page.read_bytes().replace(b"$200,000", b"$300,000"))
    digest = sha256(page.read_bytes()).hexdigest()
    resealed(deal, lambda whole: whole["outputs"].update({"form_8k.html": digest}))
    found = {finding.code: finding.message for finding in verify(deal).findings}
    assert set(found) == {"P405", "P406"}
    assert "“$300,000”; note.principal was 200000.00" in found["P405"]
    assert "form_8k.pdf says “$200,000” where form_8k.html says “$300,000”" in found["P406"]


def test_what_was_found_and_accepted_when_it_was_built_is_no_change(tmp_path: Path) -> None:
    clause = "promissory_note/clauses/interest.html"
    typed = Edit(clause, "a rate of {{ note.interest.rate.words_and_figures }}", "a rate of 11% per annum")
    assert {"X101", "X102"} <= {
        finding.code for finding in Variant(edits=(typed,)).build(tmp_path, draft=True).findings
    }
    assert codes(tmp_path / "build" / "deal") == []
