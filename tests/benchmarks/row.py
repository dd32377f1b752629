"""A row of the table, and what a run is to measure with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """What was measured, the figure, and what it is to be."""

    what: str
    measured: str
    target: str = "–"

    def __str__(self) -> str:
        return f"| {self.what} | {self.measured} | {self.target} |"


@dataclass(frozen=True)
class Scale:
    """How much is measured: pairs of runs of one deal, pairs of whole batches, and the deals in each batch."""

    pairs: int
    batches: int
    deals: int
    noop_deals: int
    memory_deals: int


@dataclass(frozen=True)
class Bench:
    """A folder to work in, with the worked deal built in it and templates for the naive script."""

    folder: Path
    finished: Path
    templates: Path
    scale: Scale

    def new(self, name: str) -> Path:
        """Return the path of a new folder in it, not made yet."""
        return self.folder / name
