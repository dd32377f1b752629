"""action.yml and .pre-commit-hooks.yaml, run as their hosts run them, in a repository that holds one term sheet."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.github_runner import BUILD, INSTALL, PANGO, Job, installed
from tests.worked_example import ROOT, TERM_SHEET

(HOOK,) = yaml.load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A runner's folder with docgen installed in it."""
    return installed(tmp_path_factory.mktemp("runner"))


@pytest.fixture
def job(runner: Path, tmp_path: Path) -> Job:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "acme.yaml").write_bytes(TERM_SHEET.read_bytes())
    return Job(runner, tmp_path)


def spoil(job: Job, old: str = "principal: $200,000.00", new: str = "principal: 200000") -> None:
    """Write a value as docgen does not read it: by default, an amount without its currency (T006)."""
    path = job.repository / "terms" / "acme.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_action_writes_the_documents_and_the_summary_with_their_hashes(job: Job) -> None:
    ran = job.run(BUILD, output="our pages")
    assert ran.returncode == 0, ran.stderr
    assert (job.repository / "our pages" / "acme" / "form_8k.pdf").read_bytes().startswith(b"%PDF")
    summary = (job.repository / "summary").read_text(encoding="utf-8")
    # Wednesday January 31, 2018, and four business days.
    assert re.search(r"^\| acme \| 1\.01, 2\.03, .*\| 2018-02-06 \| 0 \|.*form\\_8k `[0-9a-f]{12}`", summary, re.M)
    assert "::error" not in ran.stdout


def test_an_error_fails_the_job_and_annotates_its_line(job: Job) -> None:
    spoil(job)
    ran = job.run(BUILD)
    assert ran.returncode == 1
    assert re.search(r"^::error file=terms/acme\.yaml,line=\d+,col=14,title=T006 bad-value::", ran.stdout, re.M)
    assert not (job.repository / "build").exists()
    assert "T006" in (job.repository / "summary").read_text(encoding="utf-8")


def test_the_action_never_fails_on_findings_when_told_so(job: Job) -> None:
    spoil(job)
    ran = job.run(BUILD, fail_on="never")
    assert ran.returncode == 0
    assert "::error" in ran.stdout


def test_a_baseline_lets_an_old_repository_pass_until_something_new_is_wrong(job: Job) -> None:
    spoil(job)
    docgen = job.runner / "docgen" / "bin" / "docgen"
    wrote = subprocess.run(
        [docgen, "check", "--write-baseline", "baseline.json"],
        cwd=job.repository, env=job.variables(), capture_output=True, text=True,
    )  # fmt: skip
    assert wrote.returncode == 0, wrote.stderr
    assert job.run(BUILD, baseline="baseline.json").returncode == 0
    spoil(job, "matures_on: December 29, 2018", "matures_on: 12/29/18")
    ran = job.run(BUILD, baseline="baseline.json")
    assert ran.returncode == 1
    assert [command for command in ran.stdout.splitlines() if "::error" in command and "12/29/18" not in command] == []


def test_term_sheets_are_given_one_a_line_whatever_their_names(job: Job) -> None:
    spoil(job)
    names = ("one deal.yaml", "-o $(touch forged).yaml")
    for name in names:
        (job.repository / name).write_bytes((job.repository / "terms" / "acme.yaml").read_bytes())
    ran = job.run(BUILD, terms="\n\n".join(names) + "\n")
    assert ran.returncode == 1, ran.stderr
    assert all(f"::error file={name},line=" in ran.stdout for name in names)
    assert not (job.repository / "forged").exists()


def test_templates_that_are_not_there_stop_the_job_with_an_error(job: Job) -> None:
    ran = job.run(BUILD, templates="no-such-folder")
    assert ran.returncode == 2
    assert "::error title=docgen stopped::There is no folder no-such-folder." in ran.stdout


def test_no_input_is_pasted_into_a_script() -> None:
    assert not any("${{" in step["run"] for step in (INSTALL, PANGO, BUILD))


def test_the_hook_looks_at_the_term_sheets_and_at_nothing_else() -> None:
    assert all(re.search(HOOK["files"], name) for name in ("terms/acme.yaml", "terms/2026/acme.yml"))
    for name in ("terms/term_sheet.schema.json", "templates/house/phrases.yaml", "old/terms/acme.yaml"):
        assert not re.search(HOOK["files"], name)


def test_the_hook_s_command_passes_a_good_term_sheet_and_stops_a_bad_one(job: Job) -> None:
    def hook() -> subprocess.CompletedProcess[str]:
        entry, *arguments = HOOK["entry"].split()
        command = [str(job.runner / "docgen" / "bin" / entry), *arguments, "terms/acme.yaml"]
        return subprocess.run(command, cwd=job.repository, env=job.variables(), capture_output=True, text=True)

    assert hook().returncode == 0
    spoil(job)
    assert hook().returncode == 1
