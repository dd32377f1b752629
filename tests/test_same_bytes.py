"""The same term sheet makes the same bytes, whatever the process, the hour, the place and the language."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from tests.worked_example import ROOT, TERM_SHEET

HERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "COLUMNS": "40", "SOURCE_DATE_EPOCH": "1"}
THERE = {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8"}


def start(desk: Path, umask: int, surroundings: dict[str, str]) -> subprocess.Popen[str]:
    (desk / "terms").mkdir(parents=True)
    (desk / "home").mkdir()
    shutil.copy(TERM_SHEET, desk / "terms")
    return subprocess.Popen(
        [sys.executable, "-c", "from docgen.cli import main; main()", "build"],
        cwd=desk, umask=umask, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(desk / "home"), **surroundings},
    )  # fmt: skip


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_processes_far_apart_write_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "a folder" / "far away"
    running = [start(one, 0o022, HERE), start(other, 0o077, THERE)]
    said = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    assert said[0] == said[1]
    assert len(digests(one / "build")) == 5
    assert digests(one / "build") == digests(other / "build")
    assert digests(one / "home") == digests(other / "home") == {}
