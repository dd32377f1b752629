"""Findings as workflow commands, which GitHub shows as annotations beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.finding import Finding
from docgen.report.sentences import in_a_file, told, visible
from docgen.result import Result

_COMMAND = {"error": "error", "warning": "warning", "info": "notice"}


def as_github(results: Iterable[Result]) -> str:
    """Return one command a line, in the form and with the escapes of GitHub's workflow commands.

    A finding that stands only in the documents is shown on the first line of the term sheet.
    """
    # GitHub shows ten errors, ten warnings and ten notices a step. A waived finding asks nothing of anyone, and as a
    # notice it would take the place of one that does; the job summary lists it.
    return "\n".join(
        _command(finding, result.term_sheet)
        for result in results
        for finding in result.findings
        if not finding.waived
    )  # fmt: skip


def stopped_github(message: str) -> str:
    """Return the command of a run that could not be made, with the sentences that say why."""
    return f"::error title=docgen stopped::{_data(message)}"


def _command(finding: Finding, term_sheet: str) -> str:
    at = in_a_file(finding, term_sheet)
    properties = {"file": at.file, "line": at.line, "col": at.column, "title": f"{finding.code} {finding.name}"}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    return f"::{_COMMAND[finding.severity]} {written}::{_data(told(finding, at))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
