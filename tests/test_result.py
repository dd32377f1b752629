import pytest

from docgen.finding import Finding, Severity, Waived
from docgen.result import Result, Threshold

WAIVED = Waived("Seen.", "A. Counsel", "2026-03-02")


def finding(severity: Severity, waived: Waived | None = None) -> Finding:
    return Finding("X102", "documents-disagree", severity, "They disagree.\nCorrect one.", waived=waived)


@pytest.mark.parametrize(
    ("severity", "on"), [("error", "error"), ("error", "warning"), ("warning", "warning")]
)  # fmt: skip
def test_a_run_fails_on_a_finding_as_severe_as_the_threshold(severity: Severity, on: Threshold) -> None:
    assert Result("a", "a.yaml", findings=(finding(severity),)).fails(on)


@pytest.mark.parametrize(
    ("severity", "on"), [("warning", "error"), ("info", "error"), ("info", "warning"), ("error", "never")]
)  # fmt: skip
def test_a_run_does_not_fail_on_a_lesser_one(severity: Severity, on: Threshold) -> None:
    assert not Result("a", "a.yaml", findings=(finding(severity),)).fails(on)


@pytest.mark.parametrize("on", ["error", "warning"])
def test_what_is_waived_or_in_the_baseline_fails_no_run(on: Threshold) -> None:
    assert not Result("a", "a.yaml", findings=(finding("error", WAIVED),), known=(finding("error"),)).fails(on)
