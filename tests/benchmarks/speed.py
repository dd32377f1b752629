"""Prints what docgen costs on this machine. Run it with `make bench`; it is no test, as machines differ.

Whole processes are timed in turn (A B A B …), and of the ratios of the pairs the median is given, since a machine's
speed drifts.
"""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from docgen.batch.run import build_deal
from docgen.pipeline import House, check_deal
from docgen.publish.engine import font_configuration, weasyprint
from docgen.templates import OURS, Templates

ROOT = Path(__file__).parents[2]
TERM_SHEET = ROOT / "terms" / "ascent-solar-2018-01-31.yaml"
PAIRS = 7


def seconds(run: Callable[[], object]) -> float:
    """Return the wall time of one run."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def command(*arguments: str) -> Callable[[], object]:
    """Return a run of a whole process."""
    return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=ROOT)


def docgen(*arguments: str) -> Callable[[], object]:
    """Return a run of the docgen command in a cold process."""
    return command("-c", "from docgen.cli import main; main()", *arguments)


def paired(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float, float]:
    """Return the medians of both runs in seconds, and of their ratio, over alternated pairs after a warm-up."""
    one(), other()
    pairs = [(seconds(one), seconds(other)) for _ in range(PAIRS)]
    return median(a for a, _ in pairs), median(b for _, b in pairs), median(a / b for a, b in pairs)


def engine_alone(pages: list[str]) -> Callable[[], object]:
    """Return a run of the engine on finished HTML, its style sheets and fonts read beforehand, and nothing else."""
    fonts = font_configuration()
    sheets = [
        weasyprint().CSS(filename=OURS / "house" / name, font_config=fonts) for name in ("fonts/fonts.css", "page.css")
    ]

    def run() -> None:
        for page in pages:
            weasyprint().HTML(string=page).write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1")

    return run


def main() -> None:
    """Print the table."""
    house = House(Templates())
    with TemporaryDirectory() as folder:
        build = Path(folder)
        print(
            f"{platform.processor() or platform.machine()}, {os.cpu_count()} CPUs, Python {platform.python_version()}"
        )
        check, engine, ratio = paired(docgen("check", str(TERM_SHEET)), command("-c", "import weasyprint"))
        print(f"cold check of one deal       {check:6.2f} s")
        print(f"import weasyprint alone      {engine:6.2f} s")
        print(f"cold check / import          {ratio:6.2f}    (at most 0.60)")
        cold = median(seconds(docgen("build", str(TERM_SHEET), "-o", folder)) for _ in range(3))
        print(f"cold build of one deal       {cold:6.2f} s")
        build_deal(TERM_SHEET, house, build, force=True)
        pages = [(build / TERM_SHEET.stem / f"{name}.html").read_text(encoding="utf-8") for name in house.rules]
        pages = [re.sub("<style>.*?</style>", "", page, flags=re.DOTALL) for page in pages]
        full, bare, ratio = paired(lambda: build_deal(TERM_SHEET, house, build, force=True), engine_alone(pages))
        print(f"warm build of one deal       {full:6.2f} s")
        print(f"the engine alone, same HTML  {bare:6.2f} s")
        print(f"full pipeline / engine alone {ratio:6.2f}    (at most 1.05)")
        check_deal(TERM_SHEET, house)
        warm = median(seconds(lambda: check_deal(TERM_SHEET, house)) for _ in range(PAIRS))
        print(f"warm check of one deal       {warm:6.2f} s")


if __name__ == "__main__":
    main()
