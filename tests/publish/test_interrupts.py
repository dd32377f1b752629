"""Signals that come while files are written: they wait until the files have their names, and none is lost."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.publish.files import write_all
from docgen.publish.interrupts import held_back
from tests.publish.test_files import FILES, content


class Interrupted(BaseException):
    pass


@pytest.fixture
def handlers() -> Iterator[None]:
    """Handlers that interrupt, as those of docgen's processes do."""

    def interrupt(number: int, _: object) -> None:
        raise Interrupted(number)

    before = {number: signal.signal(number, interrupt) for number in INTERRUPTS}
    yield
    standing = {number: signal.signal(number, handler) for number, handler in before.items()}
    assert set(standing.values()) == {interrupt}


INTERRUPTS = (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)


def interrupting(monkeypatch: pytest.MonkeyPatch, step: str, *numbers: int) -> None:
    """Have signals come at each call of a method of Path."""
    taken = getattr(Path, step)

    def interrupted(self: Path, *args: object, **options: object) -> object:
        for number in numbers:
            signal.raise_signal(number)
        return taken(self, *args, **options)

    monkeypatch.setattr(Path, step, interrupted)


@pytest.mark.parametrize("step", ["replace", "unlink"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_interrupts_the_writing_does_so_when_all_files_have_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, handlers: None, number: int, step: str
) -> None:
    write_all(tmp_path, {**FILES, "note.pdf": b"old"})
    interrupting(monkeypatch, step, number)
    with pytest.raises(Interrupted):
        write_all(tmp_path, FILES)
    monkeypatch.undo()
    # Before the first has its new name, what stood there stands; after, all have it. Nothing else is left.
    assert content(tmp_path) in (FILES, {**FILES, "note.pdf": b"old"})


def test_an_alarm_that_rings_while_files_take_their_names_comes_too_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, handlers: None
) -> None:
    interrupting(monkeypatch, "replace", signal.SIGALRM)
    write_all(tmp_path, FILES)
    assert content(tmp_path) == FILES


def test_of_two_signals_held_back_none_is_lost(handlers: None) -> None:
    raised: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: raised.append(number))
    signal.signal(signal.SIGTERM, lambda number, _: raised.append(number))
    with held_back():
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGINT)
        assert raised == []
    assert sorted(raised) == [signal.SIGINT, signal.SIGTERM]
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.getsignal(signal.SIGALRM))


def test_signals_that_come_while_handlers_change_are_held_back_too(
    monkeypatch: pytest.MonkeyPatch, handlers: None
) -> None:
    change = signal.signal
    changes: list[int] = []

    def interrupted(number: int, handler: object) -> object:
        signal.raise_signal(signal.SIGTERM)
        changes.append(number)
        return change(number, handler)  # type: ignore[arg-type]

    monkeypatch.setattr(signal, "signal", interrupted)
    with pytest.raises(Interrupted), held_back():
        changes.append(0)
    monkeypatch.undo()
    assert changes == [*INTERRUPTS, 0, *INTERRUPTS]


def test_in_another_thread_nothing_is_held_back_and_no_handler_changes(handlers: None) -> None:
    def look() -> None:
        with held_back():
            seen.append(signal.getsignal(signal.SIGINT))

    seen: list[object] = []
    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGINT)]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_write_that_hangs_can_be_interrupted(tmp_path: Path, handlers: None, number: int) -> None:
    os.mkfifo(tmp_path / ".note.pdf.unfinished")  # Opening it waits for a reader, as a stalled drive waits for its net.
    threading.Timer(0.2, os.kill, (os.getpid(), number)).start()
    with pytest.raises(Interrupted):
        write_all(tmp_path, FILES)
    assert content(tmp_path) == {}
