"""Finished HTML to PDF: tagged (PDF/UA-1), the same bytes on every machine, and nothing the engine says is lost."""

from __future__ import annotations

import gc
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, ClassVar
from urllib.parse import unquote

from docgen.finding import Finding, Place
from docgen.publish.draft import STAMP
from docgen.publish.engine import font_configuration, weasyprint
from docgen.publish.prerequisites import require_engine

Read = Callable[[str], bytes | None]

_TEMPLATES = "file:///"
_SHEETS = ("house/fonts/fonts.css", "house/page.css")
_KINDS = {"css": "text/css", "svg": "image/svg+xml"}
_REFUSED = "is not a template file"
_SIBLING = re.compile(r'href="(\w+)\.html"')
_AT = re.compile(r" at (\d+):(\d+)")
_SELECTOR = re.compile("selector, '(.+)'")


def write_pdf(html: str, read: Read, *, name: str, draft: bool = False) -> tuple[bytes, list[Finding]]:
    """Print one finished page as PDF.

    `read` gives a template file by its relative name ("house/page.css"), or None; nothing else of the machine and
    nothing of the network is reached. `name` is the document's in findings; `draft` stamps every page. What the engine
    complains of is a finding (P303), and so are a style sheet that is not UTF-8 and a file that was asked for and not
    given (P304); what is wrong in a style sheet is told at its place there, alike for every document. A link to another
    document of the deal leads to its PDF. Raises CannotRun (P301) without an engine.
    """
    require_engine()
    house = _House.of(read)
    sheets = [*house.sheets, weasyprint().CSS(string=STAMP)] if draft else house.sheets
    files = _TemplateFiles(read)
    with _complaints() as said, _collector_at_rest():
        page = weasyprint().HTML(string=_SIBLING.sub(r'href="\1.pdf"', html), url_fetcher=files)
        pdf = page.write_pdf(stylesheets=sheets, font_config=house.fonts, pdf_variant="pdf/ua-1")
    warned = dict.fromkeys((*house.warned, *((None, words) for words in said if _REFUSED not in words)))
    findings = [_not_utf8(file, error) for file, error in house.not_utf8]
    refused = dict.fromkeys((*house.files.refused, *files.refused))
    findings += [_refusal(url, house.asks_for(url) or Place(document=name)) for url in refused]
    findings += [
        _warning(words, house.warned_at(file, words) if file else Place(document=name)) for file, words in warned
    ]
    return pdf, findings


def make_ready(read: Read) -> None:
    """Load the engine, and the style sheets and fonts that `read` gives. Raises CannotRun (P301) without an engine."""
    require_engine()
    _House.of(read)


class _House:
    """The style sheets and fonts of a run, read once, and what is to be said of them."""

    _last: ClassVar[_House | None] = None

    def __init__(self, read: Read):
        self.files = _TemplateFiles(read)
        self.fonts = font_configuration()
        self.warned: list[tuple[str | None, str]] = []
        self.not_utf8: list[tuple[str, UnicodeDecodeError]] = []
        self.sheets = [self._sheet(name) for name in _SHEETS]

    @classmethod
    def of(cls, read: Read) -> _House:
        """Return the house of the page before, if all of its files are still the same, or a new one."""
        if cls._last is None or any(read(name) != content for name, content in cls._last.files.given.items()):
            cls._last = cls(read)
            _leave_what_is_loaded()
        return cls._last

    def asks_for(self, file: str) -> Place | None:
        """Return the place of a style sheet that names a file, by the last part of its name."""
        if file in _SHEETS:
            return None
        name = file.rpartition("/")[2]
        return next((place for sheet in _SHEETS if (place := self._place(sheet, name))), None)

    def warned_at(self, sheet: str, words: str) -> Place:
        """Return the place in a style sheet of what the engine warns: as it says, or where the selector it names is."""
        if at := _AT.search(words):
            return Place(file=sheet, line=int(at[1]), column=int(at[2]))
        selector = _SELECTOR.search(words)
        return (self._place(sheet, selector[1].strip()) if selector else None) or Place(file=sheet)

    def _place(self, sheet: str, words: str) -> Place | None:
        text = (self.files.given.get(sheet) or b"").decode(errors="replace")
        at = text.find(words)
        if at < 0:
            return None
        line, column = text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
        return Place(file=sheet, line=line, column=column, says=words)

    def _sheet(self, name: str) -> Any:
        engine = weasyprint()
        with _complaints() as said:
            try:
                return engine.CSS(url=_TEMPLATES + name, url_fetcher=self.files, font_config=self.fonts)
            except OSError:  # There is no such file, and that is noted.
                return engine.CSS(string="")
            finally:
                self.warned += [(name, words) for words in said if _REFUSED not in words]
                try:
                    (self.files.given.get(name) or b"").decode()
                except UnicodeDecodeError as error:
                    self.not_utf8.append((name, error))


@cache
def _leave_what_is_loaded() -> None:
    """Keep the collector from walking what stays for the whole run on every page; once, or it would keep waste too."""
    gc.freeze()


class _TemplateFiles:
    """Fetches for the engine: template files, seen as `file:///NAME`, and nothing else."""

    _fail_on_errors = False  # The engine asks this of whatever fetches for it.

    def __init__(self, read: Read):
        self._read = read
        self.given: dict[str, bytes | None] = {}
        self.refused: list[str] = []

    def __call__(self, url: str) -> Any:
        name = unquote(url.removeprefix(_TEMPLATES)) if url.startswith(_TEMPLATES) else ""
        content = self.given[name] = self._read(name) if name else None
        if content is None:
            self.refused.append(name or url)
            raise ValueError(f"{url} {_REFUSED}")
        kind = _KINDS.get(name.rpartition(".")[2], "application/octet-stream")
        return weasyprint().urls.URLFetcherResponse(url, content, {"Content-Type": kind})


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from walking a page's boxes over and over while they all are still in use."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what the engine logs as a warning or worse, and keep it off the screen."""
    said: list[str] = []
    logger = logging.getLogger("weasyprint")
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates


def _refusal(file: str, place: Place) -> Finding:
    message = (
        f"The page asks for “{file}”, which is not among the templates; nothing else is read, and never the network.\n"
        "Add the file to the templates, or take out what asks for it."
    )
    return Finding("P304", "file-refused", "error", message, places=(place,), source="house rule")


def _warning(words: str, place: Place) -> Finding:
    message = (
        f"The page engine warns: {(_AT.sub('', words) if place.file else words).rstrip('.')}.\n"
        "Change the template, the style sheet or the character it names: what it prints may not be what is meant."
    )
    return Finding("P303", "engine-warning", "error", message, places=(place,), source="house rule")


def _not_utf8(file: str, error: UnicodeDecodeError) -> Finding:
    line = error.object.count(b"\n", 0, error.start) + 1
    byte = error.object[error.start]
    message = f"The style sheet is not saved as UTF-8: this line has the byte 0x{byte:02X}.\nSave it as UTF-8."
    says = error.object.split(b"\n")[line - 1].decode("utf-8", "replace").strip()
    place = Place(file=file, line=line, column=1, says=says)
    return Finding("P303", "engine-warning", "error", message, places=(place,), source="house rule")
