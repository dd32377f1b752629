"""The record of a finished deal, manifest.json: what it was made from, what came of it, whether it still stands."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from docgen.publish.files import LEFTOVERS
from docgen.result import Result

NAME = "manifest.json"

_SEAL, _END = b',\n "sha256_of_the_above": "', b'"\n}\n'


@dataclass(frozen=True)
class Record:
    """One deal's record.

    `made_from` is what `Inputs.of` says of it; `printed` has, by document, the digest of the `html` that was printed
    and the `files` that the page engine asked for; `checks` are the codes of all that was checked; `outputs` has the
    digest of each file by name. `result` is what was found; its paths are the term sheet's bare name and names of
    templates, so that the record is the same wherever the deal was built.
    """

    made_from: Mapping[str, Any]
    printed: Mapping[str, Mapping[str, Any]]
    checks: Sequence[str]
    outputs: Mapping[str, str]
    result: Result

    def as_bytes(self) -> bytes:
        """Return the record as JSON in UTF-8; its last line is the digest of all before it."""
        whole = {
            "made_from": self.made_from,
            "printed": self.printed,
            "checks": self.checks,
            "outputs": self.outputs,
            "result": self.result.as_record(),
        }
        text = json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
        body = text.removesuffix(b"\n}")
        return body + _SEAL + sha256(body).hexdigest().encode() + _END


def read_record(folder: Path) -> Record | None:
    """Return the record of a deal's folder, or None when there is none, or somebody changed it since it was written."""
    try:
        data = (folder / NAME).read_bytes()
        body, _, digest = data.rpartition(_SEAL)
        if digest != sha256(body).hexdigest().encode() + _END:
            return None
        whole = json.loads(data)
        result = Result.from_record(whole["result"])
        return Record(whole["made_from"], whole["printed"], whole["checks"], whole["outputs"], result)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def intact(folder: Path, record: Record) -> bool:
    """Tell whether every file the record names is there and is still what it was, and no build broke off since."""
    if any(path.suffix in LEFTOVERS for path in folder.iterdir()):
        return False
    return all(_digest(folder / name) == digest for name, digest in record.outputs.items())


def _digest(path: Path) -> str | None:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
