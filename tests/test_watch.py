"""docgen watch as counsel has it open: a process that answers every save, and that nothing saved can end."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worked_example import ROOT, TERM_SHEET

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal")

CLAUSE = "promissory_note/clauses/severability.html"


class Desk:
    """A folder with a term sheet and a firm's templates, and docgen watching them."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.sheet = folder / "terms" / "acme.yaml"
        self.clause = folder / "firm" / CLAUSE
        for path in (self.sheet, self.clause):
            path.parent.mkdir(parents=True)
        shutil.copy(TERM_SHEET, self.sheet)
        shutil.copy(ROOT / "templates" / CLAUSE, self.clause)
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from docgen.cli import main; main()", "watch", "--templates", "firm"],
            cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.said_until("To stop: Ctrl-C")

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def said_until(self, words: str) -> str:
        """What docgen says up to and with a line that holds some words."""
        said = ""
        while words not in said:
            try:
                said += self._lines.get(timeout=30)
            except queue.Empty:
                pytest.fail(f"docgen never said “{words}”, but:\n{said}")
        return said

    def change(self, path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def page(self) -> str:
        return (self.folder / "build" / "acme" / "promissory_note.html").read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.process.kill()
    desk.process.wait()


def test_a_saved_term_sheet_is_answered_with_findings_first_and_pages_right_after(desk: Desk) -> None:
    desk.change(desk.sheet, "rate: 12% per annum", "rate: 11% per annum")
    said = desk.said_until("promissory_note.pdf")
    assert "── terms/acme.yaml saved ──" in said
    assert said.index("T303") < said.index("1 deal: no errors") < said.index("Wrote build/acme/form_8k.pdf")
    assert "eleven percent (11%)" in desk.page().replace("\u00a0", " ")


def test_a_saved_clause_is_in_the_pages(desk: Desk) -> None:
    desk.change(desk.clause, "the other provisions remain in effect", "every other provision remains in effect")
    said = desk.said_until("promissory_note.pdf")
    assert f"firm/{CLAUSE} saved" in said
    assert "every other provision remains in effect" in desk.page()


def test_broken_half_saved_and_lost_files_are_survived_and_the_last_good_pages_kept(desk: Desk) -> None:
    whole, good = desk.sheet.read_bytes(), desk.page()
    desk.sheet.write_bytes(whole[: len(whole) // 2])
    assert "error" in desk.said_until("Nothing was written for acme.")
    desk.sheet.write_bytes(b"\xff\xfe\x00")
    assert "error" in desk.said_until("Nothing was written for acme.")
    clause = desk.clause.read_bytes()
    desk.clause.write_text("{% if", encoding="utf-8")
    desk.said_until("Nothing was written for acme.")
    desk.sheet.unlink()
    desk.said_until("terms/acme.yaml is gone")
    assert desk.page() == good
    desk.clause.write_bytes(clause)
    new = desk.sheet.with_suffix(".new")  # As editors save: another file takes the name.
    new.write_bytes(whole.replace(b"rate: 12%", b"rate: 10%"))
    new.replace(desk.sheet)
    desk.said_until("Wrote build/acme/promissory_note.pdf")
    assert "ten percent (10%)" in desk.page().replace("\u00a0", " ")


def test_a_new_term_sheet_is_taken_up_without_a_word_to_docgen(desk: Desk) -> None:
    shutil.copy(desk.sheet, desk.sheet.with_name("apex.yaml"))
    said = desk.said_until("Wrote build/apex/promissory_note.pdf")
    assert "build/acme" not in said


def test_it_ends_quietly_when_stopped_by_hand(desk: Desk) -> None:
    desk.process.send_signal(signal.SIGINT)
    assert desk.process.wait(timeout=30) == 0
    assert desk.said_until("No longer watching.").strip() == "No longer watching."


def test_it_refuses_at_the_start_what_build_refuses(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from docgen.cli.commands import commands

    ran = CliRunner().invoke(commands, ["watch", str(tmp_path)])
    assert ran.exit_code == 2
    assert "holds no term sheet" in ran.output
