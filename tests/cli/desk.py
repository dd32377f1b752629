"""What a test does at its desk: call docgen, or start it, change a file, list the files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner
from click.testing import Result as Ran

from docgen.cli.commands import commands
from tests.worked_example import ROOT


def docgen(*arguments: str) -> Ran:
    return CliRunner().invoke(commands, arguments)


def process(*arguments: str, before: str = "", **environment: str) -> subprocess.Popen[str]:
    """Start docgen in a process of its own, after a line of Python that prepares it."""
    return subprocess.Popen(
        [sys.executable, "-c", f"{before}\nfrom docgen.cli import main; main()", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def files() -> list[str]:
    return sorted(str(path) for path in Path().rglob("*") if path.is_file())
