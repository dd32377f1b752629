"""The options of every command that ties out deals, and what was chosen by them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from docgen.result import Threshold

C = TypeVar("C", bound=Callable[..., Any])
FORMATS = ("text", "json", "github", "sarif", "junit")


@dataclass(frozen=True)
class Chosen:
    """Which deals, by which templates, on how many processes, and how to report on them."""

    terms: tuple[Path, ...]
    templates: Path | None
    form: str
    fail_on: Threshold
    summary: Path | None
    baseline: Path | None
    write_baseline: Path | None
    since: str | None
    shard: str | None
    jobs: int | None


def of_every_deal(command: C) -> Callable[..., Any]:
    """Give a command the argument TERMS and these options; it gets them as one `Chosen` named `chosen`."""

    @wraps(command)
    def collected(**given: Any) -> Any:
        names = [field.name for field in fields(Chosen)]
        return command(chosen=Chosen(**{name: given.pop(name) for name in names}), **given)

    for option in reversed(_OPTIONS):
        collected = option(collected)
    return collected


_path = click.Path(path_type=Path)
_OPTIONS = (
    click.argument("terms", nargs=-1, type=_path, metavar="[TERMS]..."),
    click.option(
        "--templates", type=_path, metavar="DIR",
        help="Take each template file from DIR if it is there, else from docgen's own.",
    ),
    click.option(
        "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
        help="Findings to read, everything as one JSON object, or what a CI service reads.",
    ),
    click.option(
        "--fail-on", type=click.Choice(["error", "warning", "never"]), default="error", show_default=True,
        help="The least severe finding that makes the exit status 1.",
    ),
    click.option(
        "--summary", type=_path, metavar="FILE", help="Also write a summary in Markdown to FILE, one row a deal.",
    ),
    click.option(
        "--baseline", type=_path, metavar="FILE", help="Leave out the findings in FILE, and report only later ones.",
    ),
    click.option(
        "--write-baseline", type=_path, metavar="FILE", help="Write all that stands now to FILE, as a baseline.",
    ),
    click.option(
        "--since", metavar="COMMIT", help="Only the deals that a change since COMMIT touches, also by their templates.",
    ),
    click.option("--shard", metavar="N/M", help="Only the Nth of M parts of the deals, for one of M machines."),
    click.option(
        "-j", "--jobs", type=click.IntRange(min=1), metavar="N",
        help="How many processes to use; all cores unless told.",
    ),
)  # fmt: skip
