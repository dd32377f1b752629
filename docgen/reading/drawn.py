"""What a page of a PDF draws, one thing after the other: words in one style, and the shapes below and above them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from docgen.reading.shapes import Box, Colour, Shape, on_paper, shapes, window

SMALL_LETTER = 0.45
"""How high a small letter without a stem is, of the size of its type."""
NO_INK = (3, 7)
"""The modes of the PDF format in which letters are laid out and not drawn."""


class Run(Struct, frozen=True):
    """Words in one style on one line.

    box: as wide as the words, from the line they stand on to the height of a small letter.
    colour: None without one that can be told. layer: they stand in a layer of their own, as see-through boxes do.
    window: outside of it nothing of them is drawn. text: what pdfium knows them by.
    """

    box: Box
    size: float
    upright: bool
    colour: Colour | None
    layer: bool
    window: Box | None
    text: Any


def drawn(page: Any) -> list[Run | Shape]:
    """Give everything that a page draws, what lies below before what lies above."""
    from pypdfium2 import raw  # type: ignore[import-untyped, unused-ignore]

    return list(_things(raw, page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject))


def edges(page: Any) -> Box:
    """Give the edges of a page."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    return box.left, box.bottom, box.right, box.top


def words(run: Run, textpage: Any) -> str:
    """Give the words of a run."""
    from pypdfium2 import raw

    size = raw.FPDFTextObj_GetText(run.text, textpage, None, 0)
    buffer = (raw.FPDF_WCHAR * (size // 2))()
    raw.FPDFTextObj_GetText(run.text, textpage, buffer, size)
    return " ".join(bytes(buffer).decode("utf-16-le", "replace").strip("\0").split())


def _things(
    raw: Any, holder: Any, count: Callable[[Any], int], get: Callable[[Any, int], Any], *, layer: bool = False
) -> Iterator[Run | Shape]:
    # A document has hundreds of runs, so pdfium is asked in place and its answers always go to the same numbers.
    kind_of, bounds, matrix_of = raw.FPDFPageObj_GetType, raw.FPDFPageObj_GetBounds, raw.FPDFPageObj_GetMatrix
    size_of, mode_of, colour_of = (
        raw.FPDFTextObj_GetFontSize,
        raw.FPDFTextObj_GetTextRenderMode,
        raw.FPDFPageObj_GetFillColor,
    )
    clip_of, clips = raw.FPDFPageObj_GetClipPath, raw.FPDFClipPath_CountPaths
    left, bottom, right, top, number = (ctypes.c_float() for _ in range(5))
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    matrix = raw.FS_MATRIX()
    for at in range(count(holder)):
        thing = get(holder, at)
        kind = kind_of(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            bounds(thing, left, bottom, right, top)
            matrix_of(thing, matrix)
            size_of(thing, number)
            across, slope, up, foot = matrix.a, matrix.b, matrix.d, matrix.f
            size = number.value * min(abs(across), abs(up))
            ink: Colour | None = None
            if colour_of(thing, red, green, blue, alpha) and mode_of(thing) not in NO_INK:
                ink = red.value, green.value, blue.value
                if alpha.value != 255:
                    ink = on_paper(*ink, alpha.value)
            yield Run(
                (left.value, foot, right.value, foot + SMALL_LETTER * size),
                size,
                across > 0 and up > 0 and abs(slope) < 0.01 * across,
                ink,
                layer,
                window(raw, thing) if clips(clip_of(thing)) > 0 else None,
                thing,
            )
        elif not layer:
            yield from shapes(raw, thing, kind)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _things(raw, thing, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, layer=True)
