"""Reads YAML text into its tree. Nothing is typed, nothing is expanded, and what is not plain is a finding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from docgen.finding import Finding, Place, Stop, named
from docgen.yaml_text.syntax import NO_SPACE, explain
from docgen.yaml_text.tree import Mapping, Node, Scalar, Sequence

DEPTH = 20
NODES = 20_000
CHARACTERS = 1 << 20
FINDINGS = 100
"""Limits of one file: how deep, how many nodes and characters, and how many findings anyone reads at once."""
FIELDS = "Write its fields, one to a line, like “name: value”."

NAMES = {
    "T001": "unreadable-file",
    "T002": "not-yaml",
    "T003": "duplicate-key",
    "T007": "wrong-shape",
    "T008": "yaml-trick",
    "T009": "no-value",
}
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INVISIBLE = (
    "[^\n\r\x20-\x7e\u00a1-\u00ac\u00ae-\u2006\u2008-\u200a\u2010-\u2027\u2030-\u205f\u2070-\ud7ff"
    "\uf900-\ufefe\uff00-\ufffc\U00010000-\U000dffff]"
)
_LINE_ENDS = {ord("\n"): " ", ord("\r"): " "}
_CUT_SHORT = re.compile(r" +#(?=[^\s#])")


def read(text: str, file: str) -> Mapping:
    """Read a group of fields. Raises Stop with every finding when anything in it is not plain YAML."""
    tree, findings = examine(text, file)
    if tree is None or findings:
        raise Stop(*findings)
    return tree


def examine(text: str, file: str) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """Read as much as can be read: the tree, None when it has no shape to go by, and every finding."""
    reader = _Reader(text, file)
    try:
        return reader.document(), tuple(reader.findings)
    except yaml.MarkedYAMLError as error:
        reader.report("T002", *explain(error, reader.lines, reader.last))
    except Stop:
        pass
    return None, tuple(reader.findings)


def lines_of(text: str) -> list[str]:
    """Split text at the line ends YAML and editors agree on."""
    return re.split(r"\r\n|\r|\n", text)


class _Reader:
    """Builds the tree from the parser's events, so that depth and size are known before anything grows."""

    def __init__(self, text: str, file: str):
        self.text, self.file, self.lines = text, file, lines_of(text)
        self.findings: list[Finding] = []
        self.last: yaml.ScalarEvent | None = None
        self.count = 0

    def report(self, code: str, line: int, column: int, message: str, term: str = "", *others: Place) -> None:
        if line > len(self.lines):  # The parser puts the end of a file with no last line end on a line of its own.
            line, column = len(self.lines), len(self.lines[-1]) + 1
        says = self.lines[line - 1][column - 1 : column + 59].split(" #")[0].strip()
        here = Place(self.file, line, column, says=says or None)
        finding = Finding(code, NAMES[code], "error", message, term or None, (here, *others), source="house rule")
        self.findings.append(finding)
        if len(self.findings) == FINDINGS:
            raise Stop(*self.findings)

    def stop(self, code: str, line: int, column: int, message: str) -> NoReturn:
        self.report(code, line, column, message)
        raise Stop(*self.findings)

    def document(self) -> Mapping:
        if len(self.text) > CHARACTERS:
            self.stop("T001", 1, 1, f"The file is longer than {CHARACTERS:,} characters.\nShorten it.")
        self.characters()
        events = iter(yaml.parse(self.text, Loader=_LOADER))
        next(events)
        start = next(events)
        if not isinstance(start, yaml.DocumentStartEvent):
            self.stop("T001", 1, 1, f"The file is empty.\n{FIELDS}")
        if start.version or start.tags:
            self.report("T008", *_at(start), "This is a YAML directive.\nTake the line that begins with % out.")
        tree = self.node(next(events), events, "", 1)
        next(events)
        more = next(events)
        if isinstance(more, yaml.DocumentStartEvent):
            message = "A second document begins here.\nTake out this line of three hyphens and what follows it."
            self.stop("T008", *_at(more), message)
        if not isinstance(tree, Mapping):
            self.stop("T007", tree.line, tree.column, f"The file is not a group of fields.\n{FIELDS}")
        return tree

    def characters(self) -> None:
        for match in _invisible(self.text):
            character = match[0]
            *above, last = lines_of(self.text[: match.start()])
            if character == "\t":
                message = "There is a tab here.\nType spaces; a group's fields are indented by two more than its name."
            else:
                unnamed = "private use" if unicodedata.category(character) == "Co" else "control character"
                name = unicodedata.name(character, unnamed).lower()
                what = f"There is an invisible character here, U+{ord(character):04X} ({name})."
                message = f"{what}\n{'Type a plain space in its place' if _is_space(character) else 'Delete it'}."
            self.report("T002", len(above) + 1, len(last) + 1, message)
        if self.findings:
            raise Stop(*self.findings)

    def node(self, event: Any, events: Iterator[Any], term: str, depth: int) -> Node:
        line, column = _at(event)
        self.count += 1
        if self.count > NODES:
            self.stop("T001", line, column, f"The file has more than {NODES:,} fields and values.\nShorten it.")
        if depth > DEPTH:
            message = f"Groups and lists are nested more than {DEPTH} deep here.\nWrite the value itself."
            self.stop("T008", line, column, message)
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            sign, what = ("*", "alias") if isinstance(event, yaml.AliasEvent) else ("&", "anchor")
            message = (
                f"This is a YAML {what}.\nWrite the value out; put it in quotation marks if it begins with {sign}."
            )
            self.report("T008", line, column, message, term)
        elif event.tag is not None:
            message = "This is a YAML tag.\nTake it out; put a value that begins with ! in quotation marks."
            self.report("T008", line, column, message, term)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, term, depth, line, column)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, term, depth, line, column)
        return self.scalar(event, term, line, column)

    def mapping(self, events: Iterator[Any], term: str, depth: int, line: int, column: int) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, tuple[int, int]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            at = _at(event)
            key = _name(event)
            path = ".".join(filter(None, [term, key]))
            if key is None:
                self.node(event, events, term, depth + 1)
                message = "The name of a field has to be a plain word.\nWrite a name, a colon, a space and the value."
                self.report("T008", *at, message, term)
            elif key == "" or key == "<<":
                what = "YAML's merge key" if key else "a colon with no name before it"
                self.report("T008", *at, f"This is {what}.\nWrite every field out by its name.", term)
            elif key in keys:
                other = Place(self.file, *keys[key], says=key)
                twice = f"{named(path)} is written twice, on line {keys[key][0]} and on line {at[0]}."
                message = f"{twice}\nKeep one of the two."
                self.report("T003", *at, message, path, other)
            self.last = event if isinstance(event, yaml.ScalarEvent) else self.last
            entry = self.node(next(events), events, path, depth + 1)
            if key and key != "<<" and key not in keys:
                entries[key], keys[key] = entry, at
        return Mapping(entries, keys, line, column)

    def sequence(self, events: Iterator[Any], term: str, depth: int, line: int, column: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.node(event, events, f"{term}.{len(items)}", depth + 1))
        return Sequence(tuple(items), line, column)

    def scalar(self, event: Any, term: str, line: int, column: int) -> Scalar:
        if isinstance(event, yaml.AliasEvent):
            return Scalar("", line, column)
        self.last = event
        if event.style in ("'", '"'):
            column += 1
        if event.value == "" and not event.style and term and not event.tag and event.anchor is None:
            message = f"{named(term)} has no value.\nWrite it after the colon."
            self.report("T009", line, column, message, term)
        if event.style == '"' and (found := next(_invisible(event.value), None)):
            what = f"A code in this value stands for an invisible character, U+{ord(found[0]):04X}."
            message = f"{what}\n{'Type a plain space in its place' if _is_space(found[0]) else 'Take it out'}."
            self.report("T002", line, column, message, term)
        written = self.text[event.start_mark.index : event.end_mark.index]
        if not event.style:
            self.run_on(event, term, written)
        if event.style in (">", "|"):
            line, column = self.first_words(line, column)
        return Scalar(event.value, line, column)

    def first_words(self, line: int, column: int) -> tuple[int, int]:
        """Return where the words below a sign for text on several lines begin, or the sign if there are none."""
        below = ((at, text) for at, text in enumerate(self.lines[line:], line + 1) if text.strip())
        return next(((at, len(text) - len(text.lstrip()) + 1) for at, text in below), (line, column))

    def run_on(self, event: Any, term: str, written: str) -> None:
        """Report what plain text silently swallows or loses: a field on its next line, a # that cuts it short."""
        for number, line in enumerate(written.splitlines()[1:], event.start_mark.line + 2):
            if found := NO_SPACE.match(line):
                message = f"There is no space after the colon of {found[1]}.\nWrite one."
                self.report("T002", number, found.end(), message, term)
        cut = _CUT_SHORT.match(self.text, event.end_mark.index)
        if cut and event.value:
            message = (
                "YAML drops what follows # as a comment.\nPut the value in quotation marks if # belongs to it, "
                "or write a space after # if it is a comment."
            )
            self.report("T008", event.end_mark.line + 1, event.end_mark.column + len(cut[0]), message, term)


def _invisible(text: str) -> Iterator[re.Match[str]]:
    # As good as every text is printable, and making the pattern takes longer than reading a term sheet.
    return iter(()) if text.translate(_LINE_ENDS).isprintable() else re.finditer(_INVISIBLE, text)


def _is_space(character: str) -> bool:
    """Tell whether a character looks like a plain space, as a no-break space does."""
    return unicodedata.category(character) == "Zs"


def _name(event: Any) -> str | None:
    """Return the field's name an event is, or None when it is anything but plain words on one line."""
    odd = not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag or "\n" in event.value
    return None if odd or any(_invisible(event.value)) else str(event.value)


def _at(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
