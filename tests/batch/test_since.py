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
    git("-c", "user.name=n", "-c", "user.email=e@x.org", "commit", "-qm", "first")
    return tmp_path


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


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


def test_a_commit_git_does_not_know_is_refused_with_what_git_says(repository: Path) -> None:
    with pytest.raises(ValueError, match=r"git cannot tell what changed: .*nowhere"):
        since("nowhere")


def test_a_folder_git_does_not_keep_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match="git cannot tell"):
        since()
