"""Results as JUnit XML: each deal is a test case, and fails as the run does."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from msgspec.structs import replace

from docgen.finding import Finding
from docgen.report.sentences import in_a_file, told, visible, where
from docgen.result import Result, Threshold


def as_junit(results: Iterable[Result], fail_on: Threshold = "error") -> str:
    """Return one test suite, of one test case a deal, which fails on what the run fails on; the rest is its output."""
    results = list(results)
    suites = Xml.Element("testsuites")
    suite = Xml.SubElement(
        suites, "testsuite", name="docgen", tests=str(len(results)),
        failures=str(sum(result.fails(fail_on) for result in results)), errors="0", skipped="0",
    )  # fmt: skip
    for result in results:
        _case(suite, result, fail_on)
    Xml.indent(suites, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(suites, encoding="unicode")


def stopped_junit(message: str) -> str:
    """Return the suite of a run that could not be made, with the sentences that say why."""
    suites = Xml.Element("testsuites")
    suite = Xml.SubElement(suites, "testsuite", name="docgen", tests="1", failures="0", errors="1", skipped="0")
    case = Xml.SubElement(suite, "testcase", classname="docgen", name="docgen")
    Xml.SubElement(case, "error", message="docgen stopped", type="error").text = visible(message)
    Xml.indent(suites, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(suites, encoding="unicode")


def _case(suite: Xml.Element, result: Result, fail_on: Threshold) -> None:
    case = Xml.SubElement(
        suite, "testcase", classname="docgen", name=visible(result.deal), file=visible(result.term_sheet)
    )
    failing = [finding for finding in result.findings if replace(result, findings=(finding,)).fails(fail_on)]
    # Readers of JUnit XML take one failure a case and drop the rest, so all that fails a deal is one.
    if failing:
        codes = ", ".join(dict.fromkeys(finding.code for finding in failing))
        failure = Xml.SubElement(case, "failure", message=codes, type="error")
        failure.text = _text(failing, result.term_sheet)
    others = [finding for finding in result.findings if finding not in failing]
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
