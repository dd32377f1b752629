"""What check and build share: every deal tied out, then shown on the screen or as JSON."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from docgen.batch.deals import tie_out_all
from docgen.batch.shard import read_shard, shard
from docgen.cli.options import Chosen
from docgen.cli.stopping import Refusal
from docgen.cli.term_sheets import find
from docgen.report.located import located
from docgen.report.markdown import as_summary
from docgen.result import RECORD
from docgen.templates import OURS, Templates

if TYPE_CHECKING:
    from docgen.batch.run import Run
    from docgen.report.baseline import Known
    from docgen.report.screen import Style
    from docgen.result import Result, Threshold

_MANY = 5


def template_folders(folder: Path | None) -> tuple[Path, ...]:
    """Return where templates are looked for: in `folder` first, if there is one, and then among ours."""
    if folder and folder.is_file():
        raise Refusal(f"{folder} is a file, and --templates takes a folder of templates. Name the folder, like: firm")
    if folder and not folder.is_dir():
        raise Refusal(f"There is no folder {folder}. Correct what follows --templates.")
    return (*([folder] if folder else []), OURS)


def output_folder(folder: Path) -> Path:
    """Return the folder to write into. Raises Refusal when a file has its place, before any work is done."""
    for each in (folder, *folder.parents):
        if each.exists() and not each.is_dir():
            raise Refusal(f"{each} is a file, and the pages go to a folder. Name another place after -o.")
    return folder


def tie_out(chosen: Chosen, run: Run) -> list[Result]:
    """Tie out the deals chosen and place their findings in the files at hand, less what the baseline knows."""
    templates, paths = Templates(run.folders), _deals(chosen, run)
    known = _baseline(chosen)
    fresh = tie_out_all(paths, run, jobs=chosen.jobs, scheduler=_scheduler(chosen))
    results = [_to_show(located(result, templates.path), chosen) for result in _progress(fresh, len(paths))]
    if known:
        from docgen.report.baseline import apply_baseline

        results, stale = apply_baseline(results, known)
        if stale:
            click.echo(f"{chosen.baseline} holds {stale} findings that no longer stand. Write it anew.", err=True)
    if chosen.write_baseline:
        from docgen.report.baseline import write_baseline

        chosen.write_baseline.write_text(write_baseline(results), encoding="utf-8", newline="\n")
    if len(run.folders) > 1 and any(result.statements for result in results):
        _warn_of_unused(run.folders[0], templates)
    return results


def _to_show(result: Result, chosen: Chosen) -> Result:
    """Let go of what only the JSON shows in full: of many deals, it would fill the memory."""
    if chosen.form == "json":
        return result
    facts = {term: result.facts[term] for term in ("filing.due_on",) if term in result.facts}
    return replace(result, facts=facts, statements=result.statements[:1])


def _scheduler(chosen: Chosen) -> str | None:
    if chosen.executor == "dask" and not chosen.scheduler:
        raise Refusal("--executor dask needs the address of a scheduler, like: --scheduler tcp://10.0.0.5:8786")
    if chosen.executor == "local" and chosen.scheduler:
        raise Refusal("--scheduler goes with --executor dask. Add that, or leave the address out.")
    if chosen.scheduler and chosen.jobs:
        raise Refusal("--jobs counts processes of this machine, and a cluster has its own. Leave it out.")
    return chosen.scheduler


def _deals(chosen: Chosen, run: Run) -> list[Path]:
    paths = find(chosen.terms)
    try:
        if chosen.since:
            from docgen.batch.since import touched

            paths = touched(paths, run.folders, chosen.since)
        return shard(paths, *read_shard(chosen.shard)) if chosen.shard else paths
    except ValueError as error:
        raise Refusal(str(error)) from None


def _baseline(chosen: Chosen) -> Known | None:
    """Read the baseline before any work is done; and refuse to write one of some deals, which forgets the others."""
    if chosen.write_baseline and (chosen.since or chosen.shard):
        raise Refusal("A baseline is of all deals. Leave out --since and --shard, or do not write one.")
    if chosen.baseline is None:
        return None
    from docgen.report.baseline import read_baseline

    try:
        return read_baseline(chosen.baseline.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Refusal(f"{chosen.baseline}: {error}") from None


def show(results: list[Result], chosen: Chosen, run: Run | None = None) -> int:
    """Print the results of a run, and return the exit status: 1 if what it fails on stands, else 0."""
    if chosen.form == "text":
        _show_lines(results)
        _show_counts(results, run)
    else:
        click.echo(_report(results, chosen.form, chosen.fail_on))
        if chosen.form == "github":  # Its log is read by people too.
            _show_counts(results, run)
    if chosen.summary:
        chosen.summary.write_text(as_summary(results), encoding="utf-8", newline="\n")
    return 1 if not chosen.write_baseline and any(result.fails(chosen.fail_on) for result in results) else 0


def show_pages(results: list[Result], run: Run) -> None:
    """Print which files were written, and what only they show."""
    _show_lines(results)
    _show_unwritten(results, run)


def verify_all(folder: Path, jobs: int | None) -> list[Result]:
    """Verify the deals in a folder, or the deal whose folder it is."""
    from docgen.batch.verify import verify_deals

    deals = [folder] if (folder / RECORD).exists() else sorted(path for path in folder.glob("*") if path.is_dir())
    if not deals:
        raise Refusal(f"The folder {folder} holds no finished deal. To make one: docgen build")
    return list(_progress(verify_deals(deals, jobs=jobs), len(deals)))


def _show_lines(results: list[Result]) -> None:
    from docgen.report.screen import result_lines

    if lines := list(result_lines(results, _style(), _width())):
        click.echo("\n".join(lines))


def _show_counts(results: list[Result], run: Run | None) -> None:
    from docgen.report.screen import summary

    click.echo(summary(results))
    if run:
        _show_unwritten(results, run)


def _show_unwritten(results: list[Result], run: Run) -> None:
    from docgen.report.screen import unwritten

    without = [result for result in results if not result.outputs]
    if run.output is None or not without:
        return
    old = [run.output / result.deal for result in without if (run.output / result.deal / RECORD).exists()]
    click.echo(unwritten(without, draft=run.draft, old=old))


def _report(results: list[Result], form: str, fail_on: Threshold) -> str:
    from docgen.report import github, json_report, junit, sarif

    if form == "sarif":
        from docgen.check.page import pages, read_page

        read = (read_page(path) for path in pages().values())
        rules = [sarif.Rule(p.code, p.name, p.sentence, p.severity, p.source, p.text) for p in read]
        return sarif.as_sarif(results, rules)
    if form == "junit":
        return junit.as_junit(results, fail_on)
    return {"json": json_report.as_json, "github": github.as_github}[form](results)


def _warn_of_unused(folder: Path, templates: Templates) -> None:
    """Name the files under --templates that no document asks for: a clause one folder off would change nothing."""
    from docgen.pipeline import House

    asked_for = House(templates).sources
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        own = name in asked_for or (OURS / name).is_file()
        if path.suffix in (".html", ".yaml", ".css") and not own:
            same = next((other.relative_to(OURS).as_posix() for other in OURS.rglob(path.name)), None)
            change = f"Did you mean {folder / same}?" if same else "List it in a document.yaml, or take it out."
            click.echo(f"{path} is not used: no document asks for {name}. {change}", err=True)


def _progress(results: Iterator[Result], count: int) -> Iterable[Result]:
    if count < _MANY or not sys.stderr.isatty():
        return results
    from rich.console import Console
    from rich.progress import track

    # Drawn when a deal is done, by no thread: beside one, a process cannot safely be copied.
    console = Console(stderr=True)
    return track(results, "Tying out", total=count, console=console, transient=True, auto_refresh=False)


def _style() -> Style:
    from docgen.report.screen import plain

    colours = {"error": "red", "warning": "yellow", "info": "blue"}

    def coloured(text: str, style: str) -> str:
        return click.style(text, fg=colours.get(style), bold=style == "bold" or style in colours, dim=style == "dim")

    terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR")
    return coloured if terminal else plain


def _width() -> int:
    return max(40, min(100, shutil.get_terminal_size().columns)) if sys.stdout.isatty() else 100
