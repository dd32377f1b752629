"""Whole numbers in words."""

from __future__ import annotations

import sys
from functools import cache
from importlib.util import find_spec
from types import ModuleType
from typing import Any


def cardinal(number: int) -> str:
    """Write a whole number in American English words: `two hundred thousand`, `one hundred one`, `forty-five`.

    Lower case, a hyphen in `forty-five`, no "and" and no commas: "and" is kept for what follows the decimal point.
    """
    return str(_english().to_cardinal(number)).replace(" and ", " ").replace(",", "")


@cache
def _english() -> Any:
    """Load num2words' English alone: the package itself loads some sixty languages, a tenth of a check's time."""
    spec = find_spec("num2words")
    assert spec
    package = ModuleType("num2words")
    package.__path__ = list(spec.submodule_search_locations or ())
    loaded = sys.modules.setdefault("num2words", package)
    from num2words.lang_EN import Num2Word_EN  # type: ignore[import-untyped]

    if loaded is package:
        del sys.modules["num2words"]
    return Num2Word_EN()
