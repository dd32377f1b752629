import errno
import os
from pathlib import Path

import pytest

from docgen.finding import Stop
from docgen.publish.files import write_all

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


def test_the_manifest_takes_its_name_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named: list[str] = []
    replace = Path.replace

    def watched(self: Path, target: Path) -> Path:
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
