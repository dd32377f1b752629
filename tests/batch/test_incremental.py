"""What is made again when something changed, and what is left alone. Content decides, never a time stamp."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.batch.deals import tie_out_all
from docgen.batch.run import Run
from docgen.publish import pdf
from docgen.result import Result
from docgen.templates import OURS
from tests.worked_example import TERM_SHEET

DEAL = TERM_SHEET.stem
CLAUSE = Path("promissory_note/clauses/severability.html")


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The documents that the engine prints from now on."""
    names: list[str] = []
    write_pdf = pdf.write_pdf

    def watched(html: str, read: object, *, name: str, draft: bool = False) -> object:
        names.append(name)
        return write_pdf(html, read, name=name, draft=draft)  # type: ignore[arg-type]

    monkeypatch.setattr(pdf, "write_pdf", watched)
    return names


@pytest.fixture
def deal(tmp_path: Path, printed: list[str]) -> Path:
    """A folder with a term sheet, a firm's templates, and a finished build."""
    (tmp_path / "deal.yaml").write_bytes(TERM_SHEET.read_bytes())
    (tmp_path / "firm").mkdir()
    build(tmp_path)
    printed.clear()
    return tmp_path


def build(folder: Path, *, force: bool = False, draft: bool = False) -> Result:
    run = Run((folder / "firm", OURS), folder / "build", draft=draft, force=force)
    (result,) = tie_out_all([folder / "deal.yaml"], run, jobs=1)
    return result


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "build" / "deal").iterdir())}


def firm_clause(folder: Path, old: str, new: str) -> None:
    path = folder / "firm" / CLAUSE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((OURS / CLAUSE).read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_deal_of_which_nothing_changed_is_left_alone(deal: Path, printed: list[str]) -> None:
    before = content(deal)
    result = build(deal)
    assert result.unchanged
    assert printed == []
    assert content(deal) == before


def test_a_deal_left_alone_is_reported_as_when_it_was_made(deal: Path) -> None:
    first, again = build(deal, force=True), build(deal)
    assert again.as_data() == first.as_data()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_term_sheet_whose_name_is_no_text_is_left_alone_and_reported_alike(tmp_path: Path) -> None:
    sheet = tmp_path / os.fsdecode(b"d\xffal.yaml")
    sheet.write_bytes(TERM_SHEET.read_bytes())
    run = Run((OURS,), tmp_path / "build")
    (first,) = tie_out_all([sheet], run, jobs=1)
    (again,) = tie_out_all([sheet], run, jobs=1)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert again.as_data() == first.as_data()
    assert {place.file for found in again.findings for place in found.places} >= {str(sheet)}


def test_a_new_time_stamp_alone_changes_nothing(deal: Path) -> None:
    for path in [deal / "deal.yaml", *(deal / "build" / "deal").iterdir()]:
        os.utime(path, (0, 0))
    assert build(deal).unchanged


def test_force_makes_it_all_again_to_the_same_bytes(deal: Path, printed: list[str]) -> None:
    before = content(deal)
    assert not build(deal, force=True).unchanged
    assert sorted(printed) == ["form_8k", "promissory_note"]
    assert content(deal) == before


@pytest.mark.parametrize("name", ["form_8k.pdf", "promissory_note.html", "manifest.json"])
def test_a_file_that_was_edited_is_made_again(deal: Path, name: str) -> None:
    before = content(deal)
    path = deal / "build" / "deal" / name
    path.write_bytes(path.read_bytes() + b" ")
    assert not build(deal).unchanged
    assert content(deal) == before


@pytest.mark.parametrize("edited", [b"", b"[]", b"[" * 100_000, b"\xff", b'{"result": {"findings": []}}'])
def test_whatever_stands_in_the_place_of_the_record_the_deal_is_made_again(deal: Path, edited: bytes) -> None:
    before = content(deal)
    (deal / "build" / "deal" / "manifest.json").write_bytes(edited)
    assert not build(deal).unchanged
    assert content(deal) == before


@pytest.mark.parametrize("hidden", ["outputs", "findings"])
def test_a_record_from_which_something_was_taken_out_is_not_believed(deal: Path, hidden: str) -> None:
    path = deal / "build" / "deal" / "manifest.json"
    whole = json.loads(path.read_bytes())
    (whole if hidden == "outputs" else whole["result"])[hidden] = {} if hidden == "outputs" else []
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    assert not build(deal).unchanged


def test_what_a_killed_build_left_beside_whole_files_is_cleared_away(deal: Path) -> None:
    before = content(deal)
    (deal / "build" / "deal" / ".form_8k.pdf.unfinished").write_bytes(b"%PDF")
    assert not build(deal).unchanged
    assert content(deal) == before


@pytest.mark.parametrize("name", ["form_8k.pdf", "promissory_note.html", "manifest.json"])
def test_a_file_that_was_deleted_is_made_again(deal: Path, name: str) -> None:
    before = content(deal)
    (deal / "build" / "deal" / name).unlink()
    assert not build(deal).unchanged
    assert content(deal) == before


def test_a_changed_term_is_made_again(deal: Path, printed: list[str]) -> None:
    sheet = deal / "deal.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("rate: 12%", "rate: 11%"), encoding="utf-8")
    assert not build(deal).unchanged
    assert sorted(printed) == ["form_8k", "promissory_note"]


def test_a_comment_in_the_term_sheet_prints_nothing_again(deal: Path, printed: list[str]) -> None:
    with (deal / "deal.yaml").open("a", encoding="utf-8") as sheet:
        sheet.write("\n# Seen by counsel.\n")
    before = content(deal)
    assert not build(deal).unchanged
    assert printed == []
    assert {name: data for name, data in content(deal).items() if name != "manifest.json"} == {
        name: data for name, data in before.items() if name != "manifest.json"
    }
    assert build(deal).unchanged


def test_a_changed_clause_prints_only_the_document_that_has_it(deal: Path, printed: list[str]) -> None:
    firm_clause(deal, "the other provisions remain in effect", "every other provision remains in effect")
    assert not build(deal).unchanged
    assert printed == ["promissory_note"]
    assert b"every other provision remains" in content(deal)["promissory_note.html"]


def test_a_changed_style_sheet_prints_all_again(deal: Path, printed: list[str]) -> None:
    sheet = deal / "firm" / "house" / "page.css"
    sheet.parent.mkdir()
    sheet.write_bytes((OURS / "house" / "page.css").read_bytes() + b"\nh3 { font-weight: bold; }\n")
    build(deal)
    assert sorted(printed) == ["form_8k", "promissory_note"]


def test_a_draft_and_a_final_build_are_not_taken_for_each_other(deal: Path, printed: list[str]) -> None:
    assert not build(deal, draft=True).unchanged
    assert sorted(printed) == ["form_8k", "promissory_note"]


def test_what_the_engine_complained_of_is_said_again(deal: Path) -> None:
    sheet = deal / "firm" / "house" / "page.css"
    sheet.parent.mkdir()
    sheet.write_bytes((OURS / "house" / "page.css").read_bytes() + b"\nh3 { colour: red; }\n")
    first = build(deal, draft=True)
    with (deal / "deal.yaml").open("a", encoding="utf-8") as term_sheet:
        term_sheet.write("\n# Seen by counsel.\n")
    again = build(deal, draft=True)
    assert "P303" in {finding.code for finding in first.findings}
    assert [f.code for f in again.findings] == [f.code for f in first.findings]
