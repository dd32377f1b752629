import errno
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from docgen.finding import Stop
from docgen.publish.files import RECORD, write_all
from tests.publish.breaking_off import files

ROOT = Path(__file__).parent.parent.parent

FILES = {"manifest.json": b"{}", "note.pdf": b"%PDF", "note.html": b"<html>"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def refused(folder: Path) -> str:
    with pytest.raises(Stop) as stopped:
        write_all(folder, FILES)
    (finding,) = stopped.value.findings
    assert finding.code == "P302"
    return finding.message


def test_all_files_are_written_and_nothing_else(tmp_path: Path) -> None:
    write_all(tmp_path / "build" / "acme", FILES)
    assert content(tmp_path / "build" / "acme") == FILES


def test_files_that_stood_there_are_replaced_and_others_left(tmp_path: Path) -> None:
    (tmp_path / "note.pdf").write_bytes(b"old")
    (tmp_path / "cover letter.docx").write_bytes(b"counsel's own")
    write_all(tmp_path, FILES)
    assert content(tmp_path) == {**FILES, "cover letter.docx": b"counsel's own"}


def test_the_record_goes_before_any_file_is_replaced_and_takes_its_name_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / RECORD).write_bytes(b"old")
    named: list[str] = []
    replace = Path.replace

    def watched(self: Path, target: Path) -> Path:
        assert not (tmp_path / RECORD).exists()
        named.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    write_all(tmp_path, FILES)
    assert named == ["note.html", "note.pdf", "manifest.json"]


def test_a_full_disk_leaves_what_stood_there_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "note.html").write_bytes(b"old")
    synced: list[int] = []

    def full(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert refused(tmp_path) == (
        f"{tmp_path / 'note.pdf'} cannot be written: No space left on device.\n"
        "Close the file where it is open, make room for it, or name another folder with -o."
    )
    assert content(tmp_path) == {"note.html": b"old"}


def test_a_file_where_the_folder_should_be_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"")
    assert "cannot be written" in refused(tmp_path / "build")
    assert "cannot be written" in refused(tmp_path / "build" / "acme")
    assert content(tmp_path) == {"build": b""}


