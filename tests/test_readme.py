"""README.md is a transcript: what it shows is what docgen does."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from docgen.cli.commands import commands
from tests.report.contract import kept
from tests.worked_example import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
ANY_LINES = "…"


@dataclass(frozen=True)
class Step:
    """A command with the output shown for it, or an edit of a file."""

    command: str
    shown: str = ""
    edit: str = ""


def steps(text: str) -> Iterator[Step]:
    for language, block in re.findall(r"^```(console|diff)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        if language == "diff":
            yield Step("", edit=block)
            continue
        for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            yield Step(command, shown)


def carry_out(edit: str) -> None:
    name, *lines = edit.splitlines()
    old, new = ("\n".join(line[1:] for line in lines if line.startswith(sign)) for sign in "-+")
    text = Path(name).read_text(encoding="utf-8")
    assert old in text, f"{name} does not say: {old}"
    Path(name).write_text(text.replace(old, new, 1), encoding="utf-8")


def said(command: str) -> str:
    program, _, rest = command.partition(" ")
    if program == "docgen":
        return CliRunner().invoke(commands, rest.split()).output
    return subprocess.run(command, shell=True, check=True, capture_output=True, text=True).stdout


def agrees(shown: str, said: str) -> bool:
    """Tell whether output is as shown; a line with an ellipsis alone stands for any lines."""
    parts = (re.escape(part) for part in re.split(rf"^{ANY_LINES}$\n", shown, flags=re.MULTILINE))
    return re.fullmatch("(?:.*\n)*".join(parts), said) is not None


def test_the_session_runs_as_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "templates" / "promissory_note", tmp_path / "templates" / "promissory_note")
    monkeypatch.chdir(tmp_path)
    session = list(steps(README))
    assert len(session) > 6
    for step in session:
        if step.edit:
            carry_out(step.edit)
            continue
        output = said(step.command)
        assert agrees(step.shown, output), f"$ {step.command}\n{output}"
    assert sorted(Path("build/acme-2026-10-06").iterdir())


def test_a_transcript_that_shows_other_output_would_fail() -> None:
    assert agrees("one\ntwo\n", "one\ntwo\n")
    assert agrees("…\ntwo\n…\nfour\n", "one\ntwo\nthree\nfour\n")
    assert not agrees("one\n", "one\ntwo\n")
    assert not agrees("…\ntwo.\n", "one\ntwo,\n")


def test_the_json_shown_keeps_the_contract() -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert len(kept(shown)["deals"][0]) == 7


def test_every_path_named_in_the_readme_is_there() -> None:
    named = set(re.findall(r"`((?:docgen|templates|terms|docs)/[\w./*-]+)`", README))
    assert named
    assert {path for path in named if not any(ROOT.glob(path.rstrip("/")))} == set()


def test_every_package_is_on_the_map() -> None:
    packages = {path.parent.name for path in (ROOT / "docgen").glob("*/__init__.py")}
    assert {package for package in packages if f"`docgen/{package}`" not in README} == set()


def test_every_command_is_in_the_table() -> None:
    assert {name for name in commands.commands if f"| `docgen {name}" not in README} == set()
