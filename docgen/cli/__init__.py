"""The command line."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn, TextIO

import click

from docgen.cli.commands import commands


def main() -> NoReturn:
    """Run the command line. Exit 0 when clean, 1 on findings of severity error, 2 when docgen could not run or finish.

    No traceback reaches a user: what stops a command is a sentence on the error stream.
    """
    gc.disable()  # What is loaded stays; whoever makes many deals enables it again.
    for stream in (sys.stdout, sys.stderr):
        _show_every_character(stream)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # A service that ends docgen stops it as Ctrl-C does.
    status = _run()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # Nobody may be reading any more.
            stream.flush()
    if engine := sys.modules.get("docgen.publish.engine"):
        engine.clear_up()
    os._exit(status)  # Taking the interpreter apart first would cost a twentieth of a check, and nothing needs it.


def _run() -> int:
    try:
        commands.main(standalone_mode=False)
    except click.ClickException as refusal:
        refusal.show()
        return refusal.exit_code
    except click.Abort:
        click.echo("Stopped.", err=True)
        return 2
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else 0
    return 0


def _show_every_character(stream: TextIO) -> None:
    """Print a question mark where a screen or a file name knows no such character, rather than stop."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
