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
    """Memory in MiB of the largest worker when so many PDFs were done; `shared` counts shared pages by their share."""

    pdfs: int
    resident: float
    shared: float


def rows(bench: Bench) -> Iterator[Row]:
    if not Path("/proc/self/smaps_rollup").exists():
        yield Row("memory of a worker", "skipped: this system has no /proc")
        return
    two = _samples(bench, "memory_two", bench.scale.deals, jobs=2)
    yield Row(
        "memory of each of two workers, peak: proportional (resident)",
        f"{max(each.shared for each in two):.0f} MiB ({max(each.resident for each in two):.0f} MiB)",
        "≤ 90 MiB",
    )
    count = bench.scale.memory_deals
    one = _samples(bench, "memory_one", count, jobs=1)
    peak = max(each.resident for each in one)
    yield Row(f"memory of one worker over {2 * count:,} PDFs, peak", f"{peak:.0f} MiB", "≤ 90 MiB")
    yield Row("its growth for each 1,000 PDFs", f"{_growth(one):.1f} MiB", "≤ 5 MiB")


def _samples(bench: Bench, name: str, deals: int, *, jobs: int) -> list[Sample]:
    """Build that many deals, and look at what works four times a second; a parent of workers only waits."""
    terms, output = differing(bench.new(name), deals), bench.new(f"{name}_output")
    command = [DOCGEN, "build", str(terms), "--force", "--jobs", str(jobs), "-o", str(output)]
    samples = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as build:
        while build.poll() is None:
            workers = [build.pid] if jobs == 1 else _children(build.pid)
            if seen := [both for pid in workers if (both := _memory(pid))]:
                resident, shared = map(max, zip(*seen, strict=True))
                samples.append(Sample(sum(1 for _ in output.glob("*/*.pdf")), resident, shared))
            time.sleep(0.25)
    assert build.returncode == 0, f"{' '.join(command)} exited with {build.returncode}"
    return samples


def _growth(samples: list[Sample]) -> float:
    """Return the MiB gained from the second tenth of the run to its last tenth, as of 1,000 PDFs.

    In the first tenth a worker loads what it needs and meets its largest pages.
    """
    done = samples[-1].pdfs
    early = [each for each in samples if 0.1 * done < each.pdfs <= 0.2 * done]
    late = [each for each in samples if each.pdfs > 0.9 * done]
    gained = median(each.resident for each in late) - median(each.resident for each in early)
    return 1000 * gained / (median(each.pdfs for each in late) - median(each.pdfs for each in early))


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in (_PROC / f"{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _memory(pid: int) -> tuple[float, float] | None:
    """Return the resident and the proportional memory of a process in MiB, or None when it has ended."""
    try:
        lines = (_PROC / f"{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return None
    kib = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.endswith("kB")}
    return (kib["Rss"] / 1024, kib["Pss"] / 1024) if "Pss" in kib else None
