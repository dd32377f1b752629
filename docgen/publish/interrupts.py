"""Signals that wait until files are whole: Ctrl-C, and the end of a run."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_INTERRUPTS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGALRM") if hasattr(signal, name))


@contextmanager
def held_back() -> Iterator[None]:
    """Have the signals that interrupt the main thread do so after.

    But for the alarm of a deal that takes too long: a deal whose files take their names is done. In another thread
    nothing is held back.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: set[int] = set()
    with _blocked():
        # What a library written in C has set cannot be put back, and is left alone.
        before = {number: handler for number in _INTERRUPTS if (handler := signal.getsignal(number)) is not None}
        for number in before:
            signal.signal(number, lambda number, _: came.add(number))
    try:
        yield
    finally:
        with _blocked():
            for number, handler in before.items():
                signal.signal(number, handler)
            for number in came - {getattr(signal, "SIGALRM", None)}:
                signal.raise_signal(number)


@contextmanager
def _blocked() -> Iterator[None]:
    """Have the system keep the signals, where it can, until all handlers are in their places."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPTS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
