"""Runs timed in turn, A B A B …, and the median ratio of the pairs: a machine's speed drifts, a pair's hardly does."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

Run = Callable[[], object]


@dataclass(frozen=True)
class Pairs:
    """Seconds of one thing and of another, run in turn, pair by pair."""

    seconds: tuple[tuple[float, float], ...]

    @property
    def one(self) -> float:
        """The median time of the one."""
        return median(one for one, _ in self.seconds)

    @property
    def other(self) -> float:
        """The median time of the other."""
        return median(other for _, other in self.seconds)

    @property
    def ratio(self) -> float:
        """The median of the ratios of the pairs, one ÷ other: not the ratio of the medians."""
        return median(one / other for one, other in self.seconds)

    def __str__(self) -> str:
        return f"{self.ratio:.2f} ({self.one:.2f} s ÷ {self.other:.2f} s)"


def seconds(run: Run) -> float:
    """Return the wall time of one run."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def pairs(one: Run, other: Run, count: int) -> Pairs:
    """Time both in turn, `count` times, after one run of each that does not count."""
    one(), other()
    return Pairs(tuple((seconds(one), seconds(other)) for _ in range(count)))
