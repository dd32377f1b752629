"""The import table of CONVENTIONS.md is what the sources do."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
OPEN_TO_ALL = ("msgspec",)
_ROW = re.compile(r"^\| (\w+) \| ([\w, –]+) \| ([\w, –]+) \|$", re.MULTILINE)


def table() -> dict[str, set[str]]:
    rows = _ROW.findall((ROOT / "CONVENTIONS.md").read_text(encoding="utf-8"))
    names = {package for package, _, _ in rows}
    return {
        package: (names if own == "everything" else set(re.findall(r"\w+", own))) | set(re.findall(r"\w+", third))
        for package, own, third in rows
    }


def imported(source: str) -> set[str]:
    """Packages of docgen, and third parties, that a module imports anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        names = (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        if isinstance(node, ast.ImportFrom) and node.module == "docgen":
            names = [f"docgen.{alias.name}" for alias in node.names]
        for name in names:
            top, _, rest = name.partition(".")
            found.add(rest.split(".")[0] if top == "docgen" else top)
    return {name for name in found if name and name not in (*sys.stdlib_module_names, *OPEN_TO_ALL)}


def violations(package: str, source: str, allowed: dict[str, set[str]]) -> set[str]:
    return imported(source) - allowed[package] - {package}


def test_no_module_imports_what_its_row_does_not_allow() -> None:
    allowed = table()
    found = {}
    for path in sorted((ROOT / "docgen").rglob("*.py")):
        package = path.relative_to(ROOT / "docgen").parts[0].removesuffix(".py")
        if package != "__init__" and (bad := violations(package, path.read_text(encoding="utf-8"), allowed)):
            found[str(path.relative_to(ROOT))] = bad
    assert found == {}


def test_a_reader_that_borrows_from_the_writer_is_caught() -> None:
    assert violations("reading", "from docgen.wording.money import figures", table()) == {"wording"}
    assert violations("reading", "def f():\n    import docgen.render.terms", table()) == {"render"}


def test_a_second_import_of_the_engine_is_caught() -> None:
    assert violations("cli", "import weasyprint", table()) == {"weasyprint"}


def test_every_package_has_a_row() -> None:
    parts = {path.name.removesuffix(".py") for path in (ROOT / "docgen").iterdir()} - {
        "__init__",
        "__pycache__",
        "_templates",
    }
    assert {part for part in parts if "." not in part} <= set(table())
