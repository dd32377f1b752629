"""The template files: a firm's own folder first, file by file, and then ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

_PACKAGED = Path(__file__).parent / "_templates"
OURS = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parent.parent / "templates"


@dataclass(eq=False)
class Templates:
    """Files under the folders given and then under ours, by their relative name; remembers which were read."""

    folders: tuple[Path, ...] = (OURS,)
    read: dict[str, bytes | None] = field(default_factory=dict)

    def path(self, name: str) -> Path | None:
        """Return the file that serves a name, or None when no folder has it."""
        return next((folder / name for folder in self.folders if (folder / name).is_file()), None)

    def bytes(self, name: str) -> bytes | None:
        """Return a file's content by its relative name, or None when no folder has it."""
        if name not in self.read:
            path = None if Path(name).is_absolute() or ".." in Path(name).parts else self.path(name)
            self.read[name] = path.read_bytes() if path else None
        return self.read[name]

    def documents(self) -> list[str]:
        """Return the names of the documents: the folders that hold a document.yaml."""
        return sorted({path.parent.name for folder in self.folders for path in folder.glob("*/document.yaml")})
