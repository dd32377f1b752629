"""Draw docs/pages.png: the first page of the worked deal's note and the first two of its Form 8-K.

Run after `docgen build`: `.venv/bin/python docs/pages.py`. pypdfium2 draws the pages and Pillow sets them side by side;
docgen brings both along.
"""

from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

BUILT = Path("build", "ascent-solar-2018-01-31")
PAGES = (("promissory_note", 0), ("form_8k", 0), ("form_8k", 1))
WIDTH, GAP = 1400, 20
BACKGROUND, EDGE = 232, 160


def draw(document: str, page: int, width: int) -> Image.Image:
    """Draw one page in grey, `width` pixels wide, with a thin edge."""
    with pypdfium2.PdfDocument(BUILT / f"{document}.pdf") as pdf:
        drawn = pdf[page].render(scale=3 * width / pdf[page].get_width()).to_pil().convert("L")
    drawn = drawn.resize((width - 2, round(drawn.height * (width - 2) / drawn.width)), Image.Resampling.LANCZOS)
    return ImageOps.expand(drawn, 1, EDGE)


each = (WIDTH - GAP * (len(PAGES) + 1)) // len(PAGES)
drawn = [draw(document, page, each) for document, page in PAGES]
sheet = Image.new("L", (WIDTH, drawn[0].height + 2 * GAP), BACKGROUND)
for number, page in enumerate(drawn):
    sheet.paste(page, (GAP + number * (each + GAP), GAP))
sheet.quantize(16).save(Path(__file__).with_name("pages.png"), optimize=True)
