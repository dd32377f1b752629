"""New term sheets, the schema, the pages of the checks and the help texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import docgen, files
from tests.worked_example import ROOT, TERM_SHEET


def test_a_new_term_sheet_passes_at_once_and_has_its_schema_beside_it() -> None:
    result = docgen("new", "deals/beta-2026-10-06")
    assert result.exit_code == 0
    assert "docgen check deals/beta-2026-10-06.yaml" in result.stdout
    assert docgen("check", "deals").exit_code == 0
    assert Path("deals/term_sheet.schema.json").read_text(encoding="utf-8") == docgen("schema").stdout


def test_the_name_of_a_new_term_sheet_can_be_pasted_into_the_command_that_checks_it() -> None:
    assert docgen("new", "acme two").stdout.endswith("docgen check 'terms/acme two.yaml'\n")


def test_a_new_term_sheet_without_a_folder_goes_to_terms() -> None:
    for name in ("beta", "gamma.yaml", "delta-1.5"):
        assert docgen("new", name).exit_code == 0
    assert {"terms/beta.yaml", "terms/gamma.yaml", "terms/delta-1.5.yaml"} < set(files())


def test_the_schema_in_the_repository_is_the_one_printed_and_the_worked_term_sheet_points_to_it() -> None:
    schema = ROOT / "terms" / "term_sheet.schema.json"
    assert schema.read_text(encoding="utf-8") == docgen("schema").stdout
    first = TERM_SHEET.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={schema.name}"


def test_explain_prints_the_page_of_a_check_in_any_case() -> None:
    assert docgen("explain", "k302").stdout == docgen("explain", "K302").stdout
    assert docgen("explain", "K302").stdout.startswith("# K302 item-302-without-equity\n")


def test_explain_takes_a_name_in_any_style() -> None:
    for name in ("filed-late", "Filed late", "filed_late", "filed"):
        assert docgen("explain", name).stdout.startswith("# K401 filed-late\n")


@pytest.mark.parametrize(("word", "codes"), [("t3", "T3"), ("K", "K"), ("p40", "P40")])
def test_explain_lists_the_checks_whose_codes_begin_so(word: str, codes: str) -> None:
    listed = [line[:4] for line in docgen("explain", word).stdout.splitlines() if not line.startswith(" ")]
    assert len(listed) > 1
    assert all(code.startswith(codes) for code in listed)


def test_explain_lists_the_checks_that_have_a_word_in_their_names() -> None:
    names = [line.split()[-1] for line in docgen("explain", "exhibit").stdout.splitlines() if line[0] != " "]
    assert names
    assert all("exhibit" in name for name in names)


def test_explain_says_which_check_a_mistyped_name_may_mean() -> None:
    assert docgen("explain", "filled-late").stderr == (
        "There is no check filled-late. Did you mean K401 filed-late? To list them all: docgen explain\n"
    )


def test_explain_lists_every_check_by_family() -> None:
    codes = [line[:4] for line in docgen("explain").stdout.splitlines() if not line.startswith(" ")]
    families = "".join(dict.fromkeys(code[0] for code in codes))
    assert families == "TNKXP"
    assert len(codes) == len(set(codes)) > 50


@pytest.mark.parametrize("command", ["", "check", "build", "verify", "explain", "new", "schema"])
def test_every_help_text_teaches_by_example(command: str) -> None:
    result = docgen(*filter(None, [command]), "--help")
    assert result.exit_code == 0
    assert f"docgen {command}".rstrip() in result.stdout.partition("\n")[2]
    assert "..." not in result.stdout.replace("[TERMS]...", "").replace("[ARGS]...", "")
