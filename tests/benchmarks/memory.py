"""Memory of a worker, read from outside while it works (Linux only)."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks.deals import differing
from tests.benchmarks.processes import DOCGEN, ROOT
from tests.benchmarks.row import Bench, Row

_PROC = Path("/proc")


@dataclass(frozen=True)
class Sample:
    """Memory of a process in MiB, by its id, when so many PDFs were done; `shared` counts its share of shared pages."""

    process: int
    pdfs: int
    resident: float
    shared: float


def rows(bench: Bench) -> Iterator[Row]:
    if not Path("/proc/self/smaps_rollup").exists():
        yield Row("memory of a worker", "skipped: this system has no /proc")
        return
    count = bench.scale.memory_deals
    parent, workers = _samples(bench, "memory_one", count, jobs=1)
    peak = max(each.resident for each in workers)
    yield Row(f"memory of one worker over {2 * count:,} PDFs, peak", f"{peak:.0f} MiB", "≤ 90 MiB")
    yield Row("its growth for each 1,000 PDFs, over all that took its place", f"{_growth(workers):.1f} MiB", "≤ 5 MiB")
    yield Row(
        "the process that waits for it and holds the results: peak, growth for each 1,000 PDFs",
        f"{max(each.resident for each in parent):.0f} MiB, {_growth(parent):.1f} MiB",
    )
    _, workers = _samples(bench, "memory_two", bench.scale.deals, jobs=2)
    yield Row(
        "memory of each of two workers, peak: proportional (resident)",
        f"{max(each.shared for each in workers):.0f} MiB ({max(each.resident for each in workers):.0f} MiB)",
        "≤ 90 MiB",
    )


def _samples(bench: Bench, name: str, deals: int, *, jobs: int) -> tuple[list[Sample], list[Sample]]:
    """Build that many deals, and look four times a second at the process that was started and at its workers."""
    terms, output = differing(bench.new(name), deals), bench.new(f"{name}_output")
    command = [DOCGEN, "build", str(terms), "--force", "--jobs", str(jobs), "-o", str(output)]
    parent: list[Sample] = []
    workers: list[Sample] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as build:
        while build.poll() is None:
            pdfs = sum(1 for _ in output.glob("*/*.pdf"))
            parent += _sample(build.pid, pdfs)
            workers += [sample for child in _children(build.pid) for sample in _sample(child, pdfs)]
            time.sleep(0.25)
    assert build.returncode == 0, f"{' '.join(command)} exited with {build.returncode}"
    return parent, workers


def _growth(samples: list[Sample]) -> float:
    """Return the MiB gained from the second quarter of the run to its last, as of 1,000 PDFs.

    In the first quarter a worker loads what it needs and meets its largest pages; a quarter has several workers.
    """
    done = samples[-1].pdfs
    early = [each for each in samples if 0.25 * done < each.pdfs <= 0.5 * done]
    late = [each for each in samples if each.pdfs > 0.75 * done]
    gained = median(each.resident for each in late) - median(each.resident for each in early)
    return 1000 * gained / (median(each.pdfs for each in late) - median(each.pdfs for each in early))


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in (_PROC / f"{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _sample(pid: int, pdfs: int) -> list[Sample]:
    """Return the memory of a process, or nothing when it has ended."""
    try:
        lines = (_PROC / f"{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return []
    kib = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.endswith("kB")}
    return [Sample(pid, pdfs, kib["Rss"] / 1024, kib["Pss"] / 1024)] if "Pss" in kib else []
