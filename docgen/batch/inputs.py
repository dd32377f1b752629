"""What decides a deal's bytes, told by content alone: its term sheet, templates, program, engine and options."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from docgen.templates import Templates

_PROGRAM = Path(__file__).parent.parent
_WRITERS = ("weasyprint", "pydyf", "fonttools", "jinja2", "markupsafe", "num2words", "msgspec")
_READERS = ("pyyaml", "lxml", "pypdfium2", "text2num")
_LIBRARIES = {
    "pango": (("libpango-1.0.so.0", "libpango-1.0.0.dylib"), "pango_version_string"),
    "harfbuzz": (("libharfbuzz.so.0", "libharfbuzz.0.dylib"), "hb_version_string"),
}


def digest(content: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return sha256(content).hexdigest()


class Inputs:
    """The inputs that every deal of a run shares, each read and hashed once."""

    def __init__(self, templates: Templates, *, draft: bool):
        self._templates, self._draft = templates, draft
        self._documents = templates.documents()
        self._digests: dict[str, str | None] = {}
        self._shared: dict[tuple[str, ...], dict[str, Any]] = {}

    def of(self, term_sheet: bytes, names: Iterable[str]) -> dict[str, Any]:
        """Return what a deal is made from: digests of its term sheet and of the templates it reads, by name.

        A template that was looked for and is not there has no digest.
        """
        read = tuple(sorted(names))
        if read not in self._shared:  # Most deals read the same.
            self._shared[read] = {
                "templates": {name: self._template(name) for name in read},
                "documents": self._documents,
                "program": program(),
                "engine": dict(engine()),
                "draft": self._draft,
            }
        return {"term_sheet": digest(term_sheet), **self._shared[read]}

    def _template(self, name: str) -> str | None:
        if name not in self._digests:
            content = self._templates.bytes(name)
            self._digests[name] = None if content is None else digest(content)
        return self._digests[name]


@cache
def program() -> str:
    """Return the digest of docgen itself: its code, its law data and the pages of its checks."""
    whole = sha256()
    for path in sorted(_PROGRAM.rglob("*")):
        if path.suffix in (".py", ".yaml", ".md", ".conf") and "_templates" not in path.parts:
            whole.update(path.relative_to(_PROGRAM).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


@cache
def engine() -> Mapping[str, str]:
    """Return the versions of everything outside docgen that decides what a page looks like or how it is read back."""
    packages = {name: _package(name) for name in (*_WRITERS, *_READERS)}
    libraries = {name: _library(files, function) for name, (files, function) in _LIBRARIES.items()}
    return packages | libraries | {"zlib": zlib.ZLIB_RUNTIME_VERSION}


def makes_bytes_by() -> dict[str, str]:
    """Return what the same inputs become the same bytes by, where two processes agree in all of it."""
    return {**engine(), "docgen": program()}


def _package(name: str) -> str:
    from importlib import metadata  # A twentieth of a cold check, which has no use for it.

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _library(files: Iterable[str], function: str) -> str:
    import ctypes

    for file in files:
        try:
            version = getattr(ctypes.CDLL(file), function)
        except (OSError, AttributeError):
            continue
        version.restype = ctypes.c_char_p
        return str(version().decode())
    return "not known"
