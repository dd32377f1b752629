"""What went wrong where YAML cannot be read: the parser's complaint in plain English, at the place to mend."""

from __future__ import annotations

import re
from typing import Any

NO_SPACE = re.compile(r"\s*(?:- +)*([A-Za-z_]\w*):(?=[^\s:/])")
"""A field's name and colon with the value right behind them."""

_OPENERS = {"&": "an anchor", "*": "an alias", "!": "a tag"}

Explained = tuple[int, int, str]
"""Line and column from 1, and the sentences."""


def explain(error: Any, lines: list[str], last: Any) -> Explained:
    """Explain a yaml.MarkedYAMLError. `last` is the last scalar event before it, or None."""
    context, problem = error.context or "", error.problem or ""
    line, column = _within(error.problem_mark, lines)
    since, opened = _within(error.context_mark, lines) if error.context_mark else (line, column)
    if "quoted scalar" in context or "double-quoted" in context:
        return since, opened, _quoted(problem)
    if "simple key" in context or "mapping values" in problem:
        return _colon(since, column, "mapping values" in problem, lines)
    if "cannot start" in problem:
        return line, column, _start(lines[line - 1][column - 1 : column])
    if "flow" in context and lines[since - 1][opened - 1 : opened] in ("[", "{"):
        bracket = lines[since - 1][opened - 1]
        message = f"The {bracket} opened here is never closed, or a comma is missing after it.\nClose it"
        return since, opened, f"{message}, or put a value that begins with {bracket} in quotation marks."
    if "block scalar" in context:
        return line, column, "Nothing may follow > or | on its line.\nWrite the text on the lines below, indented."
    if "directive" in context or "YAML document" in problem or "document start" in problem:
        return line, column, "The file has to be one group of fields.\nTake lines like %YAML, --- and ... out."
    if any(word in context for word in ("anchor", "alias", "tag")) or "tag" in problem:
        return since, opened, _start(lines[since - 1][opened - 1 : opened])
    if "sequence entries" in problem:
        return line, column, "A list begins on the line below its field's name.\nMove this dash there, indented by two."
    if "block mapping" in context or "block collection" in context:
        return _group(line, column, lines, last)
    return line, column, _start(lines[line - 1][column - 1 : column])


def _within(mark: Any, lines: list[str]) -> tuple[int, int]:
    """Return the mark's line and column; a mark past the end of the text goes to the last line's end."""
    line = min(mark.line + 1, len(lines))
    return line, min(mark.column + 1, len(lines[line - 1]) + 1)


def _quoted(problem: str) -> str:
    if "escape" in problem or "hexdecimal" in problem or "Unicode" in problem:
        return "A backslash in double quotation marks begins a code.\nUse single quotation marks round this value."
    return "The quotation mark opened here is never closed.\nClose it at the end of the value."


def _colon(line: int, column: int, extra: bool, lines: list[str]) -> Explained:
    above = next((number for number in range(line - 1, 0, -1) if lines[number - 1].strip()), line)
    for number in (above, line) if extra else (line,):
        if found := NO_SPACE.match(lines[number - 1]):
            return number, found.end(), f"There is no space after the colon of {found[1]}.\nWrite one."
    if not extra:
        indent = len(lines[line - 1]) - len(lines[line - 1].lstrip()) + 1
        return line, indent, "This line has no colon.\nWrite the field's name, a colon, a space and the value."
    if ": " in lines[line - 1][: column - 1]:
        message = "The value holds a second colon followed by a space.\nPut the whole value in quotation marks."
    else:
        message = (
            "A field cannot stand here: the line above it already has a value, or is indented less.\n"
            "Indent the fields of one group alike, and write a colon after the group's name."
        )
    return line, column, message


def _start(character: str) -> str:
    if character in _OPENERS:
        return f"A value that begins with {character} is {_OPENERS[character]} in YAML.\nPut it in quotation marks."
    if not character.strip():
        return "Something is missing here.\nWrite the value, or take the line out."
    return f"A value cannot begin with {character} in YAML.\nPut it in quotation marks."


def _group(line: int, column: int, lines: list[str], last: Any) -> Explained:
    before = lines[line - 1][: column - 1]
    if last is not None and last.style in ("'", '"') and last.end_mark.line == line - 1 and before.strip():
        start = last.start_mark
        if start.line < line - 1:
            message = (
                f"The quotation mark opened here is closed only on line {line}.\nClose it at the end of its value."
            )
            return start.line + 1, start.column + 1, message
        message = "Text follows the closing quotation mark.\nPut the whole value in quotation marks"
        return line, column, f"{message}; where it holds a ' itself, use double ones."
    if not before.strip():
        message = "This line is not indented like the other lines of its group.\nIndent the fields of one group alike"
        return line, column, f"{message}, and begin every entry of a list with a dash and a space."
    return line, column, "Text follows the end of the value.\nPut the whole value in quotation marks."
