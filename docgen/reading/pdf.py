"""Reads a PDF: the words of each page, without running headers and footers, page numbers and draft stamps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from docgen.finding import Finding, Stop
from docgen.reading.document import INVISIBLE, Block, ReadDocument, Section, Unreadable
from docgen.reading.sight import unreadable

PAGE_NUMBER = r"\b[Pp]age\s+\d+(?:\s+of\s+\d+)?\b"
DRAFT_STAMP = r"\bDRAFT\b[^a-z\n]*"
AT_START = re.compile(rf"\A(?:\s*(?:{PAGE_NUMBER}|{DRAFT_STAMP}))+(?!\S)")
AT_END = re.compile(rf"(?<!\S)(?:(?:{PAGE_NUMBER}|{DRAFT_STAMP})\s*)+\Z")
PIECE_OF_A_WORD = re.compile(r"^(\S{40,})\n\s*", re.MULTILINE)
"""A line that is all one word, and long: the engine broke a word that no line can hold."""
FIGURES_ONLY = re.compile(r"[\d\s$%.,()–—-]*")
SECTION = re.compile(r"^(?:Item\s+(\d+\.\d\d)\.?|(\d{1,2})\.)\s+([A-Z“].*)$", re.MULTILINE)


def read_pdf(data: bytes, name: str) -> ReadDocument:
    """Read a PDF into one block per numbered section, and one for what stands before the first.

    A section's heading is as much of it as stands on its first line. Raises Stop when the bytes are no PDF.
    """
    printed, unread, title, language = _read(data, name)
    pages = _without_furniture(printed)
    starts: list[int] = []
    text = ""
    for page in pages:
        starts.append(len(text))
        text += page + "\n"

    def block(start: int, end: int, number: str | None) -> tuple[Block, ...]:
        words = joined(text[start:end])
        page = sum(1 for first in starts if first <= start)
        return (Block(text=words, kind="paragraph", section=number, part=None, page=page),) if words else ()

    found = _sections(text)
    bounds = [start for start, _ in found] + [len(text)]
    blocks = block(0, bounds[0], None)
    for (start, section), end in zip(found, bounds[1:], strict=True):
        blocks += block(start, end, section.number)
    sections = tuple(section for _, section in found)
    return ReadDocument(name, "pdf", title, language, sections, blocks, printed, unread)


def load_reader() -> None:
    """Load what reads PDFs ahead of time, as while they are still being printed."""
    import pypdfium2  # type: ignore[import-untyped, unused-ignore]  # noqa: F401


def joined(lines: str) -> str:
    """Join lines into running text. A hyphen of the word itself stays; one put in by hyphenation (U+2010) goes.

    A word too long for a line, which is broken anywhere, is whole again.
    """
    lines = PIECE_OF_A_WORD.sub(r"\1", lines)
    lines = re.sub(r"-\n\s*", "-", re.sub(r"\u2010(?:\n\s*|\Z)", "", lines))
    for sign in INVISIBLE:  # Four searches take less than a look at each letter.
        lines = lines.replace(chr(sign), "")
    return " ".join(lines.split())


def without_stamps(text: str) -> str:
    """Take off a page's number and its draft stamp, at both edges of its text."""
    return AT_END.sub("", AT_START.sub("", text)).strip()


def _read(data: bytes, name: str) -> tuple[tuple[str, ...], tuple[Unreadable, ...], str, str | None]:
    """Give each page's lines, the words on it that nobody can read, the title and the language."""
    import pypdfium2  # type: ignore[import-untyped, unused-ignore]

    try:
        with pypdfium2.PdfDocument(data) as document:
            pages: list[str] = []
            found: list[Unreadable] = []
            for number, page in enumerate(document, 1):
                text = page.get_textpage()
                pages.append(_lined(text.get_text_range()))
                found += unreadable(page, text, number)
            return tuple(pages), tuple(found), document.get_metadata_value("Title"), _language(document)
    except pypdfium2.PdfiumError:
        message = (
            f"The PDF of the {name.replace('_', ' ')} cannot be opened: it is cut short, damaged, protected by a "
            "password, or no PDF at all.\nBuild it again; if that does not help, install docgen again."
        )
        raise Stop(Finding("P305", "unreadable-pdf", "error", message, source="house rule")) from None


def _language(document: object) -> str | None:
    import ctypes

    from pypdfium2 import raw

    size = raw.FPDFCatalog_GetLanguage(document, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le").strip("\0") or None


def _sections(text: str) -> list[tuple[int, Section]]:
    """Find the heading lines. Their numbers rise by little, so "… within\\n30. The …" is passed over."""
    found: list[tuple[int, Section]] = []
    last = (0, 0)
    for match in SECTION.finditer(text):
        number = match[1] or match[2]
        major, _, minor = number.partition(".")
        rank = int(major), int(minor or 0)
        if last < rank and (match[1] or rank[0] <= last[0] + 3):
            found.append((match.start(), Section(number, joined(match[3]), None)))
            last = rank
    return found


def _without_furniture(pages: Sequence[str]) -> list[str]:
    """Take off each page its number, the draft stamp, and the lines it shares, at the same edge, with a near page.

    The engine prints running headers, footers and stamps after or before all other words of a page, so they stand
    together at one end of its text, wherever they stand on paper.
    """
    texts = [without_stamps(page) for page in pages]
    lined = [text.split("\n") for text in texts]
    heads = [rf"\A{_pattern(run)}(?!\S)" for run in _shared(lined)]
    feet = [rf"(?<!\S){_pattern(run[::-1])}\Z" for run in _shared([lines[::-1] for lines in lined])]
    return [without_stamps(_cut(feet, _cut(heads, text))) for text in texts]


def _lined(page: str) -> str:
    # pdfium writes a hyphen that ends a line as U+FFFE and gives no line break after it.
    lines = page.replace("\ufffe", "-\n").replace("\r\n", "\n").split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _shared(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Give the runs of first lines that two near pages share; the longest first."""
    runs = []
    for distance in (1, 2):
        for one, other in zip(pages, pages[distance:], strict=False):
            same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
            # A line of figures alone is the last cell of a table, not furniture.
            runs.append(list(takewhile(lambda line: not FIGURES_ONLY.fullmatch(line), (line for line, _ in same))))
    return sorted(filter(None, runs), key=lambda run: -len("".join(run)))


def _pattern(run: Sequence[str]) -> str:
    """Write lines as a pattern that also finds them where the engine gave no line break before or between them."""
    return r"\s+".join(re.escape(word) for line in run for word in line.split())


def _cut(patterns: Sequence[str], text: str) -> str:
    """Take out what the first pattern that is there matches."""
    for pattern in patterns:
        rest, count = re.subn(pattern, "", text, count=1)
        if count:
            return rest
    return text
