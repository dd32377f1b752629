"""What the number of processes does not change, and what they leave behind: for real, by the command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worked_example import ROOT, TERM_SHEET


def build(folder: Path, deals: int, output: str, *options: str) -> dict[str, bytes]:
    """Build term sheets that differ, and return every file by name; tmp/ is where temporary files go."""
    text = TERM_SHEET.read_text(encoding="utf-8")
    for name in ("terms", "tmp"):
        (folder / name).mkdir(exist_ok=True)
    for number in range(deals):
        sheet = folder / "terms" / f"deal{number}.yaml"
        sheet.write_text(text.replace("rate: 12%", f"rate: {number + 3}%"), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-c", "from docgen.cli import main; main()", "build", "-o", output, *options],
        cwd=folder, check=True, capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder / "tmp")},
    )  # fmt: skip
    made = folder / output
    return {str(path.relative_to(made)): path.read_bytes() for path in made.rglob("*") if path.is_file()}


def test_every_byte_is_the_same_whatever_the_number_of_processes(tmp_path: Path) -> None:
    one = build(tmp_path, 4, "one", "--jobs", "1")
    assert len(one) == 20
    assert build(tmp_path, 4, "three", "--jobs", "3") == one


@pytest.mark.parametrize(("deals", "jobs"), [(1, "1"), (1, "2"), (3, "2")])
def test_a_build_leaves_none_of_the_engine_s_temporary_folders(tmp_path: Path, deals: int, jobs: str) -> None:
    build(tmp_path, deals, "build", "--jobs", jobs)
    assert [path.name for path in (tmp_path / "tmp").glob("weasyprint-*")] == []
