"""One deal of a run: left alone where nothing changed, else made anew and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.batch.inputs import Inputs, digest
from docgen.batch.record import NAME, Record, intact, read_record
from docgen.finding import Place, Stop
from docgen.result import Output, Result
from docgen.templates import Templates

if TYPE_CHECKING:
    from docgen.pipeline import House


@dataclass(frozen=True)
class Run:
    """What one command does to every deal: `output` is the folder to build into, None to check only."""

    folders: tuple[Path, ...]
    output: Path | None = None
    draft: bool = False
    force: bool = False


def unchanged(path: Path, run: Run, inputs: Inputs) -> Result | None:
    """Return a deal's result from its record, if its inputs are what they were and its files are intact."""
    if run.output is None or run.force:
        return None
    folder = run.output / path.stem
    record = read_record(folder)
    if record is None or not intact(folder, record):
        return None
    try:
        data = path.read_bytes()
    except OSError:
        return None
    same = inputs.of(data, record.made_from.get("templates", ())) == record.made_from
    return replace(_at_home(record.result, path, folder), unchanged=True) if same else None


def tie_out(path: Path, run: Run, *, alone: bool = False) -> Result:
    """Check one deal, and build it if the run builds; `alone` if no other is in work."""
    from docgen.pipeline import check_deal

    house = _house(run.folders)
    if run.output is None:
        return check_deal(path, house)
    return build_deal(path, house, run.output, draft=run.draft, force=run.force, alone=alone)


def build_deal(
    path: Path, house: House, output: Path, *, draft: bool = False, force: bool = False, alone: bool = False
) -> Result:
    """Make one deal and write its files and record to `output`/`the term sheet's stem`, all of them or none.

    A document whose HTML was printed there before, by the same engine and style sheets, is not printed again, unless
    `force` asks for it. While an error stands nothing is written, unless it is a draft. `alone`: no other deal is in
    work.
    """
    from docgen.pipeline import finished_files, make_deal
    from docgen.publish.files import write_all

    folder = output / path.stem
    try:
        data = path.read_bytes()
    except (OSError, ValueError):
        return make_deal(path, None, house)[0]  # It says why the file cannot be read.
    inputs = Inputs(house.templates, draft=draft)
    kept = None if force else read_record(folder)
    alike = kept and not _complained_of(kept) and _prints_alike(kept, inputs.of(data, kept.made_from["templates"]))
    printed = _Printed(kept, folder).pdf if kept and alike else None
    result, pages = make_deal(path, data, house, draft=draft, kept=printed, alone=alone)
    if not pages:
        return result
    files = finished_files(pages, house, draft=draft)
    result = replace(result, outputs=tuple(_output(folder / name, files[name]) for name in sorted(files)))
    names = {*house.templates.read, *(_of_the_page(kept.made_from) if kept else ())}
    record = Record(
        inputs.of(data, names),
        {name: digest(page.html.encode()) for name, page in pages.items()},
        {name: digest(content) for name, content in files.items()},
        _portable(result, path),
    )
    try:
        write_all(folder, {**files, NAME: record.as_bytes()})
    except Stop as stop:
        return replace(result, outputs=(), findings=(*result.findings, *stop.findings))
    return result


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
    return {name: value for name, value in made_from["templates"].items() if name.startswith("house/")}


class _Printed:
    """The PDFs of an earlier build, to be had again for the very same HTML."""

    def __init__(self, record: Record, folder: Path):
        self._record, self._folder = record, folder

    def pdf(self, name: str, html: str) -> bytes | None:
        """Return the PDF of a document if this HTML was printed before and the file is still what it was."""
        if self._record.printed.get(name) != digest(html.encode()):
            return None
        try:
            content = (self._folder / f"{name}.pdf").read_bytes()
        except OSError:
            return None
        return content if digest(content) == self._record.outputs.get(f"{name}.pdf") else None


def _output(path: Path, content: bytes) -> Output:
    return Output(path.stem, path.suffix[1:], str(path), digest(content))


def _portable(result: Result, path: Path) -> Result:
    """Return a result that says nothing of where it was made."""
    here = {str(path): path.name}
    return _with_files(result, path.name, here, lambda output: Path(output).name)


def _at_home(result: Result, path: Path, folder: Path) -> Result:
    """Return a recorded result with the paths of this run."""
    return _with_files(result, str(path), {path.name: str(path)}, lambda output: str(folder / output))


def _with_files(result: Result, term_sheet: str, files: Mapping[str, str], output: Callable[[str], str]) -> Result:
    def moved(place: Place) -> Place:
        return replace(place, file=files.get(place.file, place.file)) if place.file else place

    findings = (replace(each, places=tuple(map(moved, each.places))) for each in result.findings)
    outputs = (replace(each, path=output(each.path)) for each in result.outputs)
    return replace(result, term_sheet=term_sheet, findings=tuple(findings), outputs=tuple(outputs))


def start_afresh() -> None:
    """Forget the templates of the run before, which may have changed since."""
    _house.cache_clear()


@lru_cache(maxsize=1)
def _house(folders: tuple[Path, ...]) -> House:
    from docgen.pipeline import House

    return House(Templates(folders))
