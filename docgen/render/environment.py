"""Jinja2, closed in: autoescaped, strict about names, sandboxed, and fed from the template folders alone."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping

from jinja2 import FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from docgen.finding import Finding, Place
from docgen.render.prose import half_sentences, not_prose
from docgen.render.terms import TemplateFault

Read = Callable[[str], bytes | None]

_NAMES = {
    "P201": "template-unreadable",
    "P202": "unknown-term",
    "P203": "absent-term-printed",
    "P204": "reference-to-nothing",
    "P205": "template-not-prose",
}


def template_finding(code: str, message: str, file: str, line: int | None = None, says: str | None = None) -> Finding:
    """Return the finding for a fault in a template, at its line."""
    place = Place(file=file, line=line, column=1 if line else None, says=says)
    return Finding(code, _NAMES[code], "error", message, (place,), source="house rule")


class Environment:
    """Renders one template file at a time and turns every fault in it into findings."""

    def __init__(self, read: Read):
        self._read = read
        self._jinja = SandboxedEnvironment(
            loader=FunctionLoader(self._load), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
            lstrip_blocks=True, auto_reload=False,
        )  # fmt: skip
        self._linted: dict[str, list[Finding]] = {}

    def render(self, name: str, context: Mapping[str, object], *, prose: bool = True) -> tuple[str, list[Finding]]:
        """Return the markup of one template, or an empty text and the findings that stopped it.

        `prose` holds the file to what a clause may say; the page skeleton is not held to it.
        """
        if prose and (faults := self._lint(name)):
            return "", faults
        try:
            return self._jinja.get_template(name).render(context), []
        except TemplateNotFound:
            message = "The template is not there.\nPut it back, or take it out of document.yaml."
            return "", [template_finding("P201", message, name)]
        except TemplateFault as fault:
            return "", [self._at(name, fault, fault.code, fault.message)]
        except UndefinedError as error:
            message = f"The template names what no deal has: {error.message}.\nCorrect the name."
            return "", [self._at(name, error, "P202", message)]
        except (SecurityError, TypeError, ValueError, LookupError, AttributeError, RecursionError) as error:
            message = f"The template asks for more than printing a term: {error}.\nName the term alone."
            return "", [self._at(name, error, "P205", message)]

    def render_line(self, source: str, context: Mapping[str, object]) -> str:
        """Return one line of document.yaml, like a running header, as plain text without marks."""
        return Markup(self._jinja.from_string(source).render(context)).striptags()

    def find(self, name: str, words: str) -> tuple[int | None, str | None]:
        """Return the line on which words first stand in a template, and that line."""
        lines = (self._source(name) or "").splitlines()
        return next(((number, line.strip()) for number, line in enumerate(lines, 1) if words in line), (None, None))

    def _lint(self, name: str) -> list[Finding]:
        if name not in self._linted:
            self._linted[name] = self._faults(name)
        return self._linted[name]

    def _faults(self, name: str) -> list[Finding]:
        source = self._source(name)
        if source is None:
            return []
        try:
            tree = self._jinja.parse(source, name)
        except TemplateSyntaxError as error:
            message = f"The template cannot be read: {error.message}.\nCheck the braces on this line."
            return [template_finding("P201", message, name, error.lineno, self._line(name, error.lineno))]
        return [
            template_finding(
                "P205",
                f"A template holds prose, terms and references; this line holds {what}.\n"
                "Name the term alone, and put if and for on lines of their own around whole paragraphs.",
                name, line, self._line(name, line),
            )
            for line, what in sorted({*not_prose(tree), *half_sentences(source)})
        ]  # fmt: skip

    def _at(self, name: str, error: Exception, code: str, message: str) -> Finding:
        frames = traceback.extract_tb(error.__traceback__)
        line = next((frame.lineno for frame in reversed(frames) if frame.filename == name), None)
        return template_finding(code, message, name, line, self._line(name, line))

    def _source(self, name: str) -> str | None:
        data = self._read(name)
        return None if data is None else data.decode("utf-8", "replace")

    def _line(self, name: str, line: int | None) -> str | None:
        lines = (self._source(name) or "").splitlines()
        return lines[line - 1].strip() if line and line <= len(lines) else None

    def _load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        source = self._source(name)
        return None if source is None else (source, name, lambda: True)
