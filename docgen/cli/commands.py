"""The commands. `docgen COMMAND --help` is their manual."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from docgen.cli.stopping import Commands, Refusal

TERMS = click.argument("terms", nargs=-1, type=click.Path(path_type=Path), metavar="[TERMS]...")
FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="Findings to read, or everything as one JSON object.",
)  # fmt: skip
TEMPLATES = click.option(
    "--templates", "folder", type=click.Path(path_type=Path), metavar="DIR",
    help="Take each template file from DIR if it is there, else from docgen's own.",
)  # fmt: skip


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
@TERMS
@FORMAT
@TEMPLATES
def check(terms: tuple[Path, ...], form: str, folder: Path | None) -> None:
    """Check term sheets and the documents they make. Writes nothing.

    TERMS is term sheets or folders of them; without any, the folder terms/. The documents are rendered, read back as a
    reader sees them, and held against the term sheet and against each other. Findings come worst last.

    \b
    Examples:  docgen check
               docgen check terms/acme-2026-03-02.yaml
               docgen check --templates our-templates --format json
    """
    from docgen.cli.tying_out import show, tie_out
    from docgen.pipeline import check_deal

    sys.exit(show(tie_out(terms, folder, check_deal), form))


@commands.command()
@TERMS
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=Path("build"), show_default=True,
    metavar="DIR", help="Where each deal's folder goes.",
)  # fmt: skip
@click.option("--draft", is_flag=True, help="Stamp every page as a draft, and write it even while an error stands.")
@FORMAT
@TEMPLATES
def build(terms: tuple[Path, ...], output: Path, draft: bool, form: str, folder: Path | None) -> None:
    """Check term sheets and write their documents as PDF and HTML.

    \b
    For terms/acme.yaml:  build/acme/promissory_note.pdf   build/acme/promissory_note.html
                          build/acme/form_8k.pdf           build/acme/form_8k.html
                          build/acme/manifest.json         what they were made from

    The PDFs are read back from their own bytes first. While an error stands nothing is written, unless with --draft.

    \b
    Examples:  docgen build
               docgen build terms/acme.yaml -o closing-set
               docgen build --draft
    """
    from docgen.cli.tying_out import show, tie_out
    from docgen.pipeline import build_deal
    from docgen.publish.prerequisites import require_engine

    require_engine()
    results = tie_out(terms, folder, lambda path, house: build_deal(path, house, output, draft=draft))
    sys.exit(show(results, form, pages="draft" if draft else "final"))


@commands.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print a check's page, or list every check.

    The page says what the check finds, at what severity and by what source, with examples that pass and fail.

    \b
    Examples:  docgen explain
               docgen explain K302
    """
    from docgen.check.page import pages, read_page
    from docgen.report.screen import listed

    known = pages()
    if code is None:
        for each in sorted(known, key=lambda each: ("TNKXP".find(each[0]), each)):
            page = read_page(known[each])
            click.echo("\n".join(listed(page.code, page.severity, page.name, page.sentence)))
        return
    if code.upper() not in known:
        raise Refusal(f"There is no check {code}. To list them all: docgen explain")
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
    click.echo(f"{path} is ready to fill in. To check it: docgen check {path}")


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
