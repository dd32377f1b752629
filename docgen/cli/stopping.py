"""Commands that stop with a sentence, on the screen and in JSON, and never with a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import IO, Any

import click

from docgen.finding import Stop


class Refusal(click.ClickException):
    """Why a command could not run, and what to change; exit status 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentences on the error stream."""
        click.echo(self.message, file=file, err=True)


class Command(click.Command):
    """A command whose every failure is a Refusal; with `--format json` it says the same in one JSON object."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.Abort, click.exceptions.Exit, click.UsageError):
            raise
        except BrokenPipeError:  # Whoever read the output, like head, has seen enough.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(2)
        except Exception as error:
            refusal = error if isinstance(error, Refusal) else Refusal(_sentence(error))
            if ctx.params.get("form") == "json":
                from docgen.report.json_report import stopped_json

                click.echo(stopped_json(refusal.message))
            if ctx.params.get("form") == "github":
                from docgen.report.github import stopped_github

                click.echo(stopped_github(refusal.message))
            raise refusal from None


class Commands(click.Group):
    """A group of such commands."""

    command_class = Command


def _sentence(error: Exception) -> str:
    if isinstance(error, Stop):
        return "\n".join(finding.message for finding in error.findings)
    if isinstance(error, OSError):
        return f"{error.filename or 'The output'} cannot be read or written: {error.strerror or error}."
    at = traceback.extract_tb(error.__traceback__)[-1]
    return (
        "docgen stopped on a fault of its own. Please report it: "
        f"{type(error).__name__}: {error} ({Path(at.filename).name}, line {at.lineno})."
    )
