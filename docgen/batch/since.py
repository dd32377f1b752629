"""The deals that a change touches, by what git says of it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from docgen.templates import OURS

_PROGRAM = Path(__file__).parent.parent
_OF_THE_PROGRAM = (_PROGRAM, _PROGRAM.parent / "pyproject.toml", _PROGRAM.parent / "constraints.txt")


def touched(paths: Sequence[Path], folders: Sequence[Path], ref: str) -> list[Path]:
    """Return the deals whose term sheet changed since a commit, and all of them if a template or docgen itself did.

    Files not yet committed count as changed, and so do those that git does not keep, of which it cannot tell; an
    installed docgen counts as what it was. Raises ValueError, with what git says, when it cannot tell.
    """
    root = Path(os.fsdecode(_git("rev-parse", "--show-toplevel")).removesuffix("\n"))
    commit = _commit(ref)
    kept = _names(root, "ls-files")
    changed = _names(root, "diff", "--name-only", "--no-renames", "--no-relative", commit)
    changed |= _names(root, "ls-files", "--others", "--exclude-standard")

    def is_touched(path: Path) -> bool:
        return path.resolve() in changed or path.resolve() not in kept

    asked = [folder.resolve() for folder in (*folders, *_OF_THE_PROGRAM)]
    templates = [path for folder in folders if folder != OURS for path in folder.rglob("*") if path.is_file()]
    if any(path.is_relative_to(each) for path in changed for each in asked) or any(map(is_touched, templates)):
        return list(paths)
    return [path for path in paths if is_touched(path)]


def _commit(ref: str) -> str:
    try:
        return os.fsdecode(_git("rev-parse", "--verify", "--end-of-options", f"{ref}^{{commit}}")).strip()
    except ValueError:
        raise ValueError(
            f"git cannot tell what changed since {ref or 'a commit without a name'}: it knows no such commit here.\n"
            "Name one that is there; a shallow clone lacks most, so fetch its history first (fetch-depth: 0)."
        ) from None


def _names(root: Path, *arguments: str) -> set[Path]:
    """The files that git answers with, wherever it is asked from."""
    answer = _git("-C", str(root), *arguments, "-z")
    return {(root / name).resolve() for name in os.fsdecode(answer).split("\0") if name}


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError:
        raise ValueError("--since asks git what changed, and git is not installed.") from None
    if done.returncode:
        says = next(iter(os.fsdecode(done.stderr).strip().splitlines()), "it gives no reason").rstrip(".")
        raise ValueError(f"git cannot tell what changed: {says}.")
    return done.stdout
