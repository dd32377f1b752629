"""Documents printed by a process of their own, which loads the page engine while this one works on their words."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection

from msgspec import Struct

from docgen.finding import CannotRun, Finding
from docgen.publish.side_by_side import cores, side_by_side
from docgen.templates import Templates


class Printed(Struct, frozen=True):
    """One document's PDF, what the engine said of it, and the template files that it asked for."""

    pdf: bytes
    findings: tuple[Finding, ...]
    files: frozenset[str]


def print_here(html: str, templates: Templates, *, name: str, draft: bool) -> Printed:
    """Print one document in this process. Raises CannotRun (P301) without an engine."""
    from docgen.publish.pdf import write_pdf

    asked: set[str] = set()

    def read(file: str) -> bytes | None:
        asked.add(file)
        return templates.bytes(file)

    pdf, findings = write_pdf(html, read, name=name, draft=draft)
    return Printed(pdf, tuple(findings), frozenset(asked))


class Press:
    """A copy of this process that prints the documents of one deal side by side, each on a core of its own.

    It loads the engine and the style sheets of `templates` at once. Where processes cannot be copied (only Linux does
    so safely), on one core, and where the copy brings nothing back, this process prints, one document after the other.
    """

    def __init__(self, templates: Templates):
        self._templates = templates
        self._pipe: Connection | None = None
        if sys.platform == "linux" and cores() > 1:
            context = get_context("fork")
            self._pipe, theirs = context.Pipe()
            self._copy = context.Process(target=_serve, args=(self._pipe, theirs, templates))
            self._copy.start()
            theirs.close()

    def __enter__(self) -> Press:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pipe:
            self._pipe.close()
            self._copy.kill()
            self._copy.join()

    def begin(self, pages: Mapping[str, str], *, draft: bool) -> None:
        """Have documents printed, HTML by name; this process goes on meanwhile."""
        self._asked = dict(pages), draft
        if self._pipe:
            with suppress(OSError):  # It was killed, and `finish` finds that out.
                self._pipe.send(self._asked)

    def finish(self) -> dict[str, Printed]:
        """Wait for the documents, and return them by name. Raises CannotRun (P301) without an engine."""
        answer: dict[str, Printed] | CannotRun | None = None
        if self._pipe:
            with suppress(EOFError, OSError):
                answer = self._pipe.recv()
        if isinstance(answer, CannotRun):
            raise answer
        pages, draft = self._asked
        return answer or {
            name: print_here(html, self._templates, name=name, draft=draft) for name, html in pages.items()
        }


def _serve(not_ours: Connection, pipe: Connection, templates: Templates) -> None:
    """Print what comes through the pipe, once; end when nothing comes any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # The process it was copied from sees to it.
    not_ours.close()
    try:
        from docgen.publish.engine import clear_up
        from docgen.publish.pdf import make_ready

        make_ready(templates.bytes)
        pages, draft = pipe.recv()
        tasks = {name: partial(print_here, html, templates, name=name, draft=draft) for name, html in pages.items()}
        printed = side_by_side(tasks)
        clear_up()
        pipe.send(printed)
    except CannotRun as stop:
        pipe.send(stop)
    except Exception:  # It is done again over there, and then says why.
        os._exit(1)
    os._exit(0)
