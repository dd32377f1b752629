"""The command line."""

from __future__ import annotations

import os
import sys
from typing import TextIO

import click

from docgen.cli.commands import commands


def main() -> None:
    """Run the command line. Exit 0 when clean, 1 on findings of severity error, 2 when docgen could not run or finish.

    No traceback reaches a user: what stops a command is a sentence on the error stream.
    """
    for stream in (sys.stdout, sys.stderr):
        _show_every_character(stream)
    try:
        commands.main(standalone_mode=False)
    except click.ClickException as refusal:
        refusal.show()
        sys.exit(refusal.exit_code)
    except click.Abort:
        click.echo("Stopped.", err=True)
        sys.exit(2)
    except BrokenPipeError:  # Whoever read the output, like head, has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)


def _show_every_character(stream: TextIO) -> None:
    """Print a question mark where a screen or a file name knows no such character, rather than stop."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
