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
    """A command whose every failure is a Refusal, which a report that programs read tells too."""

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
            if report := _stopped(ctx.params.get("form"), refusal.message):
                click.echo(report)
            raise refusal from None


class Commands(click.Group):
    """A group of such commands."""

    command_class = Command


def _stopped(form: str | None, message: str) -> str | None:
    """What a program that reads the output is told of a run that could not be made."""
    from docgen.report import github, json_report, junit, sarif

    stopped = {
        "json": json_report.stopped_json,
        "github": github.stopped_github,
        "junit": junit.stopped_junit,
        "sarif": sarif.stopped_sarif,
    }
    return stopped[form](message) if form in stopped else None


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
