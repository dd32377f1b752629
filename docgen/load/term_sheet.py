"""A term sheet, loaded: the deal, the place of every field, and every mistake at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from docgen.finding import Finding, Place, Stop
from docgen.load.faults import in_file_order, nearest_name
from docgen.load.fields import fields
from docgen.load.fill import fill
from docgen.load.place import places
from docgen.load.text_file import NAME_ONE, decode, read_data, refuse_other_papers, unreadable
from docgen.model.term_sheet import TermSheet
from docgen.yaml_text import examine


class Loaded(Struct, frozen=True):
    """One term sheet; `term_sheet` is None when there are findings. `places` is by dotted name."""

    term_sheet: TermSheet | None
    places: Mapping[str, Place]
    findings: tuple[Finding, ...]


def load_term_sheet(path: Path, data: bytes | None = None) -> Loaded:
    """Load a term sheet from its file, or from the file's bytes where they have been read.

    Raises nothing: what is wrong is in the findings.
    """
    try:
        data = read_data(path) if data is None else data
        refuse_other_papers(data, str(path))
        text = decode(data, str(path))
    except Stop as stop:
        return Loaded(None, {}, stop.findings)
    return parse_term_sheet(text, str(path))


def parse_term_sheet(text: str, file: str) -> Loaded:
    """Load a term sheet from its text; `file` names it in the findings."""
    tree, findings = examine(text, file)
    if tree is None:
        return Loaded(None, {}, findings)
    groups = [*fields(TermSheet)]
    if tree.entries and not any(name in groups or nearest_name(name, groups) for name in tree.entries):
        what = "a JSON Schema, by which editors check term sheets," if "$schema" in tree.entries else "YAML or JSON"
        lacks = f"it has none of the groups {', '.join(groups)}"
        return Loaded(None, {}, unreadable(file, f"This is {what} and no term sheet: {lacks}.", NAME_ONE).findings)
    term_sheet, faults = fill(TermSheet, tree, file)
    told = {finding.term for finding in findings if finding.code != "T003"}
    untold = (fault for fault in faults if fault.term not in told)
    findings = tuple(sorted((*findings, *untold), key=in_file_order))
    return Loaded(None if findings else term_sheet, places(tree, file), findings)
