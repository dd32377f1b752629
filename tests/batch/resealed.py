"""A record changed by somebody who knows how docgen writes it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import json

from docgen.batch.record import sealed
from docgen.result import RECORD


def resealed(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the record of a deal's folder, and write it as docgen would."""
    whole = json.decode((folder / RECORD).read_bytes())
    whole.popitem()
    change(whole)
    (folder / RECORD).write_bytes(sealed(whole))
