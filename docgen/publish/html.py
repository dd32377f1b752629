"""Finished HTML as a file of its own: the very page that was printed, with its style sheet inside."""

from __future__ import annotations

from collections.abc import Callable

from docgen.publish.draft import STAMP


def write_html(html: str, read: Callable[[str], bytes | None], *, draft: bool = False) -> bytes:
    """Return the page, in UTF-8, with the house style sheet in its head; its text and marks are those of `html`.

    It needs no other file and no network: where the house face is not installed, the reader's own Palatino stands in.
    `read` gives a template file by its relative name, or None; a byte of the style sheet that is not UTF-8, which
    printing reports, becomes the sign for it.
    """
    sheets = [(read("house/page.css") or b"").decode("utf-8-sig", "replace"), *([STAMP] if draft else [])]
    # One element each, which no sheet can leave: what is not closed in one does not reach the next.
    styles = "".join("<style>\n{}</style>\n".format(sheet.replace("</", r"<\/")) for sheet in sheets)
    head, end, body = html.partition("</head>")
    return f"{head}{styles}{end}{body}".encode()
