"""docgen watch: a warm process that makes again what a save changes, findings first and pages right after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from msgspec.structs import replace

from docgen.batch.deals import tie_out_all, warm_up
from docgen.batch.run import Run
from docgen.batch.saved import saved
from docgen.cli.options import Chosen
from docgen.cli.stopping import Refusal
from docgen.cli.term_sheets import find
from docgen.cli.tying_out import show, show_pages, tie_out
from docgen.report.located import located
from docgen.result import Result
from docgen.templates import Templates


def watch(chosen: Chosen, run: Run) -> None:
    """Build every deal, then each that a save touches, until Ctrl-C.

    Raises Refusal, at the start alone, for what `docgen build` refuses too, and Stop without a page engine.
    """
    changes = saved(lambda: [*_term_sheets(chosen), *_templates(run)])
    try:
        next(changes)  # A save from here on is noticed.
        show(tie_out(chosen, run), chosen, run)
        warm_up(run, find(chosen.terms)[0])
        click.echo("\nWatching for what you save. To stop: Ctrl-C")
        for changed in changes:
            sheets = _term_sheets(chosen)
            everything = any(path.is_relative_to(folder) for path in changed for folder in run.folders)
            for path in sorted(changed):
                click.echo(f"\n── {path} {'saved' if path.exists() else 'is gone'} ──")
            if deals := [path for path in sheets if everything or path in changed]:
                _make(deals, chosen, run)
    except KeyboardInterrupt:
        click.echo("\nNo longer watching.")


def _make(deals: Sequence[Path], chosen: Chosen, run: Run) -> None:
    """Show what a check finds, then build, and show what only the pages show."""
    templates = Templates(run.folders)

    def results(run: Run) -> list[Result]:
        return [located(result, templates.path) for result in tie_out_all(deals, run, jobs=chosen.jobs)]

    checked = results(Run(run.folders))
    show(checked, chosen)
    known = [finding for result in checked for finding in result.findings]
    built = results(run)
    more = [replace(result, findings=tuple(each for each in result.findings if each not in known)) for result in built]
    show_pages(more, run)


def _term_sheets(chosen: Chosen) -> list[Path]:
    """The term sheets there are now; none while what was named is missing, as an editor may be putting it back."""
    try:
        return find(chosen.terms)
    except (Refusal, OSError):
        return []


def _templates(run: Run) -> Iterator[Path]:
    return (path for folder in run.folders for path in folder.rglob("*") if path.is_file())
