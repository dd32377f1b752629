"""Many deals on all cores: results in the order given, and no deal that takes the others with it."""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import active_children, get_context
from multiprocessing.process import BaseProcess
from multiprocessing.util import Finalize
from pathlib import Path

from docgen.batch.guard import ENDED, SECONDS, failed, guarded, too_slow
from docgen.publish.side_by_side import cores
from docgen.result import Result

DEALS_A_WORKER = 50
"""So many deals a process makes on average before another takes its place.

What it remembers of words and lines grows for some 300 deals, and the engine leaks with some style sheets.
"""
GRACE = 30
"""Seconds after which a worker that does not answer in a deal's time counts as held up."""
_SECONDS_TO_CLEAR_UP = 30

_PR_SET_PDEATHSIG = 1
"""The option of prctl(2) by which a process has a signal sent to it when its parent ends."""

TieOut = Callable[[Path], Result]


def in_parallel(
    paths: Sequence[Path], one: TieOut, *, jobs: int | None = None, seconds: int = SECONDS
) -> Iterator[Result]:
    """Yield the result of each deal, in the order given, from `jobs` processes; as many as there are cores unless told.

    A deal that raises or kills its process becomes a finding of its own (P401), and so does one that takes longer than
    `seconds` (P402); the others finish.
    """
    tie_out = partial(_guarded, one, seconds)
    jobs = jobs or cores()
    done: dict[Path, Result] = {}
    rest, shown = list(paths), 0
    while rest:
        some, rest = rest[: jobs * DEALS_A_WORKER], rest[jobs * DEALS_A_WORKER :]
        left: list[Path] = []
        with _Workers(min(jobs, len(some)), seconds) as workers:
            begun = {path: workers.begin(tie_out, path) for path in some}
            for path, future in begun.items():
                if result := workers.result(future):
                    done[path] = result
                else:
                    left.append(path)
                while shown < len(paths) and paths[shown] in done:
                    yield done.pop(paths[shown])
                    shown += 1
        # Deals are taken in order, so the one that broke the workers is among the first that were left.
        done |= {path: _on_its_own(path, tie_out, seconds) for path in left[:jobs]}
        rest = [*left[jobs:], *rest]
    yield from (done[path] for path in paths[shown:])


class _Workers:
    """Processes that make deals. What stops the run ends them, once they have cleared up."""

    def __init__(self, jobs: int, seconds: int):
        # A forked worker has everything loaded from the start; elsewhere than on Linux forking is not safe.
        context = get_context("fork" if sys.platform == "linux" else "spawn")
        self._others = active_children()
        self._pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_depend_on, initargs=(os.getpid(),))
        self._patience = seconds + GRACE
        self.held_up = False

    def __enter__(self) -> _Workers:
        return self

    def __exit__(self, stopped_by: type[BaseException] | None, *_: object) -> None:
        if stopped_by:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._end()
        else:
            self._pool.shutdown()

    def begin(self, tie_out: TieOut, path: Path) -> Future[Result]:
        """Have a deal made as soon as a worker is free."""
        return self._pool.submit(tie_out, path)

    def result(self, future: Future[Result]) -> Result | None:
        """Return what a worker made of a deal, or None when the workers broke down before it was done.

        Ask in the order in which deals were begun: one whose predecessors are done is in work, so a worker that then
        does not answer for longer than a deal may take is held up, by the machine or in the engine, and is killed.
        """
        try:
            return future.result(self._patience)
        except BrokenProcessPool:
            return None
        except TimeoutError:
            self.held_up = True
            for worker in self._running():
                worker.kill()
            return None

    def _running(self) -> list[BaseProcess]:
        return [child for child in active_children() if child not in self._others]

    def _end(self) -> None:
        workers = self._running()
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.join(_SECONDS_TO_CLEAR_UP)
            worker.kill()


def _depend_on(parent: int) -> None:
    """Leave interrupts to the process that started this one, end when it says so, and with it, even if it is killed."""
    gc.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    Finalize(None, _clear_up, exitpriority=1)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # It was killed before that.
            os._exit(1)


def _on_its_own(path: Path, tie_out: TieOut, seconds: int) -> Result:
    """Try a deal again in a process of its own: it broke the workers, or was waiting when another did."""
    with _Workers(1, seconds) as workers:
        result = workers.result(workers.begin(tie_out, path))
    if result:
        return result
    return too_slow(path, seconds) if workers.held_up else failed(path, "P401", "deal-crashed", ENDED)


def _guarded(one: TieOut, seconds: int, path: Path) -> Result:
    try:
        return guarded(partial(one, path), path, seconds)
    except SystemExit:  # The run is over, and what was begun of this deal is cleared away.
        _clear_up()
        os._exit(1)


def _clear_up() -> None:
    if engine := sys.modules.get("docgen.publish.engine"):
        engine.clear_up()
