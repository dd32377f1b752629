"""Finished folders, looked at again years later: are the files what was built, and do they still say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from docgen.batch.record import Record, read_record
from docgen.batch.workers import in_parallel
from docgen.check.own_words import without_own_words
from docgen.finding import Finding, Place, Stop
from docgen.reading.document import ReadDocument
from docgen.reading.html import read_html
from docgen.reading.pdf import read_pdf
from docgen.reading.printed import difference
from docgen.reading.statements import plain_statements
from docgen.reading.values import same_words
from docgen.result import RECORD, Result


def verify_deals(folders: Sequence[Path], *, jobs: int | None = None) -> Iterator[Result]:
    """Verify the folders of many deals on all cores, or on `jobs`, in the order given."""
    return in_parallel(folders, verify, jobs=jobs)


def verify(folder: Path) -> Result:
    """Compare a deal's files with its record, and read both documents again. Needs no templates and no term sheet."""
    record = read_record(folder)
    if record is None:
        says = (
            f"{folder} has no {RECORD} as this docgen writes it: it was not built, the build was stopped, "
            "it was edited, or another version built it."
        )
        return Result(
            folder.name, str(folder), findings=(_finding("P403", "no-record", says, "Build it again.", folder),)
        )
    changed = tuple(_changed(folder, record))
    findings = changed or tuple(_read_again(folder, record))
    return replace(record.result.result(), term_sheet=str(folder / RECORD), findings=findings, outputs=())


def _changed(folder: Path, record: Record) -> Iterator[Finding]:
    for name, digest in record.outputs.items():
        path = folder / name
        try:
            same = sha256(path.read_bytes()).hexdigest() == digest
        except OSError:
            yield _finding("P404", "file-changed", f"{path} is gone.", "Build the deal again.", path)
            continue
        if not same:
            says = f"{path} is not the file that was built: its SHA-256 is not the one in {RECORD}."
            yield _finding("P404", "file-changed", says, "Find out who changed it, or build the deal again.", path)
    for path in sorted(folder.iterdir()):
        if path.suffix in (".pdf", ".html") and path.name not in record.outputs:
            says = f"{path} is not among the files that were built, which {RECORD} names."
            yield _finding("P404", "file-changed", says, "Find out who put it there, and move it elsewhere.", path)


def _read_again(folder: Path, record: Record) -> Iterator[Finding]:
    documents: dict[str, ReadDocument] = {}
    for name in record.outputs:
        try:
            documents[name] = _read(folder / name)
        except Stop as stop:
            yield from stop.findings
    statements = [statement for document in documents.values() for statement in plain_statements(document)]
    yield from _other_words(folder, documents)
    accepted = {finding.term for finding in record.result.findings}
    for statement in without_own_words(statements, documents.values()):
        fact = record.result.facts.get(statement.term)
        if statement.term in accepted:  # What was found to differ when it was built differs still.
            continue
        if fact is None or statement.value is None or statement.value == fact or same_words(statement.value, fact):
            continue
        path = folder / f"{statement.document}.{'pdf' if statement.page else 'html'}"
        says = f"{path} says “{statement.text}”; {statement.term} was {fact} when it was built."
        yield _finding("P405", "statement-changed", says, "Build the deal again, and read both.", path)


def _other_words(folder: Path, documents: Mapping[str, ReadDocument]) -> Iterator[Finding]:
    for name, pdf in documents.items():
        page = documents.get(f"{Path(name).stem}.html")
        found = difference(page, pdf) if page and name.endswith(".pdf") else None
        if found:
            path = folder / name
            says = f"{path} says “{found.prints}” where {path.stem}.html says “{found.says}”."
            yield _finding("P406", "words-changed", says, "Build the deal again, and read both.", path)


def _read(path: Path) -> ReadDocument:
    read = read_pdf if path.suffix == ".pdf" else read_html
    return read(path.read_bytes(), path.stem)


def _finding(code: str, name: str, says: str, change: str, path: Path) -> Finding:
    return Finding(code, name, "error", f"{says}\n{change}", places=(Place(file=str(path)),), source="house rule")
