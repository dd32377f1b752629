import os
import signal
import time
from pathlib import Path

import pytest

from docgen.batch import workers
from docgen.batch.workers import in_parallel
from docgen.result import Result

PATHS = [Path(f"{number:02}.yaml") for number in range(12)]


def well(path: Path) -> Result:
    time.sleep(0.01 * (12 - int(path.stem)))  # The last finish first.
    return Result(path.stem, str(path))


def killed(path: Path) -> Result:
    if path.stem == "03":
        os.kill(os.getpid(), signal.SIGKILL)
    return well(path)


def raises(path: Path) -> Result:
    if path.stem == "03":
        raise KeyError("principal")
    return well(path)


def hangs(path: Path) -> Result:
    if path.stem == "03":
        time.sleep(60)
    return well(path)


def codes(results: list[Result]) -> dict[str, list[str]]:
    return {result.deal: [finding.code for finding in result.findings] for result in results if result.findings}


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_given_whatever_the_number_of_workers(jobs: int) -> None:
    results = list(in_parallel(PATHS, well, jobs=jobs, seconds=60))
    assert [result.term_sheet for result in results] == [str(path) for path in PATHS]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_deal_that_fails_is_a_finding_and_the_others_finish(jobs: int) -> None:
    results = list(in_parallel(PATHS, raises, jobs=jobs, seconds=60))
    assert codes(results) == {"03": ["P401"]}
    assert len(results) == len(PATHS)
    assert "KeyError: 'principal'" in results[3].findings[0].message


def test_a_deal_that_kills_its_worker_is_a_finding_and_the_others_finish_in_order() -> None:
    results = list(in_parallel(PATHS, killed, jobs=2, seconds=60))
    assert codes(results) == {"03": ["P401"]}
    assert [result.deal for result in results] == [path.stem for path in PATHS]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_deal_that_takes_too_long_is_a_finding_and_the_others_finish(jobs: int) -> None:
    start = time.monotonic()
    results = list(in_parallel(PATHS, hangs, jobs=jobs, seconds=1))
    assert codes(results) == {"03": ["P402"]}
    assert time.monotonic() - start < 20


def leaks(path: Path) -> Result:
    """Tells how many deals its process has made before, by what those left in its memory."""
    LEFT.append(path)
    return Result(path.stem, f"{os.getpid()} {len(LEFT)}")


LEFT: list[Path] = []


def test_workers_are_replaced_before_what_they_leave_in_memory_grows_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "DEALS_A_WORKER", 2)
    results = [result.term_sheet.split() for result in in_parallel(PATHS, leaks, jobs=2)]
    assert len({process for process, _ in results}) >= len(PATHS) / 4
    assert max(int(count) for _, count in results) <= 4
    assert LEFT == []
