import subprocess
from pathlib import Path

import pytest

from docgen.batch.since import touched


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("terms/a.yaml", "terms/b.yaml", "firm/house/page.css", "notes.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(name, encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    return tmp_path


def git(*arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=n", "-c", "user.email=e@x.org", *arguments], check=True, capture_output=True
    )


def since(ref: str = "HEAD") -> list[str]:
    return [path.stem for path in touched([Path("terms/a.yaml"), Path("terms/b.yaml")], [Path("firm")], ref)]


def test_a_change_that_touches_no_deal_takes_none(repository: Path) -> None:
    (repository / "notes.txt").write_text("other", encoding="utf-8")
    assert since() == []


def test_a_changed_term_sheet_is_taken_and_the_others_are_not(repository: Path) -> None:
    (repository / "terms" / "b.yaml").write_text("other", encoding="utf-8")
    assert since() == ["b"]


def test_a_new_term_sheet_is_taken(repository: Path) -> None:
    (repository / "terms" / "c.yaml").write_text("new", encoding="utf-8")
    assert [path.stem for path in touched([Path("terms/c.yaml")], [], "HEAD")] == ["c"]


def test_a_changed_template_takes_every_deal(repository: Path) -> None:
    (repository / "firm" / "house" / "page.css").write_text("other", encoding="utf-8")
    assert since() == ["a", "b"]


def test_a_template_that_is_gone_or_was_moved_away_takes_every_deal(repository: Path) -> None:
    git("mv", "firm/house/page.css", "page.css")
    git("commit", "-qm", "moved")
    assert since("HEAD~1") == ["a", "b"]


def test_a_change_is_seen_from_a_subfolder_and_whatever_git_is_set_to(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("config", "diff.relative", "true")
    (repository / "terms" / "c.yaml").write_text("new", encoding="utf-8")
    (repository / "terms" / "a.yaml").write_text("other", encoding="utf-8")
    (repository / "sub").mkdir()
    monkeypatch.chdir(repository / "sub")
    sheets = [Path(f"../terms/{name}.yaml") for name in "abc"]
    assert [path.stem for path in touched(sheets, [Path("../firm")], "HEAD")] == ["a", "c"]


def test_what_git_does_not_keep_is_taken_since_nobody_can_tell(repository: Path) -> None:
    (repository / ".gitignore").write_text("terms/b.yaml\nfirm/drafts", encoding="utf-8")
    git("rm", "-q", "--cached", "terms/b.yaml")
    git("add", ".gitignore")
    git("commit", "-qm", "ignored")
    assert since() == ["b"]
    (repository / "firm" / "drafts").mkdir()
    (repository / "firm" / "drafts" / "page.css").write_text("new", encoding="utf-8")
    assert since() == ["a", "b"]


@pytest.mark.parametrize("option", ["--output=pwned", "--cached", "HEAD:terms", ""])
def test_what_is_no_commit_is_refused_and_never_taken_for_an_option(repository: Path, option: str) -> None:
    with pytest.raises(ValueError, match="git cannot tell what changed"):
        since(option)
    assert not (repository / "pwned").exists()


def test_a_commit_git_does_not_know_is_refused_with_what_git_says(repository: Path) -> None:
    with pytest.raises(ValueError, match="git cannot tell what changed since nowhere: it knows no such commit here"):
        since("nowhere")


def test_a_folder_git_does_not_keep_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match="git cannot tell"):
        since()
