"""The record of a finished deal, manifest.json: what it was made from, what came of it, whether it still stands."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import MsgspecError, Struct
from msgspec.json import decode, encode, format
from msgspec.structs import asdict

from docgen.finding import Finding
from docgen.publish.files import LEFTOVERS
from docgen.result import RECORD, Output, ReportedItem, Result, Stated

_SEAL, _END = b',\n "sha256_of_the_above": "', b'"\n}\n'


class Kept(Struct, frozen=True, forbid_unknown_fields=True):
    """What a record keeps of a deal's result: all of this, or it is of another version of docgen.

    The paths are the term sheet's bare name and names of templates, so that the record is the same wherever the deal
    was built.
    """

    deal: str
    term_sheet: str
    facts: Mapping[str, str]
    items: tuple[ReportedItem, ...]
    statements: tuple[Stated, ...]
    findings: tuple[Finding, ...]
    outputs: tuple[Output, ...]

    @classmethod
    def of(cls, result: Result) -> Kept:
        """Return what is kept of a result that says nothing of where it was made."""
        return cls(*(getattr(result, name) for name in cls.__struct_fields__))

    def result(self) -> Result:
        """Return the result."""
        return Result(**asdict(self))


class Record(Struct, frozen=True):
    """One deal's record.

    `made_from` is what `Inputs.of` says of it; `printed` has, by document, the digest of the `html` that was printed
    and the `files` that the page engine asked for; `checks` are the codes of all that was checked; `outputs` has the
    digest of each file by name; `result` is what was found.
    """

    made_from: Mapping[str, Any]
    printed: Mapping[str, Mapping[str, Any]]
    checks: Sequence[str]
    outputs: Mapping[str, str]
    result: Kept

    def as_bytes(self) -> bytes:
        """Return the record as JSON in UTF-8; its last line is the digest of all before it."""
        return sealed(asdict(self))


def sealed(whole: Mapping[str, Any]) -> bytes:
    """Return JSON that tells of itself whether somebody changed it."""
    body = format(encode(whole), indent=1).removesuffix(b"\n}")
    return body + _SEAL + sha256(body).hexdigest().encode() + _END


def read_record(folder: Path) -> Record | None:
    """Return the record of a deal's folder.

    None when there is none, when somebody changed it since it was written, or when another version of docgen keeps
    records in another shape.
    """
    try:
        data = (folder / RECORD).read_bytes()
        body, _, digest = data.rpartition(_SEAL)
        if digest != sha256(body).hexdigest().encode() + _END:
            return None
        return decode(data, type=Record)
    except (OSError, ValueError, MsgspecError):
        return None


def intact(folder: Path, record: Record) -> bool:
    """Tell whether every file the record names is there and is still what it was, and no build broke off since."""
    if any(name.endswith(LEFTOVERS) for name in os.listdir(folder)):  # noqa: PTH208 (a path for each is slow)
        return False
    return all(_digest(f"{folder}{os.sep}{name}") == digest for name, digest in record.outputs.items())


def _digest(path: str) -> str | None:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (a run with nothing to do reads very many)
            return sha256(file.read()).hexdigest()
    except OSError:
        return None
