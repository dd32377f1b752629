import os
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing import active_children

import pytest

from docgen.publish.side_by_side import side_by_side

HERE = os.getpid()

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a process safely")


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1})


def in_a_copy_only(act: Callable[[], object]) -> Callable[[], int]:
    """A task that does something in a copy of this process, and gives the process it was done in."""

    def task() -> int:
        if os.getpid() != HERE:
            act()
        return os.getpid()

    return task


def test_what_each_task_returns_comes_by_name_in_the_order_given() -> None:
    assert list(side_by_side({"8-K": lambda: b"8-K", "note": lambda: b"note"}).items()) == [
        ("8-K", b"8-K"), ("note", b"note"),
    ]  # fmt: skip


def test_the_last_is_done_here_and_the_others_elsewhere_at_the_same_time() -> None:
    start = time.monotonic()
    done = side_by_side({"8-K": lambda: (time.sleep(0.5), os.getpid())[1], "note": in_a_copy_only(lambda: None)})
    assert done["note"] == HERE != done["8-K"]
    assert time.monotonic() - start < 0.9
    assert active_children() == []


def test_on_one_core_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0})
    assert side_by_side({"8-K": os.getpid, "note": os.getpid}) == {"8-K": HERE, "note": HERE}


def test_what_a_copy_that_was_killed_had_to_do_is_done_here() -> None:
    killed = in_a_copy_only(lambda: os.kill(os.getpid(), signal.SIGKILL))
    assert side_by_side({"8-K": killed, "note": os.getpid}) == {"8-K": HERE, "note": HERE}


def test_what_a_task_raises_is_raised_here() -> None:
    def fails() -> None:
        raise ValueError("the 8-K")

    with pytest.raises(ValueError, match="the 8-K"):
        side_by_side({"8-K": fails, "note": lambda: None})


def test_an_interruption_here_leaves_no_copy_behind() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        side_by_side({"8-K": lambda: time.sleep(60), "note": interrupted})
    assert active_children() == []
    assert time.monotonic() - start < 10
