"""The record of a finished deal, manifest.json: what it was made from, what came of it, whether it still stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from docgen.result import Result

NAME = "manifest.json"


@dataclass(frozen=True)
class Record:
    """One deal's record.

    `made_from` is what `Inputs.of` says of it, `printed` the digest of each document's HTML before it was printed,
    `outputs` the digest of each file by name. `result` is what was found; its paths are the term sheet's bare name and
    names of templates, so that the record is the same wherever the deal was built.
    """

    made_from: Mapping[str, Any]
    printed: Mapping[str, str]
    outputs: Mapping[str, str]
    result: Result

    def as_bytes(self) -> bytes:
        """Return the record as JSON with sorted keys, in UTF-8."""
        whole = {
            "made_from": self.made_from,
            "printed": self.printed,
            "outputs": self.outputs,
            "result": self.result.as_data(),
        }
        return (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read_record(folder: Path) -> Record | None:
    """Return the record of a deal's folder, or None when there is none that can be read."""
    try:
        whole = json.loads((folder / NAME).read_bytes())
        return Record(whole["made_from"], whole["printed"], whole["outputs"], Result.from_data(whole["result"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def intact(folder: Path, record: Record) -> bool:
    """Tell whether every file the record names is there and is still what it was."""
    return all(_digest(folder / name) == digest for name, digest in record.outputs.items())


def _digest(path: Path) -> str | None:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
