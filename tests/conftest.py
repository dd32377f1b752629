"""Generated examples are the same in every run, a slow machine fails none of them, and what a test counts is shown."""

import pytest
from hypothesis import settings

settings.register_profile("docgen", derandomize=True, deadline=None)
settings.load_profile("docgen")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded as `count`: a process of pytest-xdist has no screen of its own."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            if report.when == "call" and (count := dict(report.user_properties).get("count")):
                terminalreporter.write_line(str(count))
