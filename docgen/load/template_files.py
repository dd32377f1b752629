"""The YAML files among the templates: each document's description, and the printed phrases of the choices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from docgen.finding import Finding, Stop
from docgen.load.conditions import conditions_never_met
from docgen.load.faults import NAMES, in_file_order
from docgen.load.fill import fill
from docgen.load.place import name_place, place
from docgen.load.text_file import decode, unreadable
from docgen.model.document import Document
from docgen.yaml_text import Mapping, Scalar, examine, read

Read = Callable[[str], bytes | None]
"""Finds a template file by its relative name; None when there is none."""


def load_document(name: str, read_file: Read) -> Document:
    """Load `<name>/document.yaml`. Raises Stop with every finding."""
    file = f"{name}/document.yaml"
    tree, findings = examine(_text(file, read_file), file)
    document, faults = fill(Document, tree, file) if tree else (None, [])
    if tree and document:
        faults = [*_parts_of_one_name(document, tree, file), *conditions_never_met(document, tree, file)]
    if document is None or findings or faults:
        raise Stop(*sorted((*findings, *faults), key=in_file_order))
    return document


def _parts_of_one_name(document: Document, tree: Mapping, file: str) -> Iterator[Finding]:
    """Find the parts after which another would vanish: a part's file name, without its ending, names its section."""
    first: dict[str, int] = {}
    for number, part in enumerate(document.parts):
        section = PurePosixPath(part).stem
        other = first.setdefault(section, number)
        if other != number:
            at, before = (place(tree, ("parts", each), file) for each in (number, other))
            message = (
                f"{part} would be section “{section}” of the document, and so would {document.parts[other]}, on line "
                f"{before.line}; only one of the two would be printed.\nRename one of the files, or take its line out."
            )
            yield Finding("T006", NAMES["T006"], "error", message, f"parts.{number}", (at, before), source="house rule")


def load_phrases(read_file: Read) -> dict[str, dict[str, str]]:
    """Load `house/phrases.yaml`: term, choice, phrase. Raises Stop with every finding."""
    file = "house/phrases.yaml"
    tree = read(_text(file, read_file), file)
    phrases: dict[str, dict[str, str]] = {}
    findings: list[Finding] = []
    for term, choices in tree.entries.items():
        written = choices.entries if isinstance(choices, Mapping) else {}
        phrases[term] = {choice: phrase.text for choice, phrase in written.items() if isinstance(phrase, Scalar)}
        if not isinstance(choices, Mapping) or len(phrases[term]) < len(written):
            message = f"{term} is not a group of choices with one phrase each.\nWrite each like “choice: phrase”."
            at = name_place(tree, (term,), file)
            findings.append(Finding("T007", NAMES["T007"], "error", message, term, (at,), source="house rule"))
    if findings:
        raise Stop(*findings)
    return phrases


def _text(file: str, read_file: Read) -> str:
    data = read_file(file)
    if data is None:
        raise unreadable(file, f"The templates have no {file}.", "Add it, or correct the folder given as --templates.")
    return decode(data, file)
