"""One deal in a process that has everything loaded."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.benchmarks.deals import TERM_SHEET
from tests.benchmarks.processes import Warm
from tests.benchmarks.row import Bench, Row
from tests.benchmarks.timing import pairs, seconds

_PIPELINE = "tests.benchmarks.whole_pipeline"


def rows(bench: Bench) -> Iterator[Row]:
    output = bench.new("warm")
    with (
        Warm(_PIPELINE, "build", TERM_SHEET, output) as pipeline,
        Warm("tests.benchmarks.engine_alone", *sorted(bench.finished.glob("*.html"))) as engine,
    ):
        whole = pairs(pipeline, engine, 2 * bench.scale.pairs)
    yield Row("whole pipeline, warm ÷ tuned WeasyPrint alone on the same HTML", str(whole), "≤ 1.05")
    with Warm(_PIPELINE, "check", TERM_SHEET, output) as check:
        check()
        yield Row("check of one deal, warm", f"{1000 * median(seconds(check) for _ in range(20)):.0f} ms")
