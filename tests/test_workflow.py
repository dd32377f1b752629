"""A repository of term sheets with the workflow that README.md shows, from a pull request to its pages."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from docgen.batch.verify import verify
from tests.github_runner import installed, run_workflow
from tests.worked_example import ROOT, TERM_SHEET

(WORKFLOW,) = re.findall(
    r"^```yaml\n(on: .*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
)
SHEET = Path("terms", "acme.yaml")


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed(tmp_path_factory.mktemp("runner"))


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A repository with one term sheet and the workflow."""
    folder = tmp_path / "origin"
    for name, content in ((".github/workflows/docgen.yaml", WORKFLOW), (SHEET, TERM_SHEET.read_text(encoding="utf-8"))):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    git(folder, "init", "-q")
    commit(folder)
    return folder


def git(folder: Path, *arguments: str) -> str:
    me = ("-c", "user.name=n", "-c", "user.email=e@x.org")
    return subprocess.check_output(["git", *me, *arguments], cwd=folder, text=True).strip()


def commit(folder: Path) -> str:
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "A change")
    return git(folder, "rev-parse", "HEAD")


def change(origin: Path, old: str, new: str) -> str:
    """Commit a pull request that changes the term sheet."""
    text = (origin / SHEET).read_text(encoding="utf-8")
    assert old in text
    (origin / SHEET).write_text(text.replace(old, new), encoding="utf-8")
    return commit(origin)


def test_a_pull_request_without_an_error_ends_with_its_pages_as_an_artifact(
    origin: Path, runner: Path, tmp_path: Path
) -> None:
    ended = run_workflow(origin, change(origin, "rate: 12%", "rate: 11%"), runner, tmp_path)
    assert not ended.failed, ended.log
    pages = ended.artifacts / "closing-set" / "acme"
    assert sorted(path.name for path in pages.iterdir()) == [
        "form_8k.html", "form_8k.pdf", "manifest.json", "promissory_note.html", "promissory_note.pdf",
    ]  # fmt: skip
    assert verify(pages).findings == ()


def test_a_pull_request_with_an_error_fails_on_its_line_and_keeps_no_pages(
    origin: Path, runner: Path, tmp_path: Path
) -> None:
    wrong = "matures_on: December 29, 2016"
    ended = run_workflow(origin, change(origin, "matures_on: December 29, 2018", wrong), runner, tmp_path)
    assert ended.failed
    (line,) = re.findall(r"^::error file=terms/acme\.yaml,line=(\d+),col=\d+,title=T204", ended.log, re.MULTILINE)
    assert wrong in (origin / SHEET).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert not ended.artifacts.exists()


def test_a_workflow_that_gives_the_action_what_it_does_not_take_would_fail(
    origin: Path, runner: Path, tmp_path: Path
) -> None:
    workflow = origin / ".github" / "workflows" / "docgen.yaml"
    workflow.write_text(WORKFLOW.replace("fail-on:", "failon:"), encoding="utf-8")
    with pytest.raises(AssertionError, match="no such input"):
        run_workflow(origin, commit(origin), runner, tmp_path)
