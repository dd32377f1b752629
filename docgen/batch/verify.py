"""Finished folders, looked at again years later: are the files what was built, and do they still say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from docgen.batch.record import NAME, Record, read_record
from docgen.check.deal import without_own_words
from docgen.finding import Finding, Place, Stop
from docgen.reading.document import ReadDocument
from docgen.reading.html import read_html
from docgen.reading.pdf import read_pdf
from docgen.reading.statements import plain_statements
from docgen.reading.values import same_words
from docgen.result import Result


def verify(folder: Path) -> Result:
    """Compare a deal's files with its record, and read both documents again. Needs no templates and no term sheet."""
    record = read_record(folder)
    if record is None:
        says = f"{folder} has no {NAME} that can be read: it was not built, or the build was stopped."
        return Result(
            folder.name, str(folder), findings=(_finding("P403", "no-record", says, "Build it again.", folder),)
        )
    changed = tuple(_changed(folder, record))
    findings = changed or tuple(_read_again(folder, record))
    return replace(record.result, term_sheet=str(folder / NAME), findings=findings, outputs=())


def _changed(folder: Path, record: Record) -> Iterator[Finding]:
    for name, digest in record.outputs.items():
        path = folder / name
        try:
            same = sha256(path.read_bytes()).hexdigest() == digest
        except OSError:
            yield _finding("P404", "file-changed", f"{path} is gone.", "Build the deal again.", path)
            continue
        if not same:
            says = f"{path} is not the file that was built: its SHA-256 is not the one in {NAME}."
            yield _finding("P404", "file-changed", says, "Find out who changed it, or build the deal again.", path)


def _read_again(folder: Path, record: Record) -> Iterator[Finding]:
    statements = []
    for name in record.outputs:
        try:
            document = _read(folder / name)
        except Stop as stop:
            yield from stop.findings
        else:
            statements += plain_statements(document) if document else []
    for statement in without_own_words(statements):
        fact = record.result.facts.get(statement.term)
        if fact is None or statement.value is None or statement.value == fact or same_words(statement.value, fact):
            continue
        path = folder / f"{statement.document}.{'pdf' if statement.page else 'html'}"
        says = f"{path} says “{statement.text}”; {statement.term} was {fact} when it was built."
        yield _finding("P405", "statement-changed", says, "Build the deal again, and read both.", path)


def _read(path: Path) -> ReadDocument | None:
    data = path.read_bytes()
    if path.suffix == ".pdf":
        return read_pdf(data, path.stem)
    return read_html(data, path.stem) if path.suffix == ".html" else None


def _finding(code: str, name: str, says: str, change: str, path: Path) -> Finding:
    return Finding(code, name, "error", f"{says}\n{change}", (Place(file=str(path)),), source="house rule")
