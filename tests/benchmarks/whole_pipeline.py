"""One deal from its term sheet to files on the disk, with every check, again and again. Run by `Warm`."""

from __future__ import annotations

import sys
from pathlib import Path

from docgen.batch.run import build_deal
from docgen.pipeline import House, check_deal
from docgen.templates import Templates
from tests.benchmarks.processes import serve


def main(task: str, term_sheet: str, output: str) -> None:
    house = House(Templates())
    if task == "check":
        serve(lambda: check_deal(Path(term_sheet), house))
    else:
        serve(lambda: build_deal(Path(term_sheet), house, Path(output), force=True))


if __name__ == "__main__":
    main(*sys.argv[1:])
