"""The commands. Every one exits 0 when clean, 1 on findings of severity error, 2 when it could not run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.finding import Stop
from docgen.templates import OURS, Templates

if TYPE_CHECKING:
    from docgen.pipeline import House
    from docgen.result import Result

TERMS = click.argument("terms", nargs=-1, type=click.Path(path_type=Path), metavar="[TERMS]...")
FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="Findings to read, or everything as one JSON object.",
)  # fmt: skip
TEMPLATES = click.option(
    "--templates", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR",
    help="Look for each template file in DIR first, then among docgen's own.",
)  # fmt: skip


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="docgen")
def commands() -> None:
    """One term sheet, the promissory note and its Form 8-K, and the proof that both say the same.

    \b
    Start with:  docgen new acme-2026-03-02     a term sheet to fill in
    Then:        docgen check                   what is wrong with it, at once
    Then:        docgen build                   the PDFs, in build/
    """


@commands.command()
@TERMS
@FORMAT
@TEMPLATES
def check(terms: tuple[Path, ...], form: str, folder: Path | None) -> None:
    """Check term sheets and the documents they make; write nothing.

    TERMS is term sheets or folders of them; without any, the folder terms/.
    The documents are rendered, read back as a reader sees them, and held against the term sheet and each other.
    """
    from docgen.pipeline import check_deal

    _run(terms, form, folder, check_deal)


@commands.command()
@TERMS
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("build"), show_default=True,
    metavar="DIR", help="Where each deal's folder goes.",
)  # fmt: skip
@click.option(
    "--draft", is_flag=True, help="Stamp every page as a draft, and write the pages even while an error stands."
)
@FORMAT
@TEMPLATES
def build(terms: tuple[Path, ...], output: Path, draft: bool, form: str, folder: Path | None) -> None:
    """Check term sheets and write their documents as PDF and HTML.

    \b
    For terms/acme.yaml:  build/acme/promissory_note.pdf   build/acme/promissory_note.html
                          build/acme/form_8k.pdf           build/acme/form_8k.html
                          build/acme/manifest.json         from what they were made

    The PDFs are read back from their own bytes first. While an error stands nothing is written, unless with --draft.
    """
    from docgen.pipeline import build_deal
    from docgen.publish.prerequisites import require_engine

    require_engine()
    _run(terms, form, folder, lambda path, house: build_deal(path, house, output, draft=draft))


@commands.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print a check's page: what it finds, why, the source, an example that passes and one that fails.

    Without CODE, list every check.
    """
    from docgen.check.page import pages, read_page

    known = pages()
    if code is None:
        for path in known.values():
            page = read_page(path)
            click.echo(f"{page.code}  {page.severity:7}  {page.name}: {page.sentence}")
        return
    if code.upper() not in known:
        _refuse(f"There is no check {code}. docgen explain without a code lists them all.")
    text = known[code.upper()].read_text(encoding="utf-8")
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(text))
    else:
        click.echo(text, nl=False)


@commands.command()
@click.argument("name")
def new(name: str) -> None:
    """Write a commented term sheet to fill in, which already loads.

    NAME becomes terms/NAME.yaml; a NAME with a folder or an ending is taken as it is. The JSON Schema for editors goes
    beside it. A file that exists is never overwritten.
    """
    from docgen.load.skeleton import skeleton

    path = (
        Path(name)
        if Path(name).name != name or Path(name).suffix in (".yaml", ".yml")
        else Path("terms") / f"{name}.yaml"
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(skeleton(path.stem))
        (path.parent / "term_sheet.schema.json").write_text(_schema(), encoding="utf-8")
    except FileExistsError:
        _refuse(f"{path} is there already. Choose another name; docgen new never overwrites.")
    except OSError as error:
        _refuse(f"{path} cannot be written: {error.strerror}. Choose a folder you may write to.")
    click.echo(f"{path} is ready to fill in. Then: docgen check {path}")


@commands.command()
def schema() -> None:
    """Print the JSON Schema of a term sheet, for editors."""
    click.echo(_schema(), nl=False)


def main() -> None:
    """Run the command line; a fault of docgen's own ends in one sentence and exit status 2, never in a traceback."""
    try:
        commands(windows_expand_args=False)
    except Stop as stop:
        _print_findings(stop)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)
    except Exception as error:
        click.echo(
            f"docgen stopped on a fault of its own: {type(error).__name__}: {error}. Please report it.", err=True
        )
        sys.exit(2)


def _run(terms: tuple[Path, ...], form: str, folder: Path | None, tie_out: Callable[[Path, House], Result]) -> None:
    from docgen.pipeline import House

    house = House(Templates((*([folder] if folder else []), OURS)))
    results = [tie_out(path, house) for path in _progress(_term_sheets(terms))]
    if form == "json":
        from docgen.report.json_report import as_json

        click.echo(as_json(results))
    else:
        _show(results)
    sys.exit(1 if any(result.errors() for result in results) else 0)


def _term_sheets(terms: tuple[Path, ...]) -> list[Path]:
    paths: list[Path] = []
    for given in terms or (Path("terms"),):
        if given.is_dir():
            found = sorted(path for path in given.rglob("*") if path.suffix in (".yaml", ".yml") and path.is_file())
            if not found:
                _refuse(f"The folder {given} holds no term sheet. docgen new NAME writes one to fill in.")
            paths += found
        elif not terms:
            _refuse("There is no folder terms/ here. Name a term sheet, or write one with docgen new NAME.")
        else:
            paths.append(given)
    paths = list(dict.fromkeys(paths))
    stems = [path.stem for path in paths]
    for path in paths:
        if stems.count(path.stem) > 1:
            _refuse(
                f"More than one term sheet is called {path.stem}, and its name is its folder's. Rename all but one."
            )
    return paths


def _progress(paths: list[Path]) -> Iterable[Path]:
    if len(paths) < 5 or not sys.stderr.isatty():
        return paths
    from rich.console import Console
    from rich.progress import track

    return track(paths, "Tying out", console=Console(stderr=True), transient=True)


def _show(results: list[Result]) -> None:
    from docgen.report.screen import finding_lines, summary

    for result in results:
        for finding in result.findings:
            click.echo("\n".join(finding_lines(finding, _style)) + "\n")
        for output in result.outputs:
            click.echo(f"{output.path}")
    click.echo(summary(results))


def _style(text: str, style: str) -> str:
    colours = {"error": "red", "warning": "yellow", "info": "blue"}
    return click.style(text, fg=colours.get(style), bold=style == "bold" or style in colours, dim=style == "dim")


def _print_findings(stop: Stop) -> None:
    from docgen.report.screen import finding_lines

    for finding in stop.findings:
        click.echo("\n".join(finding_lines(finding, _style)), err=True)


def _refuse(message: str) -> None:
    click.echo(message, err=True)
    sys.exit(2)


def _schema() -> str:
    import json

    from docgen.load.schema import term_sheet_schema

    return json.dumps(term_sheet_schema(), indent=2, ensure_ascii=False) + "\n"
