"""Results as JUnit XML: each deal is a test case, and fails while an error stands."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from docgen.finding import Finding
from docgen.report.sentences import in_a_file, told, visible, where
from docgen.result import Result


def as_junit(results: Iterable[Result]) -> str:
    """Return one test suite, of one test case a deal. What does not fail a deal is its output."""
    results = list(results)
    suites = Xml.Element("testsuites")
    suite = Xml.SubElement(
        suites, "testsuite", name="docgen", tests=str(len(results)),
        failures=str(sum(result.errors() > 0 for result in results)), errors="0", skipped="0",
    )  # fmt: skip
    for result in results:
        _case(suite, result)
    Xml.indent(suites, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(suites, encoding="unicode")


def _case(suite: Xml.Element, result: Result) -> None:
    case = Xml.SubElement(
        suite, "testcase", classname="docgen", name=visible(result.deal), file=visible(result.term_sheet)
    )
    errors = [finding for finding in result.findings if finding.severity == "error" and not finding.waived]
    # Readers of JUnit XML take one failure a case and drop the rest, so all errors of a deal are one.
    if errors:
        codes = ", ".join(dict.fromkeys(finding.code for finding in errors))
        failure = Xml.SubElement(case, "failure", message=codes, type="error")
        failure.text = _text(errors, result.term_sheet)
    others = [finding for finding in result.findings if finding not in errors]
    if others:
        Xml.SubElement(case, "system-out").text = _text(others, result.term_sheet)


def _text(findings: list[Finding], term_sheet: str) -> str:
    return "\n\n".join(_paragraph(finding, term_sheet) for finding in findings)


def _paragraph(finding: Finding, term_sheet: str) -> str:
    at = in_a_file(finding, term_sheet)
    waived = finding.waived
    head = f"{where(at)}: {'waived ' if waived else ''}{finding.severity} {finding.code} {finding.name}"
    if waived:
        return f"{head}\n{visible(f'{waived.reason} ({waived.by}, {waived.on})')}"
    return f"{head}\n{told(finding, at)}"
