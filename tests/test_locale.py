"""Nothing docgen prints or reads depends on the language of the machine."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.worked_example import ROOT

_CALLS = {"strftime", "strptime", "ctime", "asctime", "setlocale", "month_name", "month_abbr", "day_name", "day_abbr"}


def leanings(source: str) -> Iterator[str]:
    """Names of what follows the machine's locale: time's formats, calendar's names, the format type n."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (each.name for each in names if each.name == "locale" or each.name in _CALLS)
            case ast.Attribute(attr=name) if name in _CALLS:
                yield name
            case ast.FormattedValue(format_spec=ast.JoinedStr(values=parts)):
                for part in parts:
                    if isinstance(part, ast.Constant) and ("%" in (spec := str(part.value))[:-1] or spec[-1:] == "n"):
                        yield spec


def test_no_module_follows_the_machines_locale() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): each
        for path in (ROOT / "docgen").rglob("*.py")
        for each in leanings(path.read_text(encoding="utf-8"))
    }
    assert found == {}


@pytest.mark.parametrize(
    "source",
    [
        'f"{day:%B} {day.day}"',
        'datetime.strptime(text, "%B %d, %Y")',
        'day.strftime("%A")',
        "from time import strptime",
        "import locale",
        "calendar.month_name[1]",
        'f"{amount:n}"',
    ],
)
def test_a_module_that_does_would_be_caught(source: str) -> None:
    assert list(leanings(source))


def test_a_percentage_is_no_name_of_a_month() -> None:
    assert not list(leanings('f"{share:.1%} {amount:,.2f}"'))
