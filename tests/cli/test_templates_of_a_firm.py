"""A firm's own templates, which take the place of ours."""

from __future__ import annotations

import shutil
from pathlib import Path

from docgen.templates import OURS
from tests.cli.desk import docgen

CLAUSE = Path("promissory_note", "clauses", "interest.html")
RATE = "{{ note.interest.rate.words_and_figures }}"


def test_a_firm_s_clause_takes_the_place_of_ours_and_the_others_stay() -> None:
    clause = Path("firm") / CLAUSE
    clause.parent.mkdir(parents=True)
    ours = (OURS / CLAUSE).read_text(encoding="utf-8")
    clause.write_text(ours.replace(RATE, "fifteen percent (15%) per annum"), encoding="utf-8")
    result = docgen("check", "--templates", "firm")
    assert result.exit_code == 1
    assert f"promissory_note, Section 3, in {clause}: error X105 untraced-figure" in result.stdout
    assert docgen("check").exit_code == 0


def test_a_fault_in_a_firm_s_clause_is_shown_in_the_firm_s_file() -> None:
    clause = Path("firm") / CLAUSE
    clause.parent.mkdir(parents=True)
    ours = (OURS / CLAUSE).read_text(encoding="utf-8")
    clause.write_text(ours.replace(RATE, "{{ note.interest.rat }}"), encoding="utf-8")
    result = docgen("check", "--templates", "firm")
    assert result.exit_code == 1
    shown = result.stdout[result.stdout.index(f"firm/{CLAUSE.as_posix()}:5:") :]
    assert "{{ note.interest.rat }}" in shown.splitlines()[1]


def test_a_firm_s_clause_that_nothing_uses_is_pointed_out() -> None:
    Path("firm").mkdir()
    shutil.copy(OURS / CLAUSE, "firm")
    result = docgen("check", "--templates", "firm")
    assert result.exit_code == 0
    assert result.stderr.endswith(f"Did you mean firm/{CLAUSE.as_posix()}?\n")


def test_a_file_in_place_of_the_folder_of_templates_is_refused() -> None:
    result = docgen("check", "--templates", "terms/acme.yaml")
    assert (result.exit_code, result.stderr) == (
        2, "terms/acme.yaml is a file, and --templates takes a folder of templates. Name the folder, like: firm\n",
    )  # fmt: skip
