"""A file that cannot be read is a finding that says why and what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docgen.finding import Finding
from docgen.load.term_sheet import load_term_sheet
from tests.load.worked import TERM_SHEET, TEXT


def fault(path: Path) -> Finding:
    loaded = load_term_sheet(path)
    assert (loaded.term_sheet, loaded.places, len(loaded.findings)) == (None, {}, 1)
    finding = loaded.findings[0]
    assert (finding.code, finding.name, finding.places[0].file) == ("T001", "unreadable-file", str(path))
    return finding


def written(folder: Path, data: bytes) -> Path:
    path = folder / "deal.yaml"
    path.write_bytes(data)
    return path


def test_the_worked_term_sheet_loads_from_its_file() -> None:
    loaded = load_term_sheet(TERM_SHEET)
    assert loaded.findings == ()
    assert loaded.places["note.principal"].file == str(TERM_SHEET)


def test_a_missing_file(tmp_path: Path) -> None:
    assert fault(tmp_path / "none.yaml").message == "There is no such file.\nCheck its name and folder."


def test_a_folder(tmp_path: Path) -> None:
    assert fault(tmp_path).message.startswith("This is a folder.")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not a file that can be read" in fault(tmp_path / "pipe").message


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "none/deal.yaml"])
def test_a_name_no_file_can_have(name: str) -> None:
    assert fault(Path(name)).message.count("\n") == 1


def test_a_file_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path, TEXT.encode())
    monkeypatch.setattr(Path, "open", refuse)
    assert fault(path).message.startswith("You may not read this file.")


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    path = written(tmp_path, TEXT.encode())
    monkeypatch.setattr(Path, "open", fail)
    assert fault(path).message.startswith("The file cannot be read: Input/output error.")


def test_an_empty_file(tmp_path: Path) -> None:
    assert fault(written(tmp_path, b"")).message.startswith("The file is empty.")


def test_binary_data(tmp_path: Path) -> None:
    assert "binary" in fault(written(tmp_path, b"\x7fELF\x00\x00")).message


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n\x00", "This is a PDF and no term sheet"),
        (b"PK\x03\x04\x00", "This is a Word document, a spreadsheet or an archive and no term sheet"),
        (b"\xd0\xcf\x11\xe0\x00", "This is a Word document or a spreadsheet and no term sheet"),
        (b"{\\rtf1\\ansi", "This is a rich text document and no term sheet"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>", "This is a page in HTML or XML and no term sheet"),
        (
            b'{"$schema": "x", "title": "Term sheet"}',
            "This is a JSON Schema, by which editors check term sheets, and no",
        ),
        (
            b"made_from: x\nprinted: y\n",
            "This is YAML or JSON and no term sheet: it has none of the groups registrant, ",
        ),
    ],
)
def test_a_file_that_lies_beside_a_term_sheet_is_told_for_what_it_is(tmp_path: Path, data: bytes, what: str) -> None:
    found = fault(written(tmp_path, data))
    assert (found.code, found.places[0].line) == ("T001", None)
    assert found.message.startswith(what)
    assert found.message.endswith("\nName the term sheet itself; docgen new NAME writes one to fill in.")


def test_a_zero_byte_is_told_with_its_place(tmp_path: Path) -> None:
    finding = fault(written(tmp_path, "registrant:\n  name: Soci\u00e9t\u00e9\0 SA\n".encode()))
    # "registrant:" and its line end are 12 bytes, "  name: Société" another 17: byte 30, and column 16 of line 2.
    assert "byte 30 is zero" in finding.message
    assert (finding.places[0].line, finding.places[0].column) == (2, 16)


def test_a_file_of_many_mebibytes(tmp_path: Path) -> None:
    assert "larger than one mebibyte" in fault(written(tmp_path, b"# " + b"x" * (1 << 20))).message


def test_latin_1_is_told_with_the_byte_and_its_place(tmp_path: Path) -> None:
    finding = fault(written(tmp_path, "registrant:\r\n  name: Société\r\n".encode("latin-1")))
    # "registrant:" and its line end are 13 bytes, "  name: Soci" another 12, so é is byte 26, and column 13 of line 2.
    assert "byte 26, 0xE9" in finding.message
    assert finding.message.endswith("\nSave the file as UTF-8.")
    assert (finding.places[0].line, finding.places[0].column) == (2, 13)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "utf-32"])
def test_other_unicode_encodings(tmp_path: Path, encoding: str) -> None:
    assert "UTF-8" in fault(written(tmp_path, TEXT.encode(encoding))).message


def test_a_byte_order_mark_is_accepted_and_moves_no_column(tmp_path: Path) -> None:
    plain = load_term_sheet(written(tmp_path, b"registrant: x\n")).findings
    assert load_term_sheet(written(tmp_path, b"\xef\xbb\xbfregistrant: x\n")).findings == plain


def test_a_wrong_byte_after_a_byte_order_mark_is_counted_with_it(tmp_path: Path) -> None:
    finding = fault(written(tmp_path, b"\xef\xbb\xbfab\xe9"))
    assert "byte 6" in finding.message
    assert finding.places[0].column == 3


def test_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    loaded = load_term_sheet(written(tmp_path, TEXT.replace("\n", "\r\n").encode()))
    assert loaded.findings == ()
    assert loaded.term_sheet == load_term_sheet(TERM_SHEET).term_sheet
