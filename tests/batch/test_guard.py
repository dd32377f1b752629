import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from docgen.batch.guard import guarded
from docgen.result import Result

PATH = Path("acme.yaml")


def forever() -> None:
    while True:
        time.sleep(0.001)


def test_work_in_a_thread_that_takes_too_long_is_a_finding_and_the_thread_goes_on() -> None:
    with ThreadPoolExecutor(1) as pool:
        result = pool.submit(guarded, forever, PATH, 1).result(20)
        assert isinstance(result, Result)
        assert [finding.code for finding in result.findings] == ["P402"]
        assert pool.submit(guarded, lambda: "done", PATH, 1).result(20) == "done"


def test_work_in_a_thread_that_is_done_in_time_is_not_interrupted_later() -> None:
    def done_twice() -> object:
        first = guarded(lambda: "first", PATH, 1)
        end = time.monotonic() + 1.3
        while time.monotonic() < end:
            time.sleep(0.01)
        return first

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(done_twice).result(20) == "first"
    assert all(not isinstance(thread, threading.Timer) for thread in threading.enumerate())
