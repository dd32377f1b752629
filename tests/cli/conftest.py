"""Every command runs in a folder of its own, with the worked term sheet in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.worked_example import TERM_SHEET


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the worked term sheet in terms/, in which every command runs."""
    (tmp_path / "terms").mkdir()
    shutil.copy(TERM_SHEET, tmp_path / "terms" / "acme.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path
