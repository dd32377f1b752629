"""From a save to both PDFs, while docgen watch is open."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from tests.benchmarks.cold import NAIVE
from tests.benchmarks.deals import TERM_SHEET
from tests.benchmarks.processes import DOCGEN, python
from tests.benchmarks.row import Bench, Row
from tests.benchmarks.timing import pairs


class Watched:
    """A term sheet that docgen watches: a call saves it with another rate, and waits until its pages are written."""

    def __init__(self, folder: Path):
        self._sheet, self._record = folder / "acme.yaml", folder / "build" / "acme" / "manifest.json"
        self._text, self._saves = TERM_SHEET.read_text(encoding="utf-8"), 0
        folder.mkdir()
        self._sheet.write_text(self._text, encoding="utf-8")
        self._process = subprocess.Popen(
            [DOCGEN, "watch", self._sheet.name], cwd=folder, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def __enter__(self) -> Watched:
        assert self._process.stdout
        for line in self._process.stdout:
            if "To stop" in line:
                break
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, traceback: TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()

    def __call__(self) -> None:
        """Save, and wait for the record, which is written last."""
        before = self._record.stat().st_ino
        self._saves += 1
        self._sheet.write_text(self._text.replace("rate: 12%", f"rate: {3 + self._saves % 9}%"), encoding="utf-8")
        while not self._record.exists() or self._record.stat().st_ino == before:
            time.sleep(0.001)


def rows(bench: Bench) -> Iterator[Row]:
    with Watched(bench.new("watched")) as save:
        naive = python(NAIVE, bench.templates, bench.new("watched_naive"), TERM_SHEET)
        both = pairs(save, naive, bench.scale.pairs)
    yield Row("`docgen watch`: from a save to both PDFs ÷ the naive script, cold", str(both), "≤ 0.25")
