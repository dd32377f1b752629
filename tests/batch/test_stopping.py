"""A run over many deals, stopped for real: by hand, by the system, and for good."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from tests.worked_example import ROOT, TERM_SHEET

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the table of processes in /proc")
MANIFEST = "manifest.json"
COUNT = 9


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    """Start a build of term sheets that differ, and wait until the first is done."""
    (folder / "terms").mkdir()
    text = TERM_SHEET.read_text(encoding="utf-8")
    for number in range(COUNT):
        sheet = folder / "terms" / f"deal{number}.yaml"
        sheet.write_text(text.replace("rate: 12%", f"rate: {number + 3}%"), encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "-c", "from docgen.cli import main; main()", "build", *options],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    until(lambda: any(folder.glob(f"build/*/{MANIFEST}")))
    return running


def until(true: object, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.01)


def processes(folder: Path) -> list[int]:
    """Those that work in a folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink() == folder:
                found.append(int(process.name))
        except OSError:
            continue
    return found


def done(folder: Path) -> int:
    """Count the finished deals; whatever else is there must be whole, and a record must be of the files beside it."""
    records = list(folder.glob(f"build/*/{MANIFEST}"))
    for record in records:
        outputs = json.loads(record.read_bytes())["outputs"]
        assert len(outputs) == 4
        for name, digest in outputs.items():
            assert sha256((record.parent / name).read_bytes()).hexdigest() == digest
    return len(records)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_complete_files_or_none_and_no_process(tmp_path: Path, jobs: str) -> None:
    running = start(tmp_path, "--jobs", jobs)
    os.kill(running.pid, signal.SIGINT)
    output, complaint = running.communicate(timeout=30)
    assert (running.returncode, output, complaint.strip()) == (2, "", "Stopped.")
    assert 0 < done(tmp_path) < COUNT
    assert all(not path.name.startswith(".") for path in tmp_path.glob("build/*/*"))
    until(lambda: processes(tmp_path) == [])


@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGKILL])
def test_killed_it_leaves_whole_files_and_no_process_and_the_next_build_ends_the_work(
    tmp_path: Path, signal_number: int
) -> None:
    running = start(tmp_path, "--jobs", "2")
    os.kill(running.pid, signal_number)
    running.communicate(timeout=30)
    until(lambda: processes(tmp_path) == [])
    assert 0 < done(tmp_path) < COUNT
    (name, *_) = (record.parent.name for record in tmp_path.glob(f"build/*/{MANIFEST}"))
    again = subprocess.run(
        [sys.executable, "-c", "from docgen.cli import main; main()", "build"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert again.returncode == 0, again.stderr
    assert f"Unchanged: build/{name}/" in again.stdout
    assert done(tmp_path) == COUNT
