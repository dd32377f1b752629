"""WeasyPrint alone, tuned, on finished HTML: style sheets and fonts read once, the collector kept from it, PDF/UA-1.

Run by `Warm` with the HTML files to print.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from weasyprint import CSS, HTML  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]

from tests.benchmarks.naive_templates import SHEETS, bare
from tests.benchmarks.processes import serve


def main(*files: str) -> None:
    pages = [bare(Path(file).read_text(encoding="utf-8")) for file in files]
    fonts = FontConfiguration()
    sheets = [CSS(filename=sheet, font_config=fonts) for sheet in SHEETS]
    gc.freeze()

    def print_all() -> None:
        for page in pages:
            gc.disable()
            HTML(string=page).write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1")
            gc.enable()

    serve(print_all)


if __name__ == "__main__":
    main(*sys.argv[1:])
