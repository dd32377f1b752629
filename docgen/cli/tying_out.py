"""What check and build share: every deal tied out, then shown on the screen or as JSON."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from docgen.cli.stopping import Refusal
from docgen.cli.term_sheets import find
from docgen.pipeline import House
from docgen.report.located import located
from docgen.templates import OURS, Templates

if TYPE_CHECKING:
    from docgen.report.screen import Style
    from docgen.result import Result

_MANY = 5


def tie_out(terms: tuple[Path, ...], folder: Path | None, one: Callable[[Path, House], Result]) -> list[Result]:
    """Tie out each deal and place its findings in the files at hand. `folder` holds templates in place of ours."""
    if folder and not folder.is_dir():
        raise Refusal(f"There is no folder {folder}. Correct what follows --templates.")
    templates = Templates((*([folder] if folder else []), OURS))
    house = House(templates)
    results = [located(one(path, house), templates.path) for path in _progress(find(terms))]
    if folder and any(result.statements for result in results):
        _warn_of_unused(folder, templates)
    return results


def show(results: list[Result], form: str, pages: Literal["none", "draft", "final"] = "none") -> int:
    """Print the results, and return the exit status: 1 if an error stands, else 0.

    `pages` tells what was to be written.
    """
    if form == "json":
        from docgen.report.json_report import as_json

        click.echo(as_json(results))
    else:
        from docgen.report.screen import result_lines, summary, unwritten

        for line in result_lines(results, _style(), _width()):
            click.echo(line)
        click.echo(summary(results))
        if pages != "none" and (left := unwritten(results, draft=pages == "draft")):
            click.echo(left)
    return 1 if any(result.errors() for result in results) else 0


def _warn_of_unused(folder: Path, templates: Templates) -> None:
    """Name the files under --templates that no document asks for: a clause one folder off would change nothing."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix in (".html", ".yaml", ".css") and name not in templates.read and not (OURS / name).is_file():
            same = next((other.relative_to(OURS).as_posix() for other in OURS.rglob(path.name)), None)
            change = f"Did you mean {folder / same}?" if same else "List it in a document.yaml, or take it out."
            click.echo(f"{path} is not used: no document asks for {name}. {change}", err=True)


def _progress(paths: list[Path]) -> Iterable[Path]:
    if len(paths) < _MANY or not sys.stderr.isatty():
        return paths
    from rich.console import Console
    from rich.progress import track

    return track(paths, "Tying out", console=Console(stderr=True), transient=True)


def _style() -> Style:
    from docgen.report.screen import plain

    colours = {"error": "red", "warning": "yellow", "info": "blue"}

    def coloured(text: str, style: str) -> str:
        return click.style(text, fg=colours.get(style), bold=style == "bold" or style in colours, dim=style == "dim")

    terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR")
    return coloured if terminal else plain


def _width() -> int:
    return max(40, min(100, shutil.get_terminal_size().columns)) if sys.stdout.isatty() else 100
