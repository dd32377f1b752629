"""The record of a finished deal, manifest.json: what it was made from, what came of it, whether it still stands."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from docgen.publish.files import LEFTOVERS
from docgen.result import RECORD

NAME = RECORD

_SEAL, _END = b',\n "sha256_of_the_above": "', b'"\n}\n'


@dataclass(frozen=True)
class Record:
    """One deal's record.

    `made_from` is what `Inputs.of` says of it; `printed` has, by document, the digest of the `html` that was printed
    and the `files` that the page engine asked for; `checks` are the codes of all that was checked; `outputs` has the
    digest of each file by name. `result` is what was found, as `Result.as_record` gives it; its paths are the term
    sheet's bare name and names of templates, so that the record is the same wherever the deal was built.
    """

    made_from: Mapping[str, Any]
    printed: Mapping[str, Mapping[str, Any]]
    checks: Sequence[str]
    outputs: Mapping[str, str]
    result: Mapping[str, Any]

    def as_bytes(self) -> bytes:
        """Return the record as JSON in UTF-8; its last line is the digest of all before it."""
        whole = {
            "made_from": self.made_from,
            "printed": self.printed,
            "checks": self.checks,
            "outputs": self.outputs,
            "result": self.result,
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
        return Record(whole["made_from"], whole["printed"], whole["checks"], whole["outputs"], whole["result"])
    except (OSError, ValueError, KeyError, TypeError):
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
