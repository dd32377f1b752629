"""Compiled templates, kept between runs in the user's temporary folder as Python keeps its own modules.

What is kept goes by the content of a template and of the rules it was held to, so it cannot be out of date; without a
folder that is the user's alone, nothing is kept and each run compiles anew.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import CodeType

from jinja2 import Environment
from jinja2.bccache import Bucket, FileSystemBytecodeCache

from docgen.render import prose


class Kept:
    """The place of one template; `code` is None until it has been compiled once."""

    def __init__(self, environment: Environment, name: str, source: str):
        self._bucket: Bucket | None = None
        if folder := _folder():
            with suppress(OSError):
                self._bucket = folder.get_bucket(environment, f"{_rules()}:{name}", None, source)

    @property
    def code(self) -> CodeType | None:
        """The compiled template, if it is kept."""
        return self._bucket.code if self._bucket else None

    def keep(self, code: CodeType) -> None:
        """Keep a template that was compiled and is in order; that it cannot be kept does no harm."""
        if (folder := _folder()) and self._bucket:
            self._bucket.code = code
            with suppress(OSError):
                folder.set_bucket(self._bucket)


@cache
def _folder() -> FileSystemBytecodeCache | None:
    try:
        return FileSystemBytecodeCache()
    except (OSError, RuntimeError):
        return None


@cache
def _rules() -> str:
    return sha256(Path(prose.__file__).read_bytes()).hexdigest()
