"""The loader's pages carry its codes and names, one page to a code."""

from __future__ import annotations

from docgen.load.faults import NAMES
from tests.load.worked import ROOT


def test_every_code_has_its_page_and_every_page_its_code() -> None:
    pages = (ROOT / "docgen" / "load" / "pages").glob("*.md")
    heads = {path.name: path.read_text(encoding="utf-8").splitlines()[0] for path in pages}
    assert heads == {
        f"{code.lower()}_{name.replace('-', '_')}.md": f"# {code} {name}" for code, name in NAMES.items()
    }  # fmt: skip
