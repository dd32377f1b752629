"""Many deals that differ, on two workers and by the naive script."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tests.benchmarks.cold import NAIVE
from tests.benchmarks.deals import differing
from tests.benchmarks.processes import docgen, python
from tests.benchmarks.row import Bench, Row
from tests.benchmarks.timing import Pairs, pairs


@cache
def against_naive(bench: Bench) -> Pairs:
    """Time both on one batch of deals, once in a run: the naive script first, so that the ratio is docgen's gain."""
    terms, output = differing(bench.new("batch"), bench.scale.deals), bench.new("batch_output")
    return pairs(
        python(NAIVE, bench.templates, output / "naive", *sorted(terms.glob("*.yaml"))),
        docgen("build", terms, "--jobs", 2, "--force", "-o", output),
        bench.scale.batches,
    )


def deals_per_second(bench: Bench) -> float:
    """Return what two workers make, their start included."""
    return bench.scale.deals / against_naive(bench).other


def rows(bench: Bench) -> Iterator[Row]:
    both, deals = against_naive(bench), bench.scale.deals
    yield Row(
        f"{deals} deals on two workers ÷ the naive script, in deals a second",
        f"{both.ratio:.2f} ({deals / both.other:.2f} ÷ {deals / both.one:.2f})",
        "≥ 2.8",
    )
