"""A record changed by somebody who knows how docgen writes it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docgen.batch.record import NAME, Record, read_record


def resealed(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the record of a deal's folder, and write it as docgen would."""
    record = read_record(folder)
    assert record
    whole = json.loads(record.as_bytes())
    change(whole)
    forged = Record(whole["made_from"], whole["printed"], whole["checks"], whole["outputs"], whole["result"])
    (folder / NAME).write_bytes(forged.as_bytes())
