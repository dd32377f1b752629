"""What is timed: whole processes that start cold, and processes that stay and do one thing again and again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from tests.benchmarks.timing import Run

ROOT = Path(__file__).parents[2]
DOCGEN = str(Path(sys.executable).with_name("docgen"))
"""The command as it was installed beside this Python."""


def process(*arguments: object, status: Sequence[int] = (0,)) -> Run:
    """Return a run of a whole process, in the project's folder; it must exit with one of `status`."""
    command = [str(each) for each in arguments]

    def run() -> None:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        if done.returncode not in status:
            raise RuntimeError(f"{' '.join(command)[:200]} exited with {done.returncode}:\n{done.stderr[-2000:]}")

    return run


def python(*arguments: object) -> Run:
    """Return a run of a Python process."""
    return process(sys.executable, *arguments)


def docgen(*arguments: object) -> Run:
    """Return a run of the docgen command."""
    return process(DOCGEN, *arguments)


class Warm:
    """A module that stays loaded in a process of its own and runs its task whenever it is told to.

    Of two that are compared, neither collects the other's garbage or profits from what the other has loaded.
    """

    def __init__(self, module: str, *arguments: object):
        command = [sys.executable, "-m", module, *(str(each) for each in arguments)]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self) -> Warm:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, traceback: TracebackType | None) -> None:
        self._process.communicate()

    def __call__(self) -> None:
        """Run the task once, and wait for it."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()
        if not self._process.stdout.readline():
            raise RuntimeError(f"{' '.join(map(str, self._process.args))} ended: {self._process.wait()}")


def serve(task: Callable[[], object]) -> None:
    """Be the other end of `Warm`: run the task at each line that comes in, and answer with a line."""
    for _ in sys.stdin:
        task()
        print(flush=True)
