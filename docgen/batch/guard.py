"""What keeps a deal from taking the others with it: whatever it raises is its finding, and so is taking too long."""

from __future__ import annotations

import ctypes
import signal
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn, TypeVar

from docgen.finding import CannotRun, Finding, Place
from docgen.result import Result

T = TypeVar("T")
SECONDS = 600
"""How long a deal may take unless told."""
ENDED = "The process that worked on this deal ended without a word."


def guarded(work: Callable[[], T], path: Path, seconds: int) -> T | Result:
    """Return what work on a deal returns, or a result that says why there is nothing: P401, or P402 after `seconds`."""
    try:
        with _alarm(seconds):
            return work()
    except _TooSlow:
        return too_slow(path, seconds)
    except CannotRun:
        raise
    except Exception as error:
        return failed(path, "P401", "deal-crashed", f"docgen failed on this deal: {type(error).__name__}: {error}.")


def too_slow(path: Path, seconds: int) -> Result:
    """Return the result of a deal that was broken off."""
    return failed(path, "P402", "deal-too-slow", f"This deal was not done after {seconds} seconds.")


def failed(path: Path, code: str, name: str, says: str) -> Result:
    """Return the result of a deal of which nothing is known but that it failed."""
    message = f"{says}\nBuild it alone to see whether it happens again, and report it with its term sheet."
    finding = Finding(code, name, "error", message, places=(Place(file=str(path)),), source="house rule")
    return Result(path.stem, str(path), findings=(finding,))


class _TooSlow(BaseException):
    """Nothing that a deal calls takes this for an error of its own, as it would a TimeoutError, which is an OSError."""


def _alarm(seconds: int) -> AbstractContextManager[None]:
    """Interrupt what takes too long; the system's own alarm rings in the main thread alone."""
    if threading.current_thread() is not threading.main_thread():
        return _AlarmOfThread(seconds)
    return _Alarm(seconds) if hasattr(signal, "SIGALRM") else nullcontext()


class _Alarm(AbstractContextManager[None]):
    """Interrupts the main thread."""

    def __init__(self, seconds: int):
        self._seconds = seconds

    def __enter__(self) -> None:
        self._before: Any = signal.signal(signal.SIGALRM, _ring)
        signal.alarm(self._seconds)

    def __exit__(self, *_: object) -> None:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, self._before)


def _ring(number: int, frame: FrameType | None) -> NoReturn:
    raise _TooSlow


class _AlarmOfThread(AbstractContextManager[None]):
    """Interrupts the thread it is set in, before its next line of Python; what waits for the system goes on waiting."""

    def __init__(self, seconds: int):
        self._thread = ctypes.c_ulong(threading.get_ident())
        self._timer = threading.Timer(seconds, self._interrupt)
        self._timer.daemon = True
        self._set, self._changing = True, threading.Lock()

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._changing:
            self._set = False
            self._raise(None)  # Rung too late, it must not interrupt what comes next.

    def _interrupt(self) -> None:
        with self._changing:
            if self._set:
                self._raise(_TooSlow)

    def _raise(self, error: type[BaseException] | None) -> None:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, ctypes.py_object(error) if error else None)
