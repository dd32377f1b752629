"""The places of findings, as paths a reader can open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from docgen.finding import Finding, Place
from docgen.result import Result


def located(result: Result, template: Callable[[str], Path | None]) -> Result:
    """Return the result with each template file under its real path, and the term sheet for findings without a place.

    `template` gives the file that serves a template's name, or None. The template that prints the words of a document
    is named by its path only if that is short, below the working folder.
    """

    def path_of(place: Place) -> Place:
        if place.file is None or place.file == result.term_sheet:
            return place
        path = template(place.file)
        if path is None or (place.document and not path.resolve().is_relative_to(Path.cwd())):
            return place
        return replace(place, file=_from_here(path))

    def found(finding: Finding) -> Finding:
        places = tuple(map(path_of, finding.places)) or (Place(file=result.term_sheet),)
        return finding if places == finding.places else replace(finding, places=places)

    return replace(result, findings=tuple(map(found, result.findings)))


def _from_here(path: Path) -> str:
    absolute = path.resolve()
    return str(absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else path)
