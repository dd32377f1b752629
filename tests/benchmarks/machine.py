"""The machine that a table was measured on: without it the seconds say nothing."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path

from docgen.batch.inputs import engine


def machine() -> str:
    """Return its processor, cores and system, and the versions of what decides the times."""
    versions = engine()
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()}; Python {platform.python_version()}, "
        f"WeasyPrint {versions['weasyprint']}, Pango {versions['pango']}, HarfBuzz {versions['harfbuzz']}"
    )


def _processor() -> str:
    try:
        named = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    except OSError:
        named = None
    return named[1] if named else platform.processor() or platform.machine()
