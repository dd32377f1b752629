"""Small finished pages, as the renderer makes them, and what stands on the pages printed from them."""

from __future__ import annotations

import re
import zlib

import pypdfium2

from docgen.templates import Templates

SIGNATURE = (
    '<p>The Company has signed this Note.</p><div class="signature"><p class="name">ACME, INC.</p>'
    '<p class="by">By:</p><p class="name">Name: A. Smith</p><p class="title">Title: President</p></div>'
)
COVER = '<div class="cover"><div class="cover-head"><p>UNITED STATES</p></div><h1 class="title">FORM 8-K</h1></div>'


def page(body: str, document: str = "promissory_note") -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en-US">\n'
        '<head>\n<meta charset="utf-8">\n<title>Note &amp; Deal</title>\n</head>\n'
        f'<body class="{document}">\n<header class="running">Acme, Inc. – Promissory Note</header>\n{body}\n'
        "</body>\n</html>\n"
    )


def paragraphs(count: int) -> str:
    return "".join(f"<p>Paragraph {number} of this Note says nothing.</p>" for number in range(count))


def edited(name: str, old: str, new: str) -> Templates:
    """The house templates with one passage of one file replaced."""
    templates = Templates()
    source = (templates.bytes(name) or b"").decode()
    assert old in source
    templates.read[name] = source.replace(old, new, 1).encode()
    return templates


def texts(pdf: bytes) -> list[str]:
    """The text of each page; a hyphen at a line's end comes from the reader as U+FFFE."""
    document = pypdfium2.PdfDocument(pdf)
    return [sheet.get_textpage().get_text_bounded().replace("\r\n", "\n") for sheet in document]


def inside(pdf: bytes) -> bytes:
    """The PDF with its compressed streams unpacked behind it."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    unpacked = [pdf]
    for stream in streams:
        try:
            unpacked.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return b"\n".join(unpacked)
