"""The template files: a firm's own folder first, file by file, and then ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath

_PACKAGED = Path(__file__).parent / "_templates"
OURS = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parent.parent / "templates"


@dataclass(eq=False)
class Templates:
    """Files under the folders given and then under ours, by their relative name; remembers which were read."""

    folders: tuple[Path, ...] = (OURS,)
    read: dict[str, bytes | None] = field(default_factory=dict)

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
        if name not in self.read:
            path = self.path(name)
            try:
                self.read[name] = path.read_bytes() if path else None
            except OSError:
                self.read[name] = None
        return self.read[name]

    def documents(self) -> list[str]:
        """Return the names of the documents: the folders that hold a document.yaml."""
        return sorted({path.parent.name for folder in self.folders for path in folder.glob("*/document.yaml")})


def _stays_inside(name: str) -> bool:
    """Tell whether a name is a plain relative one; every system is held to what any of them would let out."""
    path = PureWindowsPath(name)
    return not path.anchor and "\\" not in name and ".." not in path.parts
