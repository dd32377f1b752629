"""The model's complaints in counsel's words: each with its place, what is wrong and what to change."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from docgen.finding import Finding, Place
from docgen.load.fields import group_at, group_in, hint, is_list, may_be_none, purposes
from docgen.load.place import Path, dotted, name_place, node_at, place
from docgen.model.group import Group
from docgen.yaml_text import NAMES as YAML_NAMES
from docgen.yaml_text import Mapping, Node, Scalar, plain

NAMES = {**YAML_NAMES, "T004": "unknown-field", "T005": "missing-field", "T006": "bad-value"}
"""Every code of the loader and the name of its fault."""

G = TypeVar("G", bound=Group)


def fill(group: type[G], tree: Mapping, file: str) -> tuple[G | None, list[Finding]]:
    """Fill a group from a file's tree: the group, or None and every finding, in the order of the file."""
    try:
        return group.model_validate(plain(tree)), []
    except ValidationError as error:
        faults = error.errors(include_url=False)
    unknown = {fault["loc"]: _near(group, tree, fault["loc"]) for fault in faults if fault["type"] == "extra_forbidden"}
    renamed = {(*path[:-1], near) for path, near in unknown.items()}
    findings = []
    for fault in faults:
        path = fault["loc"]
        if path in unknown:
            findings.append(_unknown(group, tree, path, unknown[path], file))
        elif fault["type"] != "missing":
            findings.append(_wrong(group, tree, path, fault, file))
        elif path not in renamed:
            findings.append(_missing(group, tree, path, file))
    return None, sorted(findings, key=in_file_order)


def in_file_order(finding: Finding) -> tuple[int, int]:
    """Sort findings as their places stand in the file."""
    return finding.places[0].line or 0, finding.places[0].column or 0


def _finding(code: str, path: Path, at: Place, fault: str, change: str) -> Finding:
    return Finding(code, NAMES[code], "error", f"{fault}\n{change}", (at,), dotted(path), "house rule")


def _near(group: type[Group], tree: Node, path: Path) -> str | None:
    """Return the field that an unknown name is closest to, of those its group still lacks."""
    from difflib import get_close_matches

    owner, written = group_at(group, path[:-1]), node_at(tree, path[:-1])
    assert owner and isinstance(written, Mapping)
    name = str(path[-1]).strip("-").lower().replace(" ", "_").replace("-", "_")
    near = get_close_matches(name, [field for field in owner.model_fields if field not in written.entries], 1)
    return near[0] if near else None


def _unknown(group: type[Group], tree: Node, path: Path, near: str | None, file: str) -> Finding:
    elsewhere = "" if near else _elsewhere(group, str(path[-1]))
    if near:
        change = f"Did you mean {near}? Change {path[-1]} to {near}."
    elif elsewhere:
        change = f"It belongs to {elsewhere}. Move it there."
    else:
        change = "Take it out, or correct its name."
    fault = f"{dotted(path)} is not a field of {_owner(path)}."
    return _finding("T004", path, name_place(tree, path, file), fault, change)


def _owner(path: Path) -> str:
    above = path[:-1]
    if above and isinstance(above[-1], int):
        return f"an entry of {dotted(above[:-1])}"
    return dotted(above) or "the file"


def _elsewhere(group: type[Group], name: str, above: str = "") -> str:
    """Return the first group that has a field of this name, or nothing."""
    for field, info in group.model_fields.items():
        inner = group_in(info.annotation)
        path = f"{above}.{field}" if above else field
        if inner and (found := path if name in inner.model_fields else _elsewhere(inner, name, path)):
            return found
    return ""


def _missing(group: type[Group], tree: Node, path: Path, file: str) -> Finding:
    owner, name = group_at(group, path[:-1]), str(path[-1])
    assert owner
    field, purpose = owner.model_fields[name], purposes(owner).get(name, "")
    inner, how = group_in(field.annotation), hint(field)
    to = "" if _owner(path) == "the file" else f" to {_owner(path)}"
    if is_list(field):
        change = f"Add it{to}: a list, one entry to a line after a dash, or “{name}: []” when there is none."
    elif inner:
        change = f"Add it{to}: a group of the fields {_listed(inner)}{_or_none(field)}."
    elif how.choices:
        change = f"Add it{to}: {how.words}, one of {', '.join(how.choices)}."
    elif how.examples and how.examples[0] not in ("none", "not stated"):
        change = f"Add it{to}: {how.words}, like “{name}: {how.examples[0]}”."
    else:
        change = f"Add it{to}: {how.words}."
    fault = " ".join(filter(None, [f"{dotted(path)} is missing.", f"It says: {purpose}" if purpose else ""]))
    return _finding("T005", path, name_place(tree, path[:-1], file), fault, change)


def _or_none(field: FieldInfo | None) -> str:
    return "; or write none" if field and may_be_none(field) else ""


def _listed(group: type[Group]) -> str:
    *first, last = group.model_fields
    return f"{', '.join(first)} and {last}" if first else last


def _wrong(group: type[Group], tree: Node, path: Path, fault: Any, file: str) -> Finding:
    node, kind, at, term = node_at(tree, path), fault["type"], place(tree, path, file), dotted(path)
    if kind == "value_error" and isinstance(node, Scalar):
        what, _, change = str(fault["ctx"]["error"]).partition(". ")
        if what == "is empty":
            return _finding("T006", path, at, f"{term} is empty.", f"{change}.")
        return _finding("T006", path, at, f"{_reads(node, term)}, which {what}.", f"{change or _choice(node, what)}.")
    owner = group_at(group, path)
    if kind == "tuple_type":
        change = "Write one entry to a line after a dash and a space, or [] when there is none."
        return _finding("T007", path, at, f"{_reads(node, term)}, where a list is expected.", change)
    if kind == "model_type" and owner:
        above = group_at(group, path[:-1])
        field = above.model_fields.get(str(path[-1])) if above else None
        change = f"Write its fields below it, indented by two: {_listed(owner)}{_or_none(field)}."
        return _finding("T007", path, at, f"{_reads(node, term)}, where a group of fields is expected.", change)
    how = str(fault["ctx"]["error"]).partition(". ")[2] if kind == "value_error" else "Write text"
    return _finding("T007", path, at, f"{_reads(node, term)}, where one value is expected.", f"{how}, on one line.")


def _reads(node: Node, term: str) -> str:
    if isinstance(node, Scalar):
        return f"{term} reads “{' '.join(node.text[:60].split())}{'…' if len(node.text) > 60 else ''}”"
    return f"{term} is a group of fields" if isinstance(node, Mapping) else f"{term} is a list"


def _choice(node: Scalar, what: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(node.text.lower(), what.partition(": ")[2].split(", "), 1)
    return f"Did you mean {near[0]}? Write it so" if near else "Write one of them"
