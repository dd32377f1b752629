"""Many deals on all cores: results in the order given, and no deal that takes the others with it."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children, get_context
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from docgen.finding import Finding, Place
from docgen.publish.side_by_side import cores
from docgen.result import Result

DEALS_A_WORKER = 200
"""So many deals a process makes on average before another takes its place: the engine leaks with some style sheets."""
_SECONDS_TO_CLEAR_UP = 5

_PR_SET_PDEATHSIG = 1
"""The option of prctl(2) by which a process has a signal sent to it when its parent ends."""

TieOut = Callable[[Path], Result]


def in_parallel(paths: Sequence[Path], one: TieOut, *, jobs: int | None = None, seconds: int = 600) -> Iterator[Result]:
    """Yield the result of each deal, in the order given, from `jobs` processes; as many as there are cores unless told.

    A deal that raises or kills its process becomes a finding of its own (P401), and so does one that takes longer than
    `seconds` (P402); the others finish.
    """
    guarded = partial(_guarded, one, seconds)
    jobs = jobs or cores()
    if jobs == 1 or len(paths) == 1:
        yield from map(guarded, paths)
        return
    done: dict[Path, Result] = {}
    rest, shown = list(paths), 0
    while rest:
        some, rest = rest[: jobs * DEALS_A_WORKER], rest[jobs * DEALS_A_WORKER :]
        with _pool(min(jobs, len(some))) as pool:
            futures = {path: pool.submit(guarded, path) for path in some}
            for path, future in futures.items():
                if result := _result(future):
                    done[path] = result
                while shown < len(paths) and paths[shown] in done:
                    yield done.pop(paths[shown])
                    shown += 1
        left = [path for path in some if _result(futures[path]) is None]
        # Deals are taken in order, so the one that broke the workers is among the first that were left.
        done |= {path: _on_its_own(path, guarded) for path in left[:jobs]}
        rest = [*left[jobs:], *rest]
    yield from (done[path] for path in paths[shown:])


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Start workers. What stops the run ends them, once they have cleared up; what they have not begun is left."""
    # A forked worker has everything loaded from the start; elsewhere than on Linux forking is not safe.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    before = active_children()
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_depend_on, initargs=(os.getpid(),))
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        workers = [child for child in active_children() if child not in before]
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.join(_SECONDS_TO_CLEAR_UP)
            worker.kill()
        raise
    pool.shutdown()


def _depend_on(parent: int) -> None:
    """Leave interrupts to the process that started this one, end when it says so, and with it, even if it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # It was killed before that.
            os._exit(1)


def _result(future: Future[Result]) -> Result | None:
    """Return what a worker made of a deal, or None when the workers broke down before it was done."""
    try:
        return future.result()
    except BrokenProcessPool:
        return None


def _on_its_own(path: Path, guarded: TieOut) -> Result:
    """Try a deal again in a process of its own: it broke the workers, or was waiting when another did."""
    with _pool(1) as pool:
        result = _result(pool.submit(guarded, path))
    return result or _failed(path, "P401", "deal-crashed", "The process that worked on this deal ended without a word.")


def _guarded(one: TieOut, seconds: int, path: Path) -> Result:
    """Tie out one deal in a worker; what it raises is its finding."""
    try:
        with _Alarm(seconds):
            return one(path)
    except SystemExit:  # The run is over, and this deal has been cleared away.
        os._exit(1)
    except TimeoutError:
        return _failed(path, "P402", "deal-too-slow", f"This deal was not done after {seconds} seconds.")
    except Exception as error:
        return _failed(path, "P401", "deal-crashed", f"docgen failed on this deal: {type(error).__name__}: {error}.")


def _failed(path: Path, code: str, name: str, says: str) -> Result:
    message = f"{says}\nBuild it alone to see whether it happens again, and report it with its term sheet."
    finding = Finding(code, name, "error", message, (Place(file=str(path)),), source="house rule")
    return Result(path.stem, str(path), findings=(finding,))


class _Alarm:
    """Interrupts what takes too long with TimeoutError, where the system has such an alarm."""

    def __init__(self, seconds: int):
        self._seconds = seconds

    def __enter__(self) -> None:
        if hasattr(signal, "SIGALRM"):
            self._before: Any = signal.signal(signal.SIGALRM, _ring)
            signal.alarm(self._seconds)

    def __exit__(self, *_: object) -> None:
        if hasattr(signal, "SIGALRM"):
            signal.alarm(0)
            signal.signal(signal.SIGALRM, self._before)


def _ring(number: int, frame: FrameType | None) -> NoReturn:
    raise TimeoutError
