"""Prints what docgen costs on this machine, as a table in Markdown. Run it with `make bench`, or name groups of rows:

    python -m tests.benchmarks.run cold warm
    python -m tests.benchmarks.run memory --memory-deals 500

It is no test, as machines differ. What is compared is run in turn, and of the ratios of the pairs the median is given.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import cold, length, memory, noop, peers, throughput, warm, watching
from tests.benchmarks.deals import TERM_SHEET
from tests.benchmarks.machine import machine
from tests.benchmarks.naive_templates import write_templates
from tests.benchmarks.processes import docgen
from tests.benchmarks.row import Bench, Row, Scale

GROUPS: dict[str, Callable[[Bench], Iterable[Row]]] = {
    "cold": cold.rows,
    "warm": warm.rows,
    "watch": watching.rows,
    "throughput": throughput.rows,
    "noop": noop.rows,
    "memory": memory.rows,
    "length": length.rows,
    "peers": peers.rows,
}


def main() -> None:
    """Print the table, row by row as they are measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.run", description="What docgen costs.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"any of {', '.join(GROUPS)}; all unless told")
    parser.add_argument("--pairs", type=int, default=7, help="pairs of runs of one deal")
    parser.add_argument("--batches", type=int, default=3, help="pairs of runs of a batch")
    parser.add_argument("--deals", type=int, default=24, help="deals in a batch")
    parser.add_argument("--noop-deals", type=int, default=1000, help="deals in the build with nothing to do")
    parser.add_argument("--memory-deals", type=int, default=500, help="deals in the long run of one worker")
    chosen = parser.parse_args()
    if unknown := set(chosen.groups) - set(GROUPS):
        parser.error(f"There is no group {', '.join(sorted(unknown))}. Choose from {', '.join(GROUPS)}.")
    if chosen.memory_deals < 20:
        parser.error("The growth of fewer than 20 deals cannot be told.")
    scale = Scale(chosen.pairs, chosen.batches, chosen.deals, chosen.noop_deals, chosen.memory_deals)
    print(f"Measured on {machine()}.\n\n| what | measured | target |\n|---|---|---|", flush=True)
    with TemporaryDirectory() as folder:
        docgen("build", TERM_SHEET, "-o", Path(folder) / "build")()
        finished = Path(folder) / "build" / TERM_SHEET.stem
        bench = Bench(Path(folder), finished, write_templates(finished, Path(folder) / "templates"), scale)
        for name in chosen.groups or GROUPS:
            for row in GROUPS[name](bench):
                print(row, flush=True)


if __name__ == "__main__":
    main()
