"""Results as a job summary in Markdown: one row a deal, then the findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docgen.finding import Finding
from docgen.report.sentences import in_a_file, told, visible, where
from docgen.result import Result

_ROOM = 1_000_000
"""Bytes. GitHub refuses the whole summary of a step above 1,048,576."""

_HEAD = (
    "| Deal | Items | Report due | Errors | Warnings | Waived | In the baseline | SHA-256 of the PDFs |\n"
    "|---|---|---|--:|--:|--:|--:|---|\n"
)
_NO_DAY = (None, "none", "not stated")


def as_summary(results: Iterable[Result]) -> str:
    """Return the summary. When it would be too long for GitHub, the last findings give way to a sentence that says so.

    Hashes are cut to 12 digits; the manifest has the whole.
    """
    results = list(results)
    text = "# docgen\n\n" + _HEAD + "".join(map(_row, results))
    room = _ROOM - len(text.encode())
    for paragraph in _findings(results):
        room -= len(paragraph.encode())
        if room < 0:
            return f"{text}\nThe rest is too long for a summary. The log has every finding.\n"
        text += paragraph
    return text


def _row(result: Result) -> str:
    standing = [finding.severity for finding in result.findings if not finding.waived]
    due = result.facts.get("filing.due_on")
    cells = (
        _escaped(result.deal),
        ", ".join(reported.item for reported in result.items) or "–",
        "–" if due in _NO_DAY else _escaped(str(due)),
        standing.count("error"),
        standing.count("warning"),
        len(result.findings) - len(standing),
        len(result.known),
        "<br>".join(
            f"{_escaped(output.document)} `{output.sha256[:12]}`" for output in result.outputs if output.format == "pdf"
        )
        or "–",
    )
    return f"| {' | '.join(map(str, cells))} |\n"


def _findings(results: list[Result]) -> Iterator[str]:
    for result in results:
        for first, finding in enumerate(sorted(result.findings, key=_worst_first)):
            heading = "" if first else f"\n## {_escaped(result.deal)}\n"
            yield heading + _paragraph(finding, result.term_sheet)


def _worst_first(finding: Finding) -> int:
    return 3 if finding.waived else ("error", "warning", "info").index(finding.severity)


def _paragraph(finding: Finding, term_sheet: str) -> str:
    at = in_a_file(finding, term_sheet)
    waived = finding.waived
    head = f"**{'waived ' if waived else ''}{finding.severity} {finding.code} {finding.name}** {_escaped(where(at))}"
    text = visible(f"{waived.reason} ({waived.by}, {waived.on})") if waived else told(finding, at)
    lines = [head, *map(_escaped, text.splitlines())]
    return "\n- " + "<br>\n  ".join(lines) + "\n"


def _escaped(text: str) -> str:
    """Keep what stands in a document from being taken for Markdown or HTML."""
    plain = visible(text).replace("&", "&amp;").replace("<", "&lt;")
    return re.sub(r"([\\`*_~\[\]|#$@])", r"\\\1", plain)
