"""A real Dask cluster on this machine: a scheduler and workers, each a process of its own that can be killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.worked_example import ROOT

Process = subprocess.Popen[str]


class Cluster:
    """A scheduler at `address`, and the workers it was given; `folder` keeps what they say."""

    def __init__(self, folder: Path, docgen: Path = ROOT, **environment: str):
        self._folder, self._processes = folder, []  # type: tuple[Path, list[subprocess.Popen[bytes]]]
        file = folder / "scheduler.json"
        self.scheduler = self._start(docgen, environment, "scheduler", "--host", "127.0.0.1", "--port", "0",
                                     "--scheduler-file", str(file))  # fmt: skip
        until(lambda: file.exists() and file.read_text())
        self.address: str = json.loads(file.read_text())["address"]

    def workers(
        self, count: int, *options: str, threads: int = 1, docgen: Path = ROOT
    ) -> list[subprocess.Popen[bytes]]:
        """Start workers, and wait until they are; `docgen` is the folder that they have docgen from."""
        command = ["worker", self.address, "--no-nanny", "--nthreads", str(threads), *options]
        logs, started = [], []
        for _ in range(count):
            logs.append(self._log())
            started.append(self._start(docgen, {}, *command))
        until(lambda: all(b"Registered to" in log.read_bytes() for log in logs))
        return started

    def end(self) -> None:
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.wait()

    def _log(self) -> Path:
        return self._folder / f"process{len(self._processes)}.log"

    def _start(self, docgen: Path, environment: dict[str, str], *arguments: str) -> subprocess.Popen[bytes]:
        with self._log().open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *arguments, "--no-dashboard"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self._folder,
                env={**os.environ, "PYTHONPATH": str(docgen), **environment},
            )  # fmt: skip
        self._processes.append(process)
        return process


@contextmanager
def cluster(folder: Path, docgen: Path = ROOT, **environment: str) -> Iterator[Cluster]:
    made = Cluster(folder, docgen, **environment)
    try:
        yield made
    finally:
        made.end()


def until(true: Callable[[], object], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)


def docgen(folder: Path, *arguments: str) -> Process:
    """Start docgen in a folder, in a process of its own."""
    return python(folder, "from docgen.cli import main; main()", *arguments)


def python(folder: Path, code: str, *arguments: str) -> Process:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
