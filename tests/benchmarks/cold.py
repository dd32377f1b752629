"""One deal in a process that starts cold."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.deals import TERM_SHEET
from tests.benchmarks.processes import docgen, python
from tests.benchmarks.row import Bench, Row
from tests.benchmarks.timing import pairs

NAIVE = "tests/benchmarks/naive.py"


def rows(bench: Bench) -> Iterator[Row]:
    check = pairs(docgen("check", TERM_SHEET), python("-c", "import weasyprint"), bench.scale.pairs)
    yield Row("`docgen check` of one deal, cold", f"{check.one:.2f} s")
    yield Row("the same ÷ `import weasyprint` alone", str(check), "≤ 0.60")
    output = bench.new("cold")
    build = pairs(
        docgen("build", TERM_SHEET, "--force", "-o", output),
        python(NAIVE, bench.templates, output / "naive", TERM_SHEET),
        bench.scale.pairs,
    )
    yield Row("`docgen build` of one deal, cold ÷ the naive script", str(build), "≤ 0.50")
