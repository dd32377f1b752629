"""The template files: a firm's own folder first, file by file, and then ours."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

from msgspec import Struct, field

_PACKAGED = Path(__file__).parent / "_templates"
OURS = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parent.parent / "templates"


class Templates(Struct, eq=False):
    """Files under the folders given and then under ours, by their relative name; remembers which were read.

    `sent` are the files themselves, by name, on a machine that has not the folders; these are then not looked at.
    """

    folders: tuple[Path, ...] = (OURS,)
    read: dict[str, bytes | None] = field(default_factory=dict)
    sent: Mapping[str, bytes] | None = None

    def path(self, name: str) -> Path | None:
        """Return the file that serves a name, or None when no folder has it.

        A name that leads out of the folders, on any system or by a symbolic link, serves nothing.
        """
        if not _stays_inside(name):
            return None
        try:
            folder = next((folder for folder in self.folders if (folder / name).is_file()), None)
            inside = folder is not None and (folder / name).resolve().is_relative_to(folder.resolve())
        except OSError:  # The system has no file of such a name.
            return None
        return folder / name if folder and inside else None

    def bytes(self, name: str) -> bytes | None:
        """Return a file's content by its relative name, or None when no folder has it or it may not be read."""
        if name not in self.read and self.sent is not None:
            self.read[name] = self.sent.get(str(PurePosixPath(name)))
        elif name not in self.read:
            path = self.path(name)
            try:
                self.read[name] = path.read_bytes() if path else None
            except OSError:
                self.read[name] = None
        return self.read[name]

    def documents(self) -> list[str]:
        """Return the names of the documents: the folders that hold a document.yaml."""
        if self.sent is not None:
            parts = (PurePosixPath(name).parts for name in self.sent)
            return sorted(folder for folder, *rest in parts if rest == ["document.yaml"])
        return sorted({path.parent.name for folder in self.folders for path in folder.glob("*/document.yaml")})


def to_send(folders: tuple[Path, ...]) -> dict[str, bytes]:
    """Return every template file by name, less what cannot be read and what is hidden, like a .git beside them."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }
    templates = Templates(folders)
    contents = {name: templates.bytes(name) for name in sorted(names)}
    return {name: content for name, content in contents.items() if content is not None}


def _stays_inside(name: str) -> bool:
    """Tell whether a name is a plain relative one; every system is held to what any of them would let out."""
    path = PureWindowsPath(name)
    return not path.anchor and "\\" not in name and ".." not in path.parts
