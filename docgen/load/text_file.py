"""A file's text: its bytes, read and decoded, or the finding that says why not."""

from __future__ import annotations

import codecs
from pathlib import Path

from docgen.finding import Finding, Place, Stop
from docgen.yaml_text import CHARACTERS, NAMES, lines_of

NAME_ONE = "Name the term sheet itself; docgen new NAME writes one to fill in."
_OTHER_PAPERS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word document, a spreadsheet or an archive",
    b"\xd0\xcf\x11\xe0": "a Word document or a spreadsheet",
    b"{\\rtf": "a rich text document",
    b"<": "a page in HTML or XML",
}
"""How the files begin that lie beside a term sheet, and what they are."""


def read_data(path: Path) -> bytes:
    """Read a file's bytes, no more than show that there are too many. Raises Stop when it cannot be read."""
    file = str(path)
    try:
        if path.is_dir():
            raise unreadable(file, "This is a folder.", "Name a term sheet in it.")
        if not path.exists():
            raise unreadable(file, "There is no such file.", "Check its name and folder.")
        if not path.is_file():
            raise unreadable(file, "This is not a file that can be read.", "Name a term sheet saved on disk.")
        with path.open("rb") as opened:
            return opened.read(CHARACTERS + 1)
    except PermissionError:
        raise unreadable(file, "You may not read this file.", "Ask its owner for leave to read it.") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name is not one a file can have"
        raise unreadable(file, f"The file cannot be read: {why}.", "Check its name and folder.") from None


def refuse_other_papers(data: bytes, file: str) -> None:
    """Refuse a finished page or the like that was named in place of its term sheet. Raises Stop."""
    start = data[:64].removeprefix(codecs.BOM_UTF8).lstrip()
    what = next((what for begins, what in _OTHER_PAPERS.items() if start.startswith(begins)), None)
    if what:
        raise unreadable(file, f"This is {what} and no term sheet, which is YAML.", NAME_ONE)


def decode(data: bytes, file: str) -> str:
    """Decode UTF-8. Raises Stop for more than a mebibyte, for binary data and for any other encoding."""
    if len(data) > CHARACTERS:
        raise unreadable(file, "The file is larger than one mebibyte.", "Shorten it.")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise unreadable(file, "The file is saved as UTF-16.", "Save it as UTF-8.")
    if (nul := data.find(b"\0")) >= 0:
        *above, last = lines_of(data[:nul].decode("utf-8-sig", "replace"))
        fault = f"The file holds binary data, not text: its byte {nul + 1:,} is zero."
        change = "Delete that character, or save the file as plain text in UTF-8."
        raise unreadable(file, fault, change, len(above) + 1, len(last) + 1)
    mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        return data[mark:].decode()
    except UnicodeDecodeError as error:
        at = mark + error.start
        *above, last = lines_of(data[mark:at].decode())
    fault = f"The file is not saved as UTF-8: its byte {at + 1:,}, 0x{data[at]:02X}, is no letter."
    raise unreadable(file, fault, "Save the file as UTF-8.", len(above) + 1, len(last) + 1)


def unreadable(file: str, fault: str, change: str, line: int | None = None, column: int | None = None) -> Stop:
    """Return the Stop that says why a file cannot be read."""
    place = Place(file, line, column)
    return Stop(Finding("T001", NAMES["T001"], "error", f"{fault}\n{change}", places=(place,), source="house rule"))
