"""Compiled templates, kept between runs in the user's temporary folder as Python keeps its own modules.

What is kept goes by the content of a template and of the rules it was held to, so it cannot be out of date. Without a
folder that is the user's alone nothing is kept, what is not whole counts as not kept, and each run compiles anew.
"""

from __future__ import annotations

import marshal
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import CodeType

import jinja2
from jinja2.bccache import FileSystemBytecodeCache

_DIGEST = sha256().digest_size


class Kept:
    """The place of one template, or one line of document.yaml."""

    def __init__(self, name: str, source: str):
        key = sha256("\0".join((_rules(), name, source)).encode("utf-8", "surrogatepass")).hexdigest()
        folder = _folder()
        self._path = folder / f"docgen-{key}" if folder else None

    @property
    def code(self) -> CodeType | None:
        """The compiled template, if it is kept whole."""
        if self._path is None:
            return None
        with suppress(Exception):  # Whatever is wrong with the file, compiling anew is the answer.
            whole = self._path.read_bytes()
            if sha256(whole[_DIGEST:]).digest() == whole[:_DIGEST]:
                code = marshal.loads(whole[_DIGEST:])
                return code if isinstance(code, CodeType) else None
        return None

    def keep(self, code: CodeType) -> None:
        """Keep a template that was compiled and is in order; that it cannot be kept does no harm."""
        if self._path is None:
            return
        content = marshal.dumps(code)
        with suppress(OSError), NamedTemporaryFile(dir=self._path.parent, prefix="docgen-", delete=False) as file:
            unfinished = Path(file.name)
            try:
                file.write(sha256(content).digest() + content)
                file.close()
                unfinished.replace(self._path)
            except OSError:
                unfinished.unlink(missing_ok=True)


@cache
def _folder() -> Path | None:
    """The folder that Jinja makes for its own, which nobody else may read or write."""
    try:
        return Path(FileSystemBytecodeCache().directory)
    except (OSError, RuntimeError):
        return None


@cache
def _rules() -> str:
    """What decides the outcome besides the source: our rules and Jinja's options, Jinja, and Python's bytecode."""
    ours = (Path(__file__).with_name(name).read_bytes() for name in ("prose.py", "environment.py"))
    return " ".join((*(sha256(each).hexdigest() for each in ours), jinja2.__version__, MAGIC_NUMBER.hex()))
