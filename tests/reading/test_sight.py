"""What a page draws for no eye: each way of it, on pages made for it, and what comes close to it and can be read."""

from __future__ import annotations

from io import BytesIO

import pytest
import weasyprint
from PIL import Image

from docgen.reading.document import Unreadable
from docgen.reading.pdf import read_pdf
from docgen.reading.sight import contrast

LINE = "Pay on demand"
SHEET = "@page { size: 300pt 200pt; margin: 40pt } body { font: 10pt serif; margin: 0 } "


def unread(body: str, style: str = "") -> list[tuple[str, str]]:
    files = {
        "dark.png": _dark(),
        "dark.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>",
    }

    def fetch(url: str) -> weasyprint.urls.URLFetcherResponse:
        name = url.rpartition("/")[2]
        kind = "image/svg+xml" if name.endswith("svg") else "image/png"
        return weasyprint.urls.URLFetcherResponse(url, files[name], {"Content-Type": kind})

    html = f"<html lang='en-US'><head><title>Note</title><style>{SHEET}{style}</style></head><body>{body}</body></html>"
    pdf = weasyprint.HTML(string=html, base_url="file:///", url_fetcher=fetch).write_pdf()
    return [(found.fault, found.words) for found in read_pdf(pdf, "note").unreadable]


def _dark() -> bytes:
    png = BytesIO()
    Image.new("RGB", (9, 9)).save(png, "PNG")
    return png.getvalue()


def test_contrast_is_that_of_the_guidelines() -> None:
    # Black on white: (1 + 0.05) / (0 + 0.05). #767676 and #777777 are the greys known to just meet and just miss 4.5.
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((255, 255, 255), (0x76, 0x76, 0x76)) == pytest.approx(4.54, abs=0.005)
    assert contrast((0x77, 0x77, 0x77), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(("style", "fault"), [
    ("color: white", "pale"),
    ("color: rgb(0 0 0 / 0.5)", "pale"),
    ("color: transparent", "pale"),
    ("background: black", "pale"),
    ("background: url(dark.png)", "pale"),
    ("background: url(dark.png) no-repeat", "pale"),
    ("background: url(dark.svg)", "pale"),
    ("background: linear-gradient(white, black)", "pale"),
    ("border: 20pt solid; border-image: url(dark.png) 3 fill", "pale"),
    ("opacity: 0", "faint"),
    ("opacity: 0.99", "faint"),
    ("font-size: 6.9pt", "small"),
    ("transform: scaleX(0.5)", "small"),
    ("transform: scaleY(-1)", "turned"),
    ("transform: rotate(2deg)", "turned"),
    ("margin-left: -42pt", "cut"),
    ("white-space: nowrap; margin-left: 200pt", "cut"),
    ("width: 20pt; white-space: nowrap; overflow: hidden", "cut"),
    ("text-decoration: line-through", "covered"),
    ("text-decoration: line-through double", "covered"),
])  # fmt: skip
def test_words_that_cannot_be_read_are_found_with_what_keeps_them_from_it(style: str, fault: str) -> None:
    assert unread(f"<p>Read.<p style='{style}'>{LINE}") == [(fault, LINE)]


@pytest.mark.parametrize("style", [
    "color: #767676",
    "color: white; background: #333333",
    "color: white; background: #333333; border-radius: 4pt",
    "background: #c0c0c0",
    "border: 8pt solid black",
    "border: 8pt double black; border-radius: 4pt",
    "border-bottom: 1pt dashed black; line-height: 1",
    "outline: 1pt solid black",
    "font-size: 7pt",
    "margin-left: -39pt",
    "overflow: hidden",
    "text-decoration: underline",
    "text-decoration: overline",
    "transform: scale(1.1)",
])  # fmt: skip
def test_words_that_look_unusual_and_can_be_read_are_not_found(style: str) -> None:
    assert unread(f"<p>Read.<p style='{style}'>{LINE}") == []


@pytest.mark.parametrize("over", ["background: white", "background: url(dark.png)", "border: 9pt solid white"])
def test_words_under_a_box_or_a_picture_are_found(over: str) -> None:
    cover = f"<div style='position: absolute; top: 0; left: 0; width: 90pt; height: 9pt; {over}'></div>"
    assert unread(f"<p style='margin: 0'>{LINE}{cover}") == [("covered", LINE)]


def test_words_under_other_words_are_found() -> None:
    assert unread(f"<p style='margin: 0 0 -12pt'>{LINE}<p style='margin: 0'>Twice that.") == [("covered", LINE)]


def test_words_without_ink_are_found() -> None:
    drawing = f"<svg width='90' height='20'><text fill='none' y='15'>{LINE}</text></svg>"
    assert {fault for fault, _ in unread(drawing)} == {"faint"}


def test_words_are_found_on_their_page_and_once_for_each_fault() -> None:
    html = f"<style>{SHEET}</style><p>Read.<p style='break-before: page; color: white; font-size: 1pt'>{LINE}"
    found = read_pdf(weasyprint.HTML(string=html).write_pdf(), "note").unreadable
    assert found == (Unreadable(LINE, "pale", 2), Unreadable(LINE, "small", 2))
