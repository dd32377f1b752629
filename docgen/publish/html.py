"""Finished HTML as a file of its own: the very page that was printed, with its style sheet inside."""

from __future__ import annotations

from collections.abc import Callable


def write_html(html: str, read: Callable[[str], bytes | None], *, draft: bool = False) -> bytes:
    """Return the page, in UTF-8, with the house style sheet in its head; its text and marks are those of `html`.

    It needs no other file and no network: where the house face is not installed, the reader's own Palatino stands in.
    `read` gives a template file by its relative name, or None.
    """
    sheets = [read("house/page.css"), read("house/draft.css") if draft else None]
    style = b"".join(sheet for sheet in sheets if sheet).decode()
    head, end, body = html.partition("</head>")
    return f"{head}<style>\n{style}</style>\n{end}{body}".encode()
