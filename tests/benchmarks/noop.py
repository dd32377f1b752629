"""A build of many deals that finds nothing to do, with every file that was written verified."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from docgen.templates import OURS
from tests.benchmarks.deals import TERM_SHEET
from tests.benchmarks.processes import docgen, python
from tests.benchmarks.row import Bench, Row
from tests.benchmarks.throughput import deals_per_second
from tests.benchmarks.timing import pairs


def rows(bench: Bench) -> Iterator[Row]:
    count = bench.scale.noop_deals
    terms, output = _built(bench, count)
    noop = docgen("build", terms, "-o", output)
    both = pairs(noop, python("tests/benchmarks/floor.py", terms, OURS, output), bench.scale.pairs)
    full = count / deals_per_second(bench)
    yield Row(
        f"build of {count:,} deals with nothing to do ÷ the full build, reckoned at two workers' deals a second",
        f"{both.one / full:.3%} ({both.one:.2f} s ÷ {full:.0f} s)",
        "≤ 0.05%",
    )
    yield Row("the same ÷ a bare script that reads and hashes those files", str(both), "≤ 3")


def _built(bench: Bench, count: int) -> tuple[Path, Path]:
    """Return a folder of term sheets and the folder they are built into.

    Printing them all would take minutes. The term sheets differ by a comment only, so that their pages are the same;
    each finds the files and the record of the worked deal in its folder, and docgen's own build then renders it, sees
    that its HTML was printed before, and writes it a record of its own. Every file is a copy with a place of its own on
    the disk.
    """
    terms, output = bench.new("noop"), bench.new("noop_output")
    terms.mkdir()
    text = TERM_SHEET.read_text(encoding="utf-8")
    for number in range(count):
        deal = f"deal-{number:05}"
        (terms / f"{deal}.yaml").write_text(f"# The deal numbered {number}.\n{text}", encoding="utf-8")
        shutil.copytree(bench.finished, output / deal)
    docgen("build", terms, "-o", output)()
    return terms, output
