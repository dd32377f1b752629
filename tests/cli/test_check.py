"""What docgen says and how it ends, whatever it is called with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.desk import change, docgen, files
from tests.report.contract import kept
from tests.worked_example import TERM_SHEET


def test_the_worked_term_sheet_is_clean_and_nothing_is_written() -> None:
    result = docgen("check")
    assert result.exit_code == 0
    assert result.stdout.endswith("1 deal: no errors, 2 for information, 2 waived.\n")
    assert files() == ["terms/acme.yaml"]


def test_an_error_in_the_term_sheet_is_exit_status_1() -> None:
    change(Path("terms/acme.yaml"), "$200,000.00", "200,000")
    result = docgen("check", "terms/acme.yaml")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == "terms/acme.yaml:43:14: error T006 bad-value"


def test_a_warning_alone_is_exit_status_0() -> None:
    docgen("new", "new-deal")
    result = docgen("check", "terms/new-deal.yaml")
    assert result.exit_code == 0
    assert ": no errors" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "empty"],
        ["check", "one", "two"],
        ["check", "one/Same.yaml", "two/same.yaml"],
        ["check", "...yaml"],
        ["build", "..yml"],
        ["check", "nowhere.yaml"],
        ["check", "nowhere.yaml", "nowhere"],
        ["build", "terms/acme.yaml/acme"],
        ["check", ""],
        ["check", "--since", ""],
        ["check", "--shard", ""],
        ["check", "--templates", ""],
        ["build", "-o", ""],
        ["build", "-o", "terms/acme.yaml"],
        ["build", "-o", "terms/acme.yaml/pages"],
        ["watch", "-o", "terms/acme.yaml"],
        ["build", "--scheduler", ""],
        ["verify", ""],
        ["check", "-j", "x"],
        ["check", "--jobs", "0"],
        ["check", "--jobs", "-1"],
        ["check", "--jobs", "1.5"],
        ["check", "--templates", "nowhere"],
        ["check", "--templates", "terms/acme.yaml"],
        ["build", "empty"],
        ["check", "--executor", "dask"],
        ["build", "--scheduler", "tcp://127.0.0.1:9"],
        ["build", "--executor", "dask", "--scheduler", "tcp://127.0.0.1:9", "--jobs", "2"],
        ["explain", "K999"],
        ["new", ""],
        ["new", "empty/"],
        ["new", "./empty"],
        ["new", "..."],
        ["new", "one/...yaml"],
        ["new", "acme"],
        ["new", "acme.yml"],
        ["new", "ACME"],
        ["new", "terms/acme.yaml"],
        ["new", "terms/acme.yaml/acme"],
        ["new", "a\0b"],
    ],
)
def test_what_cannot_run_is_exit_status_2_and_one_sentence_or_two(arguments: list[str]) -> None:
    for name in ("empty", "one", "two"):
        Path(name).mkdir()
    for name in ("one", "two"):
        shutil.copy(TERM_SHEET, Path(name, "same.yaml"))
    before = files()
    result = docgen(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert not {"Error", "Traceback", "Errno"} & set(result.stderr.replace(":", " ").split())
    assert files() == before


def test_names_that_differ_in_their_case_only_would_share_a_folder() -> None:
    for name in ("one/Straße.yaml", "two/STRASSE.yml"):
        Path(name).parent.mkdir()
        shutil.copy(TERM_SHEET, name)
    result = docgen("build", "one", "two")
    assert result.exit_code == 2
    assert "one/Straße.yaml and two/STRASSE.yml" in result.stderr
    assert not Path("build").exists()


def test_nothing_is_written_outside_the_folder_given() -> None:
    shutil.copy(TERM_SHEET, "terms/...yaml")
    result = docgen("build", "terms/...yaml", "-o", "out/build")
    assert result.exit_code == 2
    assert "terms/...yaml" in result.stderr
    assert not Path("out").exists()


def test_without_a_folder_of_term_sheets_docgen_says_how_to_start() -> None:
    shutil.rmtree("terms")
    result = docgen("check")
    assert result.exit_code == 2
    assert "docgen new" in result.stderr


def test_an_unknown_option_names_the_nearest() -> None:
    result = docgen("check", "--frmat", "json")
    assert result.exit_code == 2
    assert "--format" in result.stderr


def test_a_term_sheet_named_twice_is_one_deal(desk: Path) -> None:
    result = docgen("check", "terms", "terms/acme.yaml", str(desk / "terms" / "acme.yaml"), "--format", "json")
    assert len(kept(result.stdout)["deals"]) == 1


def test_hidden_files_in_a_folder_are_no_term_sheets() -> None:
    Path("terms/.yamllint.yaml").write_text("rules: {}\n")
    assert docgen("check").exit_code == 0


def test_a_file_that_is_not_there_is_a_finding_among_the_others() -> None:
    result = docgen("check", "terms/acme.yaml", "nowhere.yaml")
    assert result.exit_code == 1
    assert "nowhere.yaml: error T001 unreadable-file\n   There is no such file." in result.stdout
    assert result.stdout.endswith("2 deals: 1 error, 2 for information, 2 waived.\n")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x7fELF\0\0", "T001"),
        (b"", "T001"),
        (b"a: [", "T002"),
        (b"note: {principal: 5}\n", "T005"),
        ("a: \udcff\n".encode("utf-8", "surrogatepass"), "T001"),
    ],
)
def test_json_is_one_object_whatever_is_wrong_with_the_term_sheet(content: bytes, code: str) -> None:
    Path("terms/bad.yaml").write_bytes(content)
    result = docgen("check", "--format", "json")
    assert result.exit_code == 1
    good, bad = kept(result.stdout)["deals"]
    assert (good["deal"], bad["deal"]) == ("acme", "bad")
    assert code in {finding["code"] for finding in bad["findings"]}
    assert bad["findings"][0]["places"][0]["file"] == "terms/bad.yaml"


@pytest.mark.parametrize("arguments", [
    ["check", "empty"], ["check", "nowhere.yaml"], ["check", "--templates", "nowhere"],
    ["build", "empty"], ["build", "-o", "terms/acme.yaml"],
])  # fmt: skip
def test_json_is_one_object_even_when_docgen_cannot_run(arguments: list[str]) -> None:
    Path("empty").mkdir()
    result = docgen(*arguments, "--format", "json")
    assert result.exit_code == 2
    assert kept(result.stdout) == {"deals": [], "stopped": result.stderr.strip()}


def test_a_fault_of_docgen_s_own_is_a_sentence_in_both_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("principal")

    monkeypatch.setattr("docgen.pipeline.compute_facts", broken)
    for form in ("text", "json"):
        result = docgen("check", "--format", form)
        assert result.exit_code == 1
        assert "P401" in result.stdout
        assert "docgen failed on this deal: KeyError: 'principal'" in result.stdout
        assert "Traceback" not in result.output
    kept(result.stdout)


@pytest.mark.parametrize("name", ["acme.yaml", "acme", "acme.yml", "terms/acme", "terms/acne.yaml"])
def test_a_term_sheet_that_is_not_there_is_told_the_one_that_may_be_meant(name: str) -> None:
    result = docgen("check", name)
    assert (result.exit_code, result.stderr) == (2, f"There is no {name}. Did you mean terms/acme.yaml?\n")


def test_a_name_that_is_like_none_is_told_none() -> None:
    assert docgen("check", "zz.yaml").stderr == "There is no zz.yaml. Correct the name, or the folder you are in.\n"


def test_a_schema_or_a_page_in_place_of_a_term_sheet_is_told_for_what_it_is() -> None:
    docgen("new", "beta")
    Path("form_8k.pdf").write_bytes(b"%PDF-1.7\n\x00")
    result = docgen("check", "terms/term_sheet.schema.json", "form_8k.pdf")
    assert result.exit_code == 1
    assert "terms/term_sheet.schema.json: error T001 unreadable-file\n   This is a JSON Schema" in result.stdout
    assert "form_8k.pdf: error T001 unreadable-file\n   This is a PDF and no term sheet" in result.stdout
    assert result.stdout.endswith("2 deals: 2 errors.\n")
