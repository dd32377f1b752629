"""What printing needs of the machine, and what to say when it is missing."""

from __future__ import annotations

import sys

from docgen.finding import CannotRun, Finding
from docgen.publish.engine import LibraryMissing, weasyprint

INSTALL = {
    "linux": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "pacman -S mingw-w64-x86_64-pango",
}
"""The command that installs everything, by `sys.platform`: Debian's and Ubuntu's, Homebrew's, MSYS2's."""


def require_engine() -> None:
    """Load the page engine. Raises CannotRun (P301) with the command that installs what it lacks."""
    try:
        weasyprint()
    except LibraryMissing as missing:
        raise CannotRun(engine_incomplete(str(missing), sys.platform)) from None


def engine_incomplete(library: str, platform: str) -> Finding:
    """Say which library is missing and how to install it; `platform` is a name that `sys.platform` uses."""
    return Finding(
        code="P301",
        name="engine-incomplete",
        severity="error",
        message=f"Pages cannot be printed on this machine: the library {library} is missing or too old.\n"
        f"Install it with: {INSTALL.get(platform, INSTALL['linux'])}.",
        source="house rule",
    )
