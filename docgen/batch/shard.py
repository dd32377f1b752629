"""A part of the deals, for one of several machines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path


def read_shard(text: str) -> tuple[int, int]:
    """Read `2/8`, the second of eight parts. Raises ValueError, in words for whoever typed it."""
    found = re.fullmatch(r"(\d{1,4})/(\d{1,4})", text, re.ASCII)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise ValueError(f"{text} names no part of the deals. Write which of how many, like 2/8.")
    return int(found[1]), int(found[2])


def shard(paths: Sequence[Path], number: int, of: int) -> list[Path]:
    """Return the deals of one part, in the order given. Every deal is in exactly one part, on any machine the same.

    A deal's cost is taken to grow with its term sheet: the largest are dealt out first, each to the part with the least
    so far.
    """
    loads = [0] * of
    mine: set[Path] = set()
    for cost, _, path in sorted(((-_size(path), path.name, path) for path in paths), key=lambda each: each[:2]):
        least = loads.index(min(loads))
        loads[least] -= cost
        if least == number - 1:
            mine.add(path)
    return [path for path in paths if path in mine]


def _size(path: Path) -> int:
    """Count the bytes, but for the line ends that a checkout on Windows adds."""
    try:
        content = path.read_bytes()
    except OSError:
        return 0
    return len(content) - content.count(b"\r\n")
