"""The commands. `docgen COMMAND --help` is their manual."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from docgen.cli import options
from docgen.cli.options import Chosen
from docgen.cli.stopping import Commands, Refusal


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="docgen")
def commands() -> None:
    """One term sheet, the promissory note and its Form 8-K, and the proof that both say the same.

    \b
    Start with:  docgen new acme-2026-03-02     a term sheet to fill in
    Then:        docgen check                   what is wrong with it, at once
    Then:        docgen build                   the PDFs, in build/

    \b
    Exit status: 0 no errors, 1 errors were found, 2 docgen could not run.
    """


@commands.command()
@options.of_every_deal
def check(chosen: Chosen) -> None:
    """Check term sheets and the documents they make. Writes nothing.

    TERMS is term sheets or folders of them; without any, the folder terms/. The documents are rendered, read back as a
    reader sees them, and held against the term sheet and against each other. Findings come worst last.

    \b
    Examples:  docgen check
               docgen check terms/acme-2026-03-02.yaml
               docgen check --templates our-templates --format json
               docgen check --since origin/main --format github
    """
    from docgen.batch.run import Run
    from docgen.cli.tying_out import show, template_folders, tie_out

    sys.exit(show(tie_out(chosen, Run(template_folders(chosen.templates))), chosen))


@commands.command()
@options.of_every_deal
@options.output
@options.draft
@click.option("--force", is_flag=True, help="Make every deal anew, also where nothing changed.")
def build(chosen: Chosen, output: Path, draft: bool, force: bool) -> None:
    """Check term sheets and write their documents as PDF and HTML.

    \b
    For terms/acme.yaml:  build/acme/promissory_note.pdf   build/acme/promissory_note.html
                          build/acme/form_8k.pdf           build/acme/form_8k.html
                          build/acme/manifest.json         what they were made from

    The PDFs are read back from their own bytes first. While an error stands nothing is written, unless with --draft.
    A deal is left alone while its term sheet, its templates and docgen are what they were and its files are intact.

    \b
    Examples:  docgen build
               docgen build terms/acme.yaml -o closing-set
               docgen build --draft
               docgen build --executor dask --scheduler tcp://10.0.0.5:8786
    """
    from docgen.batch.run import Run
    from docgen.cli.tying_out import output_folder, show, template_folders, tie_out

    run = Run(template_folders(chosen.templates), output_folder(output), draft=draft, force=force)
    sys.exit(show(tie_out(chosen, run), chosen, run))


@commands.command()
@options.of_deals
@options.output
@options.draft
def watch(chosen: Chosen, output: Path, draft: bool) -> None:
    """Build, and build again what you save.

    A saved term sheet is checked at once, and its pages follow; a saved template does so for every deal. Files may be
    broken, half saved or gone meanwhile. Ctrl-C stops it.

    
    Examples:  docgen watch
               docgen watch terms/acme.yaml --templates firm --draft
    """
    from docgen.batch.run import Run
    from docgen.cli import watching
    from docgen.cli.tying_out import output_folder, template_folders

    watching.watch(chosen, Run(template_folders(chosen.templates), output_folder(output), draft=draft))


@commands.command()
@options.folder
@options.form
@options.jobs
def verify(folder: Path, form: str, jobs: int | None) -> None:
    """Look at finished folders again, years later.

    DIR is the folder a build wrote into, or one deal's folder in it; build/ unless told. Every file's SHA-256 is
    compared with the deal's manifest.json, and both documents are read again. Term sheets and templates are not needed.

    \b
    Examples:  docgen verify
               docgen verify closing-set/acme
               docgen verify --format json
    """
    from docgen.cli.tying_out import show, verify_all

    chosen = Chosen((folder,), None, jobs, form)
    sys.exit(show(verify_all(folder, jobs), chosen))


@commands.command()
@click.argument("check", required=False)
def explain(check: str | None) -> None:
    """Print a check's page, or list every check.

    The page says what the check finds, at what severity and by what source, with examples that pass and fail. CHECK is
    a code or a name; of the beginning of a code, or a word of a name, every check that fits is listed.

    \b
    Examples:  docgen explain
               docgen explain K302
               docgen explain filed-late
               docgen explain K3
    """
    from docgen.check.page import fitting, nearest, pages, read_page
    from docgen.report.screen import listed

    found = [read_page(path) for path in pages().values()] if check is None else fitting(check)
    if not found:
        near = nearest(check or "")
        meant = f"Did you mean {near.code} {near.name}? " if near else ""
        raise Refusal(f"There is no check {check}. {meant}To list them all: docgen explain")
    if check is None or len(found) > 1:
        for page in sorted(found, key=lambda page: ("TNKXP".find(page.code[0]), page.code)):
            click.echo("\n".join(listed(page.code, page.severity, page.name, page.sentence)))
        return
    text = found[0].text
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(text))
    else:
        click.echo(text, nl=False)


@commands.command()
@click.argument("name")
def new(name: str) -> None:
    """Write a commented term sheet to fill in.

    NAME becomes terms/NAME.yaml, or NAME.yaml in the folder it gives. Its invented facts pass every check: replace each
    of them. The JSON Schema for editors goes beside it. A term sheet that exists is never overwritten.

    \b
    Examples:  docgen new acme-2026-03-02
               docgen new deals/2026/acme
    """
    from docgen.cli.term_sheets import start
    from docgen.load.skeleton import skeleton

    path = start(name, skeleton(Path(name).stem), _schema())
    click.echo(f"{path} is ready to fill in. To check it: docgen check {shlex.quote(str(path))}")


@commands.command()
def schema() -> None:
    """Print the JSON Schema of a term sheet.

    By it an editor completes the names of fields and underlines what does not fit. docgen new writes it too.

    \b
    Example:  docgen schema > terms/term_sheet.schema.json
    """
    click.echo(_schema(), nl=False)


def _schema() -> str:
    import json

    from docgen.load.schema import term_sheet_schema

    return json.dumps(term_sheet_schema(), indent=2, ensure_ascii=False) + "\n"
