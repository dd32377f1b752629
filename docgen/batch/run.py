"""One deal of a run: left alone where nothing changed, else made anew and written."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from docgen.batch.inputs import Inputs, digest
from docgen.batch.printed import Printed, printed_before
from docgen.batch.record import Kept, Record, intact, read_record
from docgen.finding import Place, Stop
from docgen.result import RECORD, Output, Result
from docgen.templates import Templates

if TYPE_CHECKING:
    from docgen.pipeline import House
    from docgen.publish.press import Press


class Run(Struct, frozen=True):
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
    return replace(_at_home(record.result.result(), path, folder), unchanged=True) if same else None


class Given(Struct, frozen=True):
    """What a deal is made from besides templates: its term sheet, unless it cannot be read, and an earlier build."""

    path: Path
    data: bytes | None
    printed: Printed | None = None


class Made(Struct, frozen=True):
    """A deal made and not yet written: its files by name, the record among them, or none."""

    result: Result
    files: Mapping[str, bytes] = field(default_factory=dict)


def tie_out(path: Path, run: Run, *, press: Press | None = None) -> Result:
    """Check one deal, and build it if the run builds; `press` prints it, or this process."""
    house = _house(run.folders)
    if run.output is None:
        return make(take_up(path, run, Inputs(house.templates, draft=False)), run, house).result
    return build_deal(path, house, run.output, draft=run.draft, force=run.force, press=press)


def build_deal(
    path: Path, house: House, output: Path, *, draft: bool = False, force: bool = False, press: Press | None = None
) -> Result:
    """Make one deal and write its files and record to `output`/`the term sheet's stem`, all of them or none.

    While an error stands nothing is written, unless it is a draft. `press` prints, or this process.
    """
    run = Run(house.templates.folders, output, draft=draft, force=force)
    given = take_up(path, run, Inputs(house.templates, draft=draft))
    return write(make(given, run, house, press=press), path, output)


def take_up(path: Path, run: Run, inputs: Inputs) -> Given:
    """Read what a deal is made from, here where its files are.

    What was printed before need not be printed again, unless the run is forced to.
    """
    try:
        data = path.read_bytes()
    except (OSError, ValueError):
        return Given(path, None)
    if run.output is None or run.force:
        return Given(path, data)
    return Given(path, data, printed_before(run.output / path.stem, data, inputs))


def make(given: Given, run: Run, house: House, *, press: Press | None = None) -> Made:
    """Check one deal, and make its files if the run builds. Reads and writes nothing but the house's templates."""
    from docgen.check.runner import codes
    from docgen.pipeline import check_deal, finished_files, make_deal

    path, data, printed = given.path, given.data, given.printed
    if run.output is None or data is None:  # Where it cannot be read, the check says why.
        return Made(check_deal(path, house, data))
    kept = printed.page if printed else None
    result, pages = make_deal(path, data, house, draft=run.draft, kept=kept, press=press)
    if not pages:
        return Made(result)
    files = finished_files(pages, house, draft=run.draft)
    result = replace(result, outputs=tuple(_output(name, files[name]) for name in sorted(files)))
    names = house.sources.union(*(page.files for page in pages.values()))
    record = Record(
        Inputs(house.templates, draft=run.draft).of(data, names),
        {name: {"html": digest(page.html.encode()), "files": sorted(page.files)} for name, page in pages.items()},
        codes(),
        {name: digest(content) for name, content in files.items()},
        Kept.of(_portable(result, path)),
    )
    return Made(result, {**files, RECORD: record.as_bytes()})


def write(made: Made, path: Path, output: Path) -> Result:
    """Write what was made of a deal, if anything was; what the system refuses is a finding (P302)."""
    from docgen.publish.files import write_all

    folder = output / path.stem
    result = _with_files(made.result, str(path), {}, lambda name: str(folder / name))
    try:
        if made.files:
            write_all(folder, made.files)
    except Stop as stop:
        return replace(result, outputs=(), findings=(*result.findings, *stop.findings))
    return result


def _output(name: str, content: bytes) -> Output:
    path = Path(name)
    return Output(path.stem, path.suffix[1:], name, digest(content))


def _portable(result: Result, path: Path) -> Result:
    """Return a result that says nothing of where it was made."""
    return _with_files(result, _bare(path), {str(path): _bare(path)}, lambda output: Path(output).name)


def _at_home(recorded: Result, path: Path, folder: Path) -> Result:
    """Return a recorded result with the paths of this run."""
    return _with_files(recorded, str(path), {_bare(path): str(path)}, lambda output: f"{folder}{os.sep}{output}")


def _bare(path: Path) -> str:
    """Name a term sheet as records do, which hold no bytes that are no text."""
    return path.name.encode("utf-8", "replace").decode()


def _with_files(result: Result, term_sheet: str, files: Mapping[str, str], output: Callable[[str], str]) -> Result:
    def moved(place: Place) -> Place:
        return replace(place, file=files.get(place.file, place.file)) if place.file else place

    findings = (replace(each, places=tuple(map(moved, each.places))) for each in result.findings)
    outputs = (replace(each, path=output(each.path)) for each in result.outputs)
    deal = Path(term_sheet).stem
    return replace(result, deal=deal, term_sheet=term_sheet, findings=tuple(findings), outputs=tuple(outputs))


def start_afresh() -> None:
    """Forget the templates of the run before, which may have changed since."""
    _house.cache_clear()


@lru_cache(maxsize=1)
def _house(folders: tuple[Path, ...]) -> House:
    from docgen.pipeline import House

    return House(Templates(folders))
