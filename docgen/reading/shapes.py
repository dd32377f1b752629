"""Lines, boxes, frames and pictures on a page of a PDF, and the windows outside of which nothing is drawn."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import reduce
from typing import Any

from msgspec import Struct

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of the page."""
Colour = tuple[int, int, int]
"""Red, green and blue, of 255 each, as they come out on white paper."""

PATTERN = (191, 191, 191)
"""The colour pdfium gives for what is filled with a picture or a gradient; a box of this very grey counts as one."""


class Shape(Struct, frozen=True):
    """A line, box, frame or picture. hole: what a frame leaves open. colour: None for a picture, which has many."""

    box: Box
    hole: Box | None
    colour: Colour | None


def shapes(raw: Any, thing: Any, kind: int) -> Iterator[Shape]:
    """Yield what pdfium's object draws that is no text: one shape, or none."""
    box, visible = _bounds(raw, thing), window(raw, thing)
    if visible:
        box = _common(box, visible)
    if kind != raw.FPDF_PAGEOBJ_PATH:
        yield Shape(box, None, None)
        return
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing, filled, stroked)
    ask = raw.FPDFPageObj_GetFillColor if filled.value else raw.FPDFPageObj_GetStrokeColor
    inks = tuple(ctypes.c_uint() for _ in range(4))
    known = ask(thing, *inks)
    red, green, blue, alpha = (ink.value for ink in inks)
    known = known and (red, green, blue) != PATTERN
    if (filled.value or stroked.value) and (alpha or not known):
        hole = _hole(raw, thing) if filled.value == raw.FPDF_FILLMODE_ALTERNATE else None
        yield Shape(box, hole, on_paper(red, green, blue, alpha) if known else None)


def on_paper(red: int, green: int, blue: int, alpha: int) -> Colour:
    """Return a colour as white paper shows through it."""
    red, green, blue = (255 - (255 - ink) * alpha // 255 for ink in (red, green, blue))
    return red, green, blue


def window(raw: Any, thing: Any) -> Box | None:
    """Give the box outside of which nothing of an object is drawn, if there is one."""
    path = raw.FPDFPageObj_GetClipPath(thing)
    box = None
    for at in range(raw.FPDFClipPath_CountPaths(path)):  # They number -1 where there are none.
        segments = range(raw.FPDFClipPath_CountPathSegments(path, at))
        one = _around([_point(raw, raw.FPDFClipPath_GetPathSegment(path, at, number)) for number in segments])
        box = _common(box, one) if box else one
    return box


def _hole(raw: Any, path: Any) -> Box | None:
    """Give what is left open within all of a path's outlines, as in a frame of two or of four; within three is ink."""
    m = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, m)
    outlines: list[list[tuple[float, float]]] = []
    for at in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, at)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([])
        x, y = _point(raw, segment)
        outlines[-1].append((m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f))
    return reduce(_common, map(_around, outlines)) if outlines and len(outlines) % 2 == 0 else None


def _bounds(raw: Any, thing: Any) -> Box:
    sides = tuple(ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(thing, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _point(raw: Any, segment: Any) -> tuple[float, float]:
    across, up = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, across, up)
    return across.value, up.value


def _around(points: list[tuple[float, float]]) -> Box:
    across, up = zip(*points, strict=True) if points else ((0.0,), (0.0,))
    return min(across), min(up), max(across), max(up)


def _common(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])
