"""The wheel carries all that docgen reads when it runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.worked_example import ROOT


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what a wheel made from the sources installs; hatchling, of the dev extra, makes it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    made = subprocess.run([*command, str(ROOT)], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    (path,) = folder.glob("docgen-*.whl")
    with ZipFile(path) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


@pytest.fixture(scope="module")
def wheel(unpacked: Path) -> set[str]:
    """The names of the files in the wheel."""
    return {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}


def sources(folder: str, pattern: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob(pattern)
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_every_template_and_font_is_in_the_wheel_where_docgen_looks(wheel: set[str]) -> None:
    templates = sources("templates", "*")
    assert any(name.endswith(".otf") for name in templates)
    assert {f"docgen/_{name}" for name in templates} <= wheel


@pytest.mark.parametrize("pattern", ["*.py", "*.yaml", "*.md", "*.conf"])
def test_every_module_law_page_and_skeleton_is_in_the_wheel(wheel: set[str], pattern: str) -> None:
    names = sources("docgen", pattern)
    assert names
    assert names <= wheel


def test_the_wheel_carries_nothing_else(wheel: set[str]) -> None:
    strays = {name for name in wheel if not name.startswith("docgen/") and ".dist-info/" not in name}
    assert strays == set()
    assert not any("__pycache__" in name or name.startswith(("docgen/tests", "docgen/build")) for name in wheel)


def test_what_the_wheel_installs_runs_without_the_sources(unpacked: Path, tmp_path: Path) -> None:
    (entry_points,) = unpacked.glob("docgen-*.dist-info/entry_points.txt")
    assert "docgen = docgen.cli:main" in entry_points.read_text(encoding="utf-8")
    for arguments, answer in (("--version", "version 0."), ("new acme", "is ready to fill in"), ("check", "no errors")):
        run = subprocess.run(
            [sys.executable, "-c", "from docgen.cli import main; main()", *arguments.split()],
            cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(unpacked)}, capture_output=True, text=True,
        )  # fmt: skip
        assert (run.returncode, run.stderr) == (0, "")
        assert answer in run.stdout
