"""What a competent person writes in an hour: YAML, Jinja2, WeasyPrint. docgen is measured against it.

It prints the pages that docgen prints (naive_templates.py sees to that), and neither tunes nor checks anything.
Run as: python naive.py TEMPLATES OUTPUT TERM_SHEET…
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader
from weasyprint import HTML  # type: ignore[import-untyped]


def main(templates: str, output: str, *term_sheets: str) -> None:
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True)
    for term_sheet in map(Path, term_sheets):
        deal = yaml.safe_load(term_sheet.read_text(encoding="utf-8"))
        folder = Path(output, term_sheet.stem)
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("promissory_note", "form_8k"):
            page = environment.get_template(f"{name}.html").render(deal)
            HTML(string=page).write_pdf(folder / f"{name}.pdf")


if __name__ == "__main__":
    main(*sys.argv[1:])
