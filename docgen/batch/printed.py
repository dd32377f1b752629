"""What was printed before and need not be printed again: the same HTML, by the same engine and style sheets."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docgen.batch.inputs import Inputs, digest
from docgen.batch.record import Record, read_record


@dataclass(frozen=True)
class Printed:
    """The PDFs of an earlier build, to be had again for the very same HTML.

    `html` is the digest of each document's HTML, `pdfs` the PDF, `by` the names of the style sheets and fonts.
    """

    html: Mapping[str, str]
    pdfs: Mapping[str, bytes]
    by: tuple[str, ...]

    def pdf(self, name: str, html: str) -> bytes | None:
        """Return the PDF of a document if this HTML was printed before."""
        return self.pdfs.get(name) if self.html.get(name) == digest(html.encode()) else None


def printed_before(folder: Path, data: bytes, inputs: Inputs) -> Printed | None:
    """Return the PDFs in a deal's folder that are what was printed, or None if now they would be printed otherwise.

    `data` is the deal's term sheet.
    """
    record = read_record(folder)
    if record is None or _complained_of(record):
        return None
    if not _prints_alike(record, inputs.of(data, record.made_from.get("templates", {}))):
        return None
    pdfs: dict[str, bytes] = {}
    for name in record.printed:
        with suppress(OSError):
            content = (folder / f"{name}.pdf").read_bytes()
            if digest(content) == record.outputs.get(f"{name}.pdf"):
                pdfs[name] = content
    return Printed(record.printed, pdfs, tuple(_of_the_page(record.made_from)))


def _complained_of(record: Record) -> bool:
    """Tell whether the engine had something to say of the pages, which it has to say again."""
    return any(finding.code in ("P303", "P304") for finding in record.result.findings)


def _prints_alike(record: Record, now: Mapping[str, Any]) -> bool:
    """Tell whether the same HTML would be printed to the same bytes as when the record was made."""
    before = record.made_from
    alike = all(before.get(what) == now[what] for what in ("program", "engine", "draft"))
    return alike and _of_the_page(before) == _of_the_page(now)


def _of_the_page(made_from: Mapping[str, Any]) -> dict[str, str | None]:
    """The style sheets and fonts among the templates a deal was made from."""
    return {name: value for name, value in made_from.get("templates", {}).items() if name.startswith("house/")}
