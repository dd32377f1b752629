"""Finished files to disk: all of them or none, and never one that its record does not name."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from docgen.finding import Finding, Stop
from docgen.publish.interrupts import held_back

RECORD = "manifest.json"
"""Goes first and comes last: while it stands, every file beside it is the one it names."""

LEFTOVERS = (".unfinished", ".before")
"""How the names end that a killed build may leave."""

_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)  # What a network drive without locks answers.


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by name into a folder, which is made if need be.

    Each is first written in full under another name beside its own; when all are on the disk the old record goes, they
    take their names, and the new record last; no signal comes between. Builds into one folder wait for one another.
    Raises Stop (P302) if the system refuses: what stood there then stands again, its record too, as far as the system
    lets it be put back. Killed at any moment, it leaves whole files, and no record that is not theirs.
    """
    path, is_new = folder, not folder.exists()
    paths = [folder / name for name in sorted(files, key=lambda name: (name == RECORD, name))]
    record = folder / RECORD
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder), _cleared_away([*paths, record]):
            for path in paths:
                if path.is_dir():
                    raise IsADirectoryError(0, "a folder has this name")
                _write(_new(path), files[path.name])
            with held_back(), _or_as_it_was(paths, record):
                path = record
                record.unlink(missing_ok=True)
                for path in paths:
                    _new(path).replace(path)
                _sync(folder)
    except OSError as error:
        if is_new:
            with suppress(OSError):  # It was made for nothing.
                folder.rmdir()
        raise Stop(_cannot_write(path, error)) from None


def _new(path: Path) -> Path:
    """The name a file is written under until all are there."""
    return path.with_name(f".{path.name}{LEFTOVERS[0]}")


def _old(path: Path) -> Path:
    """The name that what stood there is kept under until all are replaced."""
    return path.with_name(f".{path.name}{LEFTOVERS[1]}")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other builds out of a folder; where the system has no such lock, the last to finish wins."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _cleared_away(paths: Sequence[Path]) -> Iterator[None]:
    """Clear away the other names after; what a killed build left under them goes the same way."""
    try:
        yield
    finally:
        with held_back():
            for leftover in (name(path) for path in paths for name in (_new, _old)):
                with suppress(OSError):
                    leftover.unlink()


@contextmanager
def _or_as_it_was(paths: Sequence[Path], record: Path) -> Iterator[None]:
    """Put back what stood there if not every file can be replaced; the record comes back last, or not at all."""
    stood = {path for path in {*paths, record} if _set_aside(path)}
    try:
        yield
    except BaseException:
        with suppress(OSError):
            record.unlink(missing_ok=True)
            for path in [*(path for path in paths if path != record and not _new(path).exists()), record]:
                if path in stood:
                    _old(path).replace(path)
                else:
                    path.unlink(missing_ok=True)
        raise


def _set_aside(path: Path) -> bool:
    """Give a file a second name; return whether there is one. It keeps its own, so that it is never missed."""
    _old(path).unlink(missing_ok=True)
    if not path.exists():
        return False
    try:
        _old(path).hardlink_to(path)
    except OSError:  # Not every file system lets a file have two names.
        shutil.copy2(path, _old(path))
    return True


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Have the names themselves on the disk, where a folder can be synced."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _cannot_write(path: Path, error: OSError) -> Finding:
    return Finding(
        code="P302",
        name="cannot-write",
        severity="error",
        message=f"{path} cannot be written: {error.strerror or error}.\n"
        "Close the file where it is open, make room for it, or name another folder with -o.",
        source="house rule",
    )
