"""Colours, widths, progress, pipes and interruptions."""

from __future__ import annotations

import os
import sys

import pytest

from docgen.result import Result
from tests.cli.desk import process


def test_the_progress_of_many_deals_shows_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from docgen.cli import tying_out

    results = [Result(f"{number}", f"{number}.yaml") for number in range(5)]
    few = iter(results[:4])
    many = iter(results)
    assert tying_out._progress(many, 5) is many
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert tying_out._progress(few, 4) is few
    assert list(tying_out._progress(many, 5)) == results
    assert "Tying out" in capfd.readouterr().err


def test_colours_show_on_a_terminal_and_not_against_the_reader_s_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    from docgen.cli import tying_out

    assert tying_out._style()("x", "error") == "x"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert tying_out._style()("x", "error") != "x"
    monkeypatch.setenv("NO_COLOR", "1")
    assert tying_out._style()("x", "error") == "x"


def test_a_narrow_terminal_narrows_the_prose(monkeypatch: pytest.MonkeyPatch) -> None:
    from docgen.cli import tying_out

    assert tying_out._width() == 100
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for columns, width in (("60", 60), ("10", 40), ("300", 100)):
        monkeypatch.setenv("COLUMNS", columns)
        assert tying_out._width() == width


def test_a_reader_that_closes_the_pipe_ends_docgen_quietly() -> None:
    with process("explain") as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal")
def test_stopping_docgen_by_hand_leaves_no_traceback() -> None:
    held = (
        "import os, signal, docgen.cli.tying_out as tying_out\n"
        "tying_out.find = lambda given: os.kill(os.getpid(), signal.SIGINT)"
    )
    with process("check", before=held) as running:
        assert running.communicate() == ("", "\nStopped.\n")
    assert running.returncode == 2


def test_characters_a_screen_lacks_do_not_stop_docgen() -> None:
    with process("check", PYTHONIOENCODING="latin-1") as running:
        output, complaint = running.communicate()
    assert (running.returncode, complaint) == (0, "")
    assert "York?s criminal cap" in " ".join(output.split())
