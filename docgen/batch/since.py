"""The deals that a change touches, by what git says of it."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

_EVERYTHING = Path(__file__).parent.parent


def touched(paths: Sequence[Path], folders: Sequence[Path], ref: str) -> list[Path]:
    """Return the deals whose term sheet changed since a commit, and all of them if a template or docgen itself did.

    Files not yet committed count as changed. Raises ValueError, with what git says, when it cannot tell.
    """
    root = Path(_git("rev-parse", "--show-toplevel").strip())
    names = _git("diff", "--name-only", "-z", ref, "--") + _git("ls-files", "--others", "--exclude-standard", "-z")
    changed = {(root / name).resolve() for name in names.split("\0") if name}
    common = [folder.resolve() for folder in (*folders, _EVERYTHING)]
    if any(path.is_relative_to(folder) for path in changed for folder in common):
        return list(paths)
    return [path for path in paths if path.resolve() in changed]


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    except OSError:
        raise ValueError("--since asks git what changed, and git is not installed.") from None
    if done.returncode:
        raise ValueError(f"git cannot tell what changed: {done.stderr.strip().splitlines()[0]}.")
    return done.stdout
