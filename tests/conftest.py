"""Generated examples are the same in every run, a slow machine fails none of them, and what a test counts is shown."""

import pytest
from hypothesis import settings

settings.register_profile("docgen", derandomize=True, deadline=None)
settings.load_profile("docgen")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded as `count`: a process of pytest-xdist has no screen of its own."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "count":
                    terminalreporter.write_line(value)
