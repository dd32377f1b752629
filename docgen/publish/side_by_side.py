"""The documents of one deal printed at the same time, on a machine that has a core for each."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def side_by_side(tasks: Mapping[str, Callable[[], T]]) -> dict[str, T]:
    """Return what each task returns, by name: the last done here, the others meanwhile, each in a copy of this process.

    Where processes cannot be copied (only Linux does so safely), where there is one core, and where a copy brings
    nothing back, the task is done here; so what a task raises is raised here.
    """
    names = list(tasks)
    copies = names[:-1] if sys.platform == "linux" and cores() > 1 else []
    with ExitStack() as stack:
        told = {name: stack.enter_context(_in_a_copy(tasks[name])) for name in copies}
        done = {name: tasks[name]() for name in names if name not in told}
        for name, pipe in told.items():
            try:
                done[name] = pipe.recv()
            except EOFError:
                done[name] = tasks[name]()
    return {name: done[name] for name in names}


@contextmanager
def _in_a_copy(task: Callable[[], T]) -> Iterator[Connection]:
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    copy = context.Process(target=_tell, args=(task, theirs), daemon=True)
    copy.start()
    theirs.close()
    try:
        yield ours
    finally:
        copy.kill()
        copy.join()
        ours.close()


def _tell(task: Callable[[], T], pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # The process it was copied from sees to it.
    with suppress(Exception):  # It is done again there, and then says why.
        pipe.send(task())
    pipe.close()
    os._exit(0)
