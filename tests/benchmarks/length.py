"""The cost of a page in short and in long documents: it is to stay the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from pypdfium2 import PdfDocument

from docgen.batch.run import build_deal
from docgen.pipeline import House
from docgen.templates import Templates
from tests.benchmarks.deals import long
from tests.benchmarks.row import Bench, Row
from tests.benchmarks.timing import seconds

_PROVISIONS = (0, 33, 330, 690)
"""Additional provisions that make a deal of about 9, 20, 100 and 200 pages, both documents together."""


def rows(bench: Bench) -> Iterator[Row]:
    house, output = House(Templates()), bench.new("length_output")

    def build(path: Path) -> None:
        result = build_deal(path, house, output, force=True)
        assert result.outputs, f"{path.name} was not built: {[finding.message for finding in result.findings]}"

    costs = []
    for provisions in _PROVISIONS:
        path = long(bench.new(f"long_{provisions}.yaml"), provisions)
        build(path)
        times = [seconds(lambda path=path: build(path)) for _ in range(3)]  # type: ignore[misc]
        pages = sum(len(PdfDocument(pdf)) for pdf in (output / path.stem).glob("*.pdf"))
        costs.append(median(times) / pages)
        yield Row(f"a page, in a deal of {pages} pages, warm and with every check", f"{1000 * costs[-1]:.0f} ms")
    yield Row("the longest of these ÷ the shortest, page for page", f"{costs[-1] / costs[0]:.2f}", "≤ 1.6")
