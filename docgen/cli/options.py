"""The options that commands share, and what was chosen by them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from msgspec import Struct
from msgspec.structs import fields

from docgen.cli.stopping import Refusal
from docgen.result import Threshold

C = TypeVar("C", bound=Callable[..., Any])
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
FORMATS = ("text", "json", "github", "sarif", "junit")


class Chosen(Struct, frozen=True):
    """Which deals, by which templates, on how many processes, and how to report on them."""

    terms: tuple[Path, ...]
    templates: Path | None
    jobs: int | None
    form: str = "text"
    fail_on: Threshold = "error"
    summary: Path | None = None
    baseline: Path | None = None
    write_baseline: Path | None = None
    since: str | None = None
    shard: str | None = None
    executor: str = "local"
    scheduler: str | None = None


def of_deals(command: C) -> Callable[..., Any]:
    """Give a command the argument TERMS and what says how they are made, as one `Chosen` named `chosen`."""
    return _collected(command, (*_DEALS, jobs))


def of_every_deal(command: C) -> Callable[..., Any]:
    """Give a command those, and what says which deals of many are taken and how they are reported on."""
    return _collected(command, (*_DEALS, *_REPORT, jobs, *_EXECUTOR))


def _collected(command: C, options: Sequence[Decorator]) -> Callable[..., Any]:
    @wraps(command)
    def collected(**given: Any) -> Any:
        names = [field.name for field in fields(Chosen) if field.name in given]
        return command(chosen=Chosen(**{name: given.pop(name) for name in names}), **given)

    decorated: Callable[..., Any] = collected
    for option in reversed(options):
        decorated = option(decorated)
    return decorated


def _refuse_nothing(value: object, parameter: click.Parameter | None) -> None:
    """Refuse "", which a script passes when a variable of its own is not set, and which would mean something else."""
    if value == "":
        option = isinstance(parameter, click.Option)
        what = parameter.opts[-1] if parameter and option else "The name of a term sheet or folder"
        raise Refusal(f"{what} is empty. {'Write what belongs after it, or leave it' if option else 'Leave it'} out.")


class _Path(click.Path):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take a path, never an empty one."""
        _refuse_nothing(value, param)
        return super().convert(value, param, ctx)


class _Words(click.ParamType[str]):
    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take any words, but some."""
        _refuse_nothing(value, param)
        return value


class _Jobs(click.ParamType[int]):
    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take a number of processes."""
        digits = str(value)
        if not (digits.isascii() and digits.isdigit()) or int(digits) < 1:
            raise Refusal(f"--jobs says “{value}”, which is no number of processes. Write 1 or more, like: --jobs 4")
        return int(digits)


_path, _words = _Path(path_type=Path), _Words()
_DEALS = (
    click.argument("terms", nargs=-1, type=_path, metavar="[TERMS]..."),
    click.option(
        "--templates", type=_path, metavar="DIR",
        help="Take each template file from DIR if it is there, else from docgen's own.",
    ),
)  # fmt: skip
form = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="Findings to read, everything as one JSON object, or what a CI service reads.",
)  # fmt: skip
_REPORT = (
    form,
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
        "--since", type=_words, metavar="COMMIT",
        help="Only the deals that a change since COMMIT touches, also by their templates.",
    ),
    click.option(
        "--shard", type=_words, metavar="N/M", help="Only the Nth of M parts of the deals, for one of M machines.",
    ),
)  # fmt: skip
jobs = click.option(
    "-j", "--jobs", type=_Jobs(), metavar="N", help="How many processes to use; all cores unless told.",
)  # fmt: skip
_EXECUTOR = (
    click.option(
        "--executor", type=click.Choice(["local", "dask"]), default="local", show_default=True,
        help="Where deals are made: on this machine, or by the workers of a Dask cluster.",
    ),
    click.option(
        "--scheduler", type=_words, metavar="ADDRESS",
        help="With --executor dask: the scheduler, like tcp://10.0.0.5:8786.",
    ),
)  # fmt: skip

folder = click.argument("folder", default=Path("build"), type=_path, metavar="[DIR]")
output = click.option(
    "-o", "--output", type=_path, default=Path("build"), show_default=True, metavar="DIR",
    help="Where each deal's folder goes.",
)  # fmt: skip
draft = click.option(
    "--draft", is_flag=True, help="Stamp every page as a draft, and write it even while an error stands."
)