def test_a_folder_of_a_file_s_name_stops_the_writing_before_it_begins(tmp_path: Path) -> None:
    (tmp_path / "note.pdf").mkdir()
    assert "a folder has this name" in refused(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["note.pdf"]


def test_a_disk_that_fills_up_while_a_file_is_written_leaves_what_stood_there(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    write_all(tmp_path, FILES)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))  # The system itself cuts the second file short.
    try:
        with pytest.raises(Stop, match="cannot be written"):
            write_all(tmp_path, {"manifest.json": b"new", "note.html": b"new", "note.pdf": b"%PDF" * 1000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert content(tmp_path) == FILES


@pytest.mark.parametrize("locked", ["note.html", "note.pdf", "manifest.json"])
def test_a_file_that_is_open_elsewhere_leaves_all_that_stood_there_with_its_record(
    locked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a PDF that a reader has open, or to take it away."""
    replace, unlink = Path.replace, Path.unlink

    def replaced(self: Path, target: Path) -> Path:
        if target.name == locked:
            raise PermissionError(errno.EACCES, "Permission denied")
        return replace(self, target)

    def unlinked(self: Path, missing_ok: bool = False) -> None:
        if self.name == locked:
            raise PermissionError(errno.EACCES, "Permission denied")
        unlink(self, missing_ok=missing_ok)

    old = {"manifest.json": b"old record", "note.pdf": b"old pdf", "note.html": b"old page"}
    write_all(tmp_path, old)
    monkeypatch.setattr(Path, "replace", replaced)
    monkeypatch.setattr(Path, "unlink", unlinked)
    assert refused(tmp_path).startswith(f"{tmp_path / locked} cannot be written: Permission denied.")
    assert content(tmp_path) == old


@pytest.mark.parametrize("links", [True, False])
def test_a_replacement_that_fails_leaves_a_folder_as_it_was(
    links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    if not links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    replace, calls = Path.replace, 0

    def failing(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == at:
            raise OSError(errno.EIO, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    for old in ({}, {"note.pdf": b"old pdf"}, {"manifest.json": b"old record", "note.html": b"old page"}):
        for at in (1, 2, 3):
            folder = tmp_path / f"{len(old)}{'-'.join(old)}{at}"
            folder.mkdir()
            for name, data in old.items():
                (folder / name).write_bytes(data)
            calls = 0
            assert "Input/output error" in refused(folder)
            assert content(folder) == old


def test_what_cannot_be_put_back_is_left_without_a_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(tmp_path, {"manifest.json": b"old record", "note.pdf": b"old pdf", "note.html": b"old page"})
    replace, calls = Path.replace, 0

    def failing(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls > 1:  # The first file is replaced, and then nothing more can be done.
            raise OSError(errno.EIO, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    refused(tmp_path)
    assert content(tmp_path) == {"note.pdf": b"old pdf", "note.html": b"<html>"}


def test_a_run_that_is_stopped_undoes_the_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ring(self: Path, target: Path) -> Path:
        monkeypatch.undo()
        raise KeyboardInterrupt

    write_all(tmp_path, FILES)
    monkeypatch.setattr(Path, "replace", ring)
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path, {**FILES, "note.pdf": b"new"})
    assert content(tmp_path) == FILES


def test_a_folder_that_may_not_be_written_keeps_what_stood_there(nobody: Path) -> None:
    write_all(nobody / "acme", FILES)
    (nobody / "acme").chmod(0o500)
    with anybody():
        assert "Permission denied" in refused(nobody / "acme")
    (nobody / "acme").chmod(0o700)
    assert content(nobody / "acme") == FILES


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder that root's own folders do not hide from others."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def anybody() -> Iterator[None]:
    """Give up root's leave to write anywhere for a while."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def record_of(folder: Path) -> dict[str, str] | None:
    return json.loads((folder / RECORD).read_bytes()) if (folder / RECORD).exists() else None


def digests(folder: Path) -> dict[str, str]:
    """Those of the files a reader sees, but for the record."""
    seen = {name: data for name, data in content(folder).items() if name != RECORD and not name.startswith(".")}
    return {name: hashlib.sha256(data).hexdigest() for name, data in seen.items()}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writing is broken off in a forked process")
def test_killed_at_any_step_it_leaves_whole_files_and_no_record_that_is_not_theirs(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "tests.publish.breaking_off", tmp_path], cwd=ROOT, check=True, timeout=60)
    old, new = files("old"), files("new")
    ended = []
    for folder in sorted(tmp_path.iterdir(), key=lambda folder: int(folder.name)):
        record = record_of(folder)
        assert record in (None, digests(folder))
        left = {name: data for name, data in content(folder).items() if not name.startswith(".")}
        assert {*left, RECORD} == set(old)
        assert all(data in (old[name], new[name]) for name, data in left.items())
        ended.append("none" if record is None else "old" if left == old else "new")
        write_all(folder, new)
        assert content(folder) == new  # And the next build clears up.
    assert len(ended) > 20  # Five files, each written, set aside, replaced and cleared away.
    assert sorted(ended, key=["old", "none", "new"].index) == ended
    assert set(ended) == {"old", "none", "new"}


def test_builds_into_one_folder_at_once_end_with_a_record_that_matches_its_files(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    source = (
        "import sys\n"
        "from pathlib import Path\n"
        "from docgen.publish.files import write_all\n"
        "from tests.publish.breaking_off import files\n"
        "for number in range(15):\n"
        "    write_all(Path(sys.argv[1]), files(f'{sys.argv[2]} {number}'))\n"
    )
    at_once = [
        subprocess.Popen([sys.executable, "-c", source, str(tmp_path), name], cwd=ROOT)
        for name in ("one", "two", "three")
    ]
    assert [process.wait(timeout=60) for process in at_once] == [0, 0, 0]
    assert record_of(tmp_path) == digests(tmp_path)
    assert set(content(tmp_path)) == set(files(""))
