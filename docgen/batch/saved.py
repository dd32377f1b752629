"""Waits for files to be saved: term sheets and templates that somebody has open."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

_PAUSE = 0.015
"""Seconds between two looks, and the time in which nothing more may change before a save counts as done."""
_SHARE = 20
"""The pause is at least so many times as long as a look, so that thousands of files do not keep a core busy."""

Stamps = dict[Path, tuple[int, int, int]]


def saved(files: Callable[[], Iterable[Path]]) -> Iterator[set[Path]]:
    """Yield the files there are, and then those that were saved, came or went, whenever some did; never ends.

    `files` lists what to look at, anew each time. The disk is asked again and again, not its notifications: these start
    a thread, beside which a process cannot safely be copied, and do not come from network drives.
    """
    before: Stamps = {}
    while True:
        start = time.perf_counter()
        now = _stamps(files())
        pause = max(_PAUSE, _SHARE * (time.perf_counter() - start))
        if now != before:
            now = _settled(files, now, pause)
            yield {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
            before = now  # What is saved while the caller works is noticed at the next look.
        time.sleep(pause)


def _settled(files: Callable[[], Iterable[Path]], now: Stamps, pause: float) -> Stamps:
    """Wait until a save is over: editors empty a file first, or put another in its place."""
    while True:
        time.sleep(pause)
        later = _stamps(files())
        if later == now:
            return now
        now = later


def _stamps(paths: Iterable[Path]) -> Stamps:
    stamps: Stamps = {}
    for path in paths:
        try:
            seen = path.stat()
        except OSError:  # It is gone, or goes right now.
            continue
        stamps[path] = seen.st_mtime_ns, seen.st_size, seen.st_ino
    return stamps
