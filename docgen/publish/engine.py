"""The page engine: the only import of WeasyPrint, made when pages are first printed, and where we mend it."""

from __future__ import annotations

import ctypes.util
import io
import os
import shutil
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from functools import cache, wraps
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from docgen.publish.lines import remember_lines


class LibraryMissing(Exception):
    """A library of the machine without which no page can be printed; its argument is the library's name."""


@cache
def weasyprint() -> Any:
    """Load the engine, once in a process.

    Raises LibraryMissing for Pango, and for HarfBuzz-Subset: without that, the engine falls back to cutting fonts in a
    way that takes twice the time and writes the hour into them.
    """
    with _no_library_search(), redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import weasyprint  # type: ignore[import-untyped]
        except OSError:
            raise LibraryMissing("Pango") from None
    libraries = weasyprint.text.ffi
    if libraries.harfbuzz_subset is None or not libraries.harfbuzz.hb_version_atleast(4, 1, 0):
        raise LibraryMissing("HarfBuzz-Subset")
    remember_lines(weasyprint)
    _mend_line_breaks(weasyprint.layout.inline)
    return weasyprint


_made: WeakKeyDictionary[Any, int] = WeakKeyDictionary()
"""The font configurations there are, each with the process that made it; copies of that process use them too."""


def clear_up() -> None:
    """Take away the folders in which the engine keeps the fonts that this process loaded; it can print no more.

    The engine does so itself when an interpreter is taken apart, which docgen's processes do not wait for.
    """
    for configuration, process in _made.items():
        folder = configuration._folder
        if process == os.getpid() and folder:
            shutil.rmtree(folder, ignore_errors=True)


def font_configuration() -> Any:
    """Return a font configuration that knows none of the machine's fonts, so that no page can depend on them."""
    fonts = weasyprint().text.fonts
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("no_fonts.conf"))
    try:
        configuration = fonts.FontConfiguration()
        _made[configuration] = os.getpid()
        return configuration
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def _no_library_search() -> Iterator[None]:
    """Keep the import from starting some 80 compilers and linkers to look for names that Linux does not use.

    Elsewhere that search is what finds the libraries, so it stays.
    """
    if sys.platform != "linux":
        yield
        return
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _mend_line_breaks(inline: Any) -> None:
    """Keep WeasyPrint 70 from breaking a line after its first word.

    It does so where words before an element fill the line so exactly that only the space after them does not fit. They
    are then laid out whole, as in all other cases; the engine itself lets that space hang over the margin.
    """
    split = inline.split_first_line

    @wraps(split)
    def mended(text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any) -> Any:
        line = split(text, style, context, width, *rest, **more)
        layout, _, resume_at, *_ = line
        if resume_at is None or not text.endswith(" ") or " " in layout.text.strip():
            return line
        _, _, resume_at, words, *_ = split(text.rstrip(" "), style, context, width, *rest, **more)
        if resume_at is not None or words > width:
            return line
        return split(text, style, context, None, *rest, **more)

    inline.split_first_line = mended
