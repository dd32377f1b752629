"""Many deals on all cores: results in the order given, and no deal that takes the others with it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import active_children, get_context
from pathlib import Path

from docgen.batch.guard import ENDED, SECONDS, failed, guarded
from docgen.result import Result

TieOut = Callable[[Path], Result]


def in_parallel(
    paths: Sequence[Path], one: TieOut, *, jobs: int | None = None, seconds: int = SECONDS
) -> Iterator[Result]:
    """Yield the result of each deal, in the order given, from `jobs` processes; as many as there are cores unless told.

    A deal that raises or kills its process becomes a finding of its own (P401), and so does one that takes longer than
    `seconds` (P402); the others finish.
    """
    tie_out = partial(_guarded, one, seconds)
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(paths) == 1:
        yield from map(tie_out, paths)
        return
    done: dict[Path, Result] = {}
    rest, shown = list(paths), 0
    try:
        while rest:
            with _pool(min(jobs, len(rest))) as pool:
                futures = {path: pool.submit(tie_out, path) for path in rest}
                for path, future in futures.items():
                    if result := _result(future):
                        done[path] = result
                    while shown < len(paths) and paths[shown] in done:
                        yield done.pop(paths[shown])
                        shown += 1
            rest = [path for path in rest if _result(futures[path]) is None]
            # Deals are taken in order, so the one that broke the workers is among the first that were left.
            done |= {path: _on_its_own(path, tie_out) for path in rest[:jobs]}
            rest = rest[jobs:]
        yield from (done[path] for path in paths[shown:])
    except BaseException:
        for child in active_children():
            child.terminate()
        raise


def _pool(jobs: int) -> ProcessPoolExecutor:
    # A forked worker has everything loaded from the start; elsewhere than on Linux forking is not safe.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_leave_interrupts_to_the_parent)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _result(future: Future[Result]) -> Result | None:
    """Return what a worker made of a deal, or None when the workers broke down before it was done."""
    try:
        return future.result()
    except BrokenProcessPool:
        return None


def _on_its_own(path: Path, tie_out: TieOut) -> Result:
    """Try a deal again in a process of its own: it broke the workers, or was waiting when another did."""
    with _pool(1) as pool:
        result = _result(pool.submit(tie_out, path))
    return result or failed(path, "P401", "deal-crashed", ENDED)


def _guarded(one: TieOut, seconds: int, path: Path) -> Result:
    return guarded(partial(one, path), path, seconds)
