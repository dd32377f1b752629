"""Interrupts that wait until files are whole: Ctrl-C, the end of a run, and the alarm of a deal that takes too long."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_INTERRUPTS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGALRM") if hasattr(signal, name))


@contextmanager
def held_back() -> Iterator[None]:
    """Have what interrupts this process do so after; no other thread than the main one is ever interrupted."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    # What a library written in C has set cannot be put back, and is left alone.
    before = {number: handler for number in _INTERRUPTS if (handler := signal.getsignal(number)) is not None}
    for number in before:
        signal.signal(number, lambda number, _: came.append(number))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came:
            signal.raise_signal(number)
