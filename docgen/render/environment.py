"""Jinja2, closed in: autoescaped, strict about names, sandboxed, and fed from the template folders alone."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from msgspec.structs import replace

from docgen.finding import Finding, Place, closest
from docgen.render.kept import Kept
from docgen.render.terms import TemplateFault

Read = Callable[[str], bytes | None]

FRAME = "house/page.html"
"""The template around every document; it has marks of its own."""

_ENCODING = "utf-8-sig"  # Some editors put a byte order mark before the text.

_PROSE = "Name the term alone, and put if and for on lines of their own around whole paragraphs."
_OF_THE_FRAME = "Keep to html, head, meta, title, body, p and header; a note to yourself goes between {# and #}."
_MARKS = "Keep to headings, paragraphs, lists and tables; a note to yourself goes between {# and #}."
_MORE_THAN_A_TERM = (
    "This line does more with a term than print it, or ask whether the deal has it or what it says.\n"
    "Name the term alone; a condition asks for a term, or compares it by == or != with words of the term sheet."
)

_NAMES = {
    "P201": "template-unreadable",
    "P202": "unknown-term",
    "P203": "absent-term-printed",
    "P204": "reference-to-nothing",
    "P205": "template-not-prose",
}


def template_finding(
    code: str, message: str, file: str, line: int | None = None, says: str | None = None, column: int = 1
) -> Finding:
    """Return the finding for a fault in a template, at its line."""
    place = Place(file=file, line=line, column=column if line else None, says=says)
    return Finding(code, _NAMES[code], "error", message, places=(place,), source="house rule")


@cache
def _jinja() -> SandboxedEnvironment:
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@lru_cache(maxsize=1024)
def _compiled(name: str, source: str) -> tuple[Template | None, tuple[Finding, ...]]:
    """Return a template ready to render, or None and what is wrong with it."""
    kept = Kept(name, source)
    code = kept.code
    if code is None:
        # Late: what was compiled before was found to be prose before.
        from docgen.render.prose import half_sentences, not_paired, not_plain_markup, not_prose

        try:
            tree = _jinja().parse(source, name, name)
            faults = sorted({*not_prose(tree), *half_sentences(source)})
            code = _jinja().compile(tree, name, name) if not faults else None
        except TemplateSyntaxError as error:
            from docgen.render.syntax import explain

            slip = explain(source, error.lineno)
            return None, (template_finding("P201", slip.message, name, slip.line, slip.says, slip.column or 1),)
        except (SyntaxError, RecursionError):
            message = "The template cannot be read: its conditions lie too deep in one another.\nTake some of them out."
            return None, (template_finding("P201", message, name),)
        findings = [_not_prose(name, line, what, source, _PROSE) for line, what in faults]
        is_frame = name == FRAME
        marks = _OF_THE_FRAME if is_frame else _MARKS
        findings += [
            _not_prose(name, line, what, source, marks) for line, what in not_plain_markup(source, is_frame=is_frame)
        ]
        findings += [
            template_finding("P205", message, name, line, _line(source, line))
            for line, message in not_paired(source, is_frame=is_frame)
        ]
        if findings or code is None:
            return None, tuple(findings)
        kept.keep(code)
    return Template.from_code(_jinja(), code, _jinja().make_globals(None)), ()


def _not_prose(name: str, line: int, what: str, source: str, change: str) -> Finding:
    message = f"A template holds prose, terms and references; this line holds {what}.\n{change}"
    return template_finding("P205", message, name, line, _line(source, line))


def _line(source: str, number: int | None) -> str | None:
    lines = source.splitlines()
    return lines[number - 1].strip() if number and number <= len(lines) else None


class Environment:
    """Renders one template file at a time and turns every fault in it into findings."""

    def __init__(self, read: Read):
        self._read = read

    def render(self, name: str, context: Mapping[str, object]) -> tuple[str, list[Finding]]:
        """Return the markup of one template, or an empty text and the findings that stopped it."""
        data = self._read(name)
        if data is None:
            message = "The template is not there.\nPut it back, or take it out of document.yaml."
            return "", [template_finding("P201", message, name)]
        try:
            source = data.decode(_ENCODING)
        except UnicodeDecodeError as error:
            return "", [_not_utf8(name, error)]
        return _rendered(name, source, context)

    def render_line(self, name: str, line: str, context: Mapping[str, object]) -> tuple[str, list[Finding]]:
        """Return the markup of one line of document.yaml, like a running header, and its findings."""
        text, findings = _rendered(name, line, context)
        return text, [replace(each, places=(Place(file=name, says=line),)) for each in findings]

    def find(self, name: str, words: str) -> tuple[int | None, str | None]:
        """Return the line on which words first stand in a template, and that line."""
        lines = (self._read(name) or b"").decode(_ENCODING, "replace").splitlines()
        return next(((number, line.strip()) for number, line in enumerate(lines, 1) if words in line), (None, None))


def _not_utf8(name: str, error: UnicodeDecodeError) -> Finding:
    line = error.object.count(b"\n", 0, error.start) + 1
    byte = error.object[error.start]
    message = f"The template is not saved as UTF-8: this line has the byte 0x{byte:02X}.\nSave it as UTF-8."
    says = error.object.split(b"\n")[line - 1].decode("utf-8", "replace").strip()
    return template_finding("P201", message, name, line, says)


def _rendered(name: str, source: str, context: Mapping[str, object]) -> tuple[str, list[Finding]]:
    template, faults = _compiled(name, source)
    if template is None:
        return "", list(faults)
    try:
        return template.render(context), []
    except TemplateFault as fault:
        return "", [_at(name, source, fault, fault.code, fault.message)]
    except UndefinedError as error:
        return "", [_at(name, source, error, "P202", _no_such_name(error, context))]
    except (SecurityError, TypeError, ValueError, LookupError, AttributeError, RecursionError) as error:
        return "", [_at(name, source, error, "P205", _MORE_THAN_A_TERM)]


def _no_such_name(error: UndefinedError, context: Mapping[str, object]) -> str:
    found = re.match(r"'(\w+)' is undefined", error.message or "")
    if not found:
        return "This line names what no deal has.\nCorrect the name."
    near = closest(found[1], context)
    change = f"Did you mean {near}?" if near else f"There are {', '.join(sorted(context))}."
    return f"This line names {found[1]}, which is nothing in a deal.\n{change}"


def _at(name: str, source: str, error: Exception, code: str, message: str) -> Finding:
    frames = traceback.extract_tb(error.__traceback__)
    line = next((frame.lineno for frame in reversed(frames) if frame.filename == name), None)
    return template_finding(code, message, name, line, _line(source, line))
