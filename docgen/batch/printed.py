"""What was printed before and need not be printed again: the same HTML, by the same engine, with the same files."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from docgen.batch.inputs import Inputs, digest
from docgen.batch.record import Record, read_record

if TYPE_CHECKING:
    from docgen.pipeline import Page


class Printed(Struct, frozen=True):
    """The PDFs of an earlier build, to be had again for the very same HTML.

    By the document's name: `html` is the digest of its HTML, `pdfs` the PDF, `files` what the engine asked for.
    """

    html: Mapping[str, str]
    pdfs: Mapping[str, bytes]
    files: Mapping[str, frozenset[str]]

    def page(self, name: str, html: str) -> Page | None:
        """Return a document as it was printed, if this HTML was printed before."""
        from docgen.pipeline import Page

        if name not in self.pdfs or self.html[name] != digest(html.encode()):
            return None
        return Page(html, self.pdfs[name], self.files[name])


def printed_before(folder: Path, data: bytes, inputs: Inputs) -> Printed | None:
    """Return the PDFs in a deal's folder that are what was printed and would be printed alike now.

    None when there are none. `data` is the deal's term sheet.
    """
    record = read_record(folder)
    if record is None:
        return None
    before, now = record.made_from, inputs.of(data, record.made_from["templates"])
    if any(before[what] != now[what] for what in ("program", "engine", "draft")) or _complained_of(record):
        return None
    pdfs: dict[str, bytes] = {}
    for name, printed in record.printed.items():
        alike = all(before["templates"][file] == now["templates"][file] for file in printed["files"])
        with suppress(OSError):
            content = (folder / f"{name}.pdf").read_bytes() if alike else b""
            if digest(content) == record.outputs.get(f"{name}.pdf"):
                pdfs[name] = content
    html = {name: printed["html"] for name, printed in record.printed.items()}
    return Printed(html, pdfs, {name: frozenset(printed["files"]) for name, printed in record.printed.items()})


def _complained_of(record: Record) -> bool:
    """Tell whether the engine had something to say of the pages, which it has to say again."""
    return any(finding.code in ("P303", "P304") for finding in record.result.findings)
