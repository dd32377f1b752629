"""Writes a folder's files and breaks off, as `kill -9` does, just before one of the steps the system is asked for.

`python -m tests.publish.breaking_off FOLDER` does so once for each step, each time in a folder of its own that is named
by the step and holds the files of an older build, until there is no such step left.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

from docgen.publish.files import RECORD, write_all

_STEPS = {"open", "os.rename", "os.remove", "os.link"}


def files(version: str) -> dict[str, bytes]:
    """The files of one build, with the record that names them."""
    made = {name: f"{name} {version}\n".encode() for name in ("8k.html", "8k.pdf", "note.html", "note.pdf")}
    record = {name: hashlib.sha256(content).hexdigest() for name, content in made.items()}
    return {**made, RECORD: json.dumps(record).encode()}


def _write_until(folder: Path, step: int) -> None:
    taken = 0

    def before(event: str, args: tuple[object, ...]) -> None:
        nonlocal taken
        if event in _STEPS and str(folder) in str(args[0]):
            taken += 1
            if taken == step:
                os._exit(9)

    sys.addaudithook(before)
    write_all(folder, files("new"))
    os._exit(0)


def _break_off_everywhere(folder: Path) -> None:
    step, status = 0, 9
    while status == 9:
        step += 1
        write_all(folder / str(step), files("old"))
        child = os.fork()
        if not child:
            _write_until(folder / str(step), step)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    sys.exit(status)


if __name__ == "__main__":
    os.fsync = lambda descriptor: None  # It is the process that is killed, not the machine.
    _break_off_everywhere(Path(sys.argv[1]))
