"""Finished files to disk: all of them or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from docgen.finding import Finding, Stop

LAST = "manifest.json"
"""Takes its name last, so that a folder whose manifest agrees with its files is whole."""


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by name into a folder, which is made if need be.

    Each is first written in full under another name beside its own; when all are on the disk they take their names.
    Raises Stop (P302) if the system refuses: nothing is then half written, and what stood there still stands.
    """
    names = sorted(files, key=lambda name: (name == LAST, name))
    unfinished = {name: folder / f".{name}.{os.getpid()}" for name in names}
    path = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            path = folder / name
            if path.is_dir():
                raise IsADirectoryError(0, "a folder has this name")
            _write(unfinished[name], files[name])
        for name in names:
            path = folder / name
            unfinished[name].replace(path)
    except OSError as error:
        for leftover in unfinished.values():
            with suppress(OSError):
                leftover.unlink()
        raise Stop(_cannot_write(path, error)) from None


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _cannot_write(path: Path, error: OSError) -> Finding:
    return Finding(
        code="P302",
        name="cannot-write",
        severity="error",
        message=f"{path} cannot be written: {error.strerror or error}.\n"
        "Close the file where it is open, make room for it, or name another folder with -o.",
        source="house rule",
    )
