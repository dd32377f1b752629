"""Findings as counsel reads them on a screen: the place, the line, what is wrong, what to change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from docgen.finding import Finding, Place
from docgen.result import Result

Style = Callable[[str, str], str]


def plain(text: str, style: str) -> str:
    """Return text without any style."""
    return text


def finding_lines(finding: Finding, style: Style = plain) -> Iterator[str]:
    """Yield the lines that show one finding."""
    head = _where(finding.places[0]) if finding.places else "docgen"
    label = f"{finding.severity} {finding.code} {finding.name}"
    if finding.waived:
        yield f"{head}: {style(f'waived {finding.code} {finding.name}', 'dim')}"
        yield f"   {finding.waived.reason.strip()} ({finding.waived.by}, {finding.waived.on})"
        return
    yield f"{style(head, 'bold')}: {style(label, finding.severity)}"
    yield from _excerpt(finding.places[0] if finding.places else Place(), style)
    for line in finding.message.splitlines():
        yield f"   {line}"
    for place in finding.places[1:]:
        yield f"   See {_where(place)}" + (f": “{place.says}”" if place.says and place.document else "")
    yield f"   Source: {finding.source or 'house rule'}. More: docgen explain {finding.code}".replace("..", ".")


def summary(results: Iterable[Result]) -> str:
    """Return the last line: how many deals, and what was found in them."""
    results = list(results)
    found = [finding for result in results for finding in result.findings]
    counts = [
        _count(sum(finding.severity == severity and not finding.waived for finding in found), word)
        for severity, word in (("error", "error"), ("warning", "warning"), ("info", "note"))
    ]
    waived = sum(finding.waived is not None for finding in found)
    return f"{_count(len(results), 'deal')}: {', '.join(counts)}, {waived} waived."


def _count(number: int, word: str) -> str:
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"


def _where(place: Place) -> str:
    if place.document:
        section = "opening" if place.section is None else place.section
        label = f"Item {section}" if "." in section else f"Section {section}" if section[0].isdigit() else section
        return f"{place.document}, {label}" + (f", page {place.page}" if place.page else "")
    return ":".join(str(part) for part in (place.file, place.line, place.column) if part is not None)


def _excerpt(place: Place, style: Style) -> Iterator[str]:
    if place.document and place.says:
        yield f"   “{place.says}”"
    if not (place.file and place.line):
        return
    line = _line(place.file, place.line)
    if line is None:
        return
    margin = f"{place.line} | "
    yield margin + line
    if place.column:
        indent = line[: place.column - 1].translate({ord(other): " " for other in set(line) - {"\t"}})
        length = max(1, min(len((place.says or " ").splitlines()[0]), len(line) - place.column + 1))
        yield " " * (len(margin) - 2) + "| " + indent + style("^" * length, "error")


def _line(file: str, number: int) -> str | None:
    try:
        lines = Path(file).read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return None
    return "".join(c if c.isprintable() or c == "\t" else "�" for c in lines[number - 1]) if number <= len(lines) else None
