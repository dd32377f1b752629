"""Findings as counsel reads them on a screen: the place, the line, what is wrong, what to change."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from docgen.finding import Finding, Place
from docgen.report.sentences import see, visible, where
from docgen.result import RECORD, Result

Style = Callable[[str, str], str]
Lines = Callable[[str], Sequence[str]]

_WIDTH = 100
_INDENT = "   "
_RANK = {"info": 1, "warning": 2, "error": 3}


def plain(text: str, style: str) -> str:
    """Return text without any style."""
    return text


def result_lines(results: Sequence[Result], style: Style = plain, width: int = _WIDTH) -> Iterator[str]:
    """Yield the lines that show each deal: its findings, worst last and so nearest the prompt, then its files.

    Of several deals, each that has something to show stands under its name.
    """
    lines = lru_cache(maxsize=1)(_lines)  # For this time only: by the next, a file may have changed.
    for result in results:
        if len(results) > 1 and (result.findings or result.outputs):
            yield style(f"── {visible(result.deal)} ──", "bold")
        for finding in sorted(result.findings, key=_worst_last):
            yield from finding_lines(finding, style, width, lines)
            yield ""
        paths = [output.path for output in result.outputs]
        for path in (*paths, *(str(Path(path).with_name(RECORD)) for path in paths[:1])):
            yield f"{'Unchanged:' if result.unchanged else 'Wrote'} {visible(path)}"
        if len(results) > 1 and result.outputs:
            yield ""


def finding_lines(
    finding: Finding, style: Style = plain, width: int = _WIDTH, lines: Lines | None = None
) -> Iterator[str]:
    """Yield the lines that show one finding, its prose wrapped to `width` columns.

    `lines` gives the lines of a file, where they are not to be read again for each finding.
    """
    place, *others = finding.places or (Place(),)
    label = f"{finding.severity} {finding.code} {finding.name}"
    if finding.waived:
        yield f"{where(place)}: {style(f'waived {label}', 'dim')}"
        yield from _prose(f"{finding.waived.reason} ({finding.waived.by}, {finding.waived.on})", width)
        return
    yield f"{style(where(place), 'bold')}: {style(label, finding.severity)}"
    yield from _excerpt(place, style, width, lines or _lines)
    if place.document and place.says and place.says not in finding.message:
        yield from _prose(f"“{place.says}”", width)
    for line in finding.message.splitlines():
        yield from _prose(line, width)
    for other in others:
        yield from _prose(see(other), width)
    source = (finding.source or "house rule").rstrip(".")
    yield from _prose(f"Source: {source}. More: docgen explain {finding.code}", width)


def listed(code: str, severity: str, name: str, sentence: str) -> Iterator[str]:
    """Yield the lines that list one check."""
    yield f"{code}  {severity:7}  {name}"
    yield from textwrap.wrap(sentence, _WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6)


def summary(results: Iterable[Result]) -> str:
    """Return the last line: how many deals, and what was found in them."""
    results = list(results)
    found = [finding for result in results for finding in result.findings]
    standing = [finding.severity for finding in found if not finding.waived]
    counts = [_count(standing.count("error"), "error")]
    if "warning" in standing:
        counts.append(_count(standing.count("warning"), "warning"))
    if "info" in standing:
        counts.append(f"{standing.count('info')} for information")
    if len(standing) < len(found):
        counts.append(f"{len(found) - len(standing)} waived")
    if known := sum(len(result.known) for result in results):
        counts.append(f"{known} in the baseline")
    return f"{_count(len(results), 'deal')}: {', '.join(counts)}."


def unwritten(left: Sequence[Result], *, draft: bool, old: Sequence[Path] = ()) -> str:
    """Return the sentences that say for which deals nothing was written; `old` folders hold files of earlier builds."""
    printable = not draft and all(result.statements and not _refused(result) for result in left)
    change = "Correct the errors" + (", or have the pages stamped with --draft." if printable else ".")
    says = f"Nothing was written for {left[0].deal if len(left) == 1 else f'{len(left)} deals'}. {change}"
    if len(old) > 1:
        return f"{says} {len(old)} folders still hold the files of earlier builds."
    return f"{says} {old[0]} still holds the files of an earlier build." if old else says


def _refused(result: Result) -> bool:
    """Tell whether the system refused to write a deal's files, as it would those of a draft."""
    return any(finding.code == "P302" for finding in result.findings)


def _worst_last(finding: Finding) -> tuple[int, bool, str, int, int]:
    """Waived findings first; within one severity those with a line in a file, in its order, and then the others."""
    place = finding.places[0] if finding.places else Place()
    rank = 0 if finding.waived else _RANK[finding.severity]
    return rank, place.line is None, place.file or "", place.line or 0, place.column or 0


def _count(number: int, word: str) -> str:
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"


@lru_cache(maxsize=1024)
def _prose(text: str, width: int) -> tuple[str, ...]:
    wrapped = textwrap.wrap(
        visible(" ".join(text.split())), width, initial_indent=_INDENT, subsequent_indent=_INDENT,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    return tuple(wrapped)


def _excerpt(place: Place, style: Style, width: int, lines: Lines) -> Iterator[str]:
    line = _line(lines(place.file), place.line) if place.file and place.line else None
    if line is None:
        return
    margin = f"{place.line} | "
    room, column = width - len(margin), place.column or 1
    start = max(0, min(column - room // 3, len(line) - room))
    shown = line[start : start + room]
    if start:
        shown = f"…{shown[1:]}"
    if start + room < len(line):
        shown = f"{shown[:-1]}…"
    yield margin + shown
    at = column - 1 - start
    length = max(1, min(len((place.says or " ").splitlines()[0]), len(shown) - at))
    if place.column and length < len(shown.strip()):
        yield f"{'|':>{len(margin) - 1}} {' ' * at}{style('^' * length, 'error')}"


def _line(lines: Sequence[str], number: int) -> str | None:
    return visible(lines[number - 1].replace("\t", " ")) if number <= len(lines) else None


def _lines(file: str) -> Sequence[str]:
    try:
        text = Path(file).read_bytes().decode("utf-8-sig", "replace")
    except (OSError, ValueError):
        return ()
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
