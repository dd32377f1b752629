"""Finds the words on a page of a PDF that nobody can read: pale, tiny, cut off, printed over, turned or see-through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any

from docgen.reading.document import Unreadable
from docgen.reading.drawn import Run, drawn, edges, words
from docgen.reading.shapes import Box, Colour, Shape

CONTRAST = 4.5
"""What W3C's Web Content Accessibility Guidelines 2.2 ask of text, in 1.4.3."""
SMALLEST = 7.0
"""Points of the smallest type; the house's own is 8.5."""
SLACK = 0.5
"""Points by which engines may differ."""
PAPER = (255, 255, 255)


def unreadable(page: Any, textpage: Any, number: int) -> Iterator[Unreadable]:
    """Yield the words on pdfium's page, of this number, that nobody can read; once for each fault they have."""
    for fault, run in faults(drawn(page), edges(page)):
        if says := words(run, textpage):
            yield Unreadable(says, fault, number)


def faults(things: Sequence[Run | Shape], page: Box) -> Iterator[tuple[str, Run]]:
    """Yield what keeps a run from being read, by name, and the run; `things` are in the order they are drawn in.

    "faint": in a see-through layer, or drawn without ink. "pale": hardly another colour than what lies beneath.
    "small": in tiny type. "cut": beyond the edge of the page, or of the box that cuts them off.
    "turned": not upright. "covered": a line, a box, a picture or other words lie over them.
    """
    beneath: list[Shape] = []
    above = [thing for thing in things if isinstance(thing, Shape)]
    runs: list[tuple[Box, Run]] = []
    for thing in things:
        if isinstance(thing, Shape):
            beneath.append(above.pop(0))
        elif thing.layer or thing.colour is None:
            yield "faint", thing
        else:
            core = _core(thing.box)
            runs.append((core, thing))
            if any(_too_alike(thing.colour, colour) for colour in _backgrounds(core, beneath)):
                yield "pale", thing
            if thing.size < SMALLEST - 0.01:  # Sizes are reckoned in pixels and back.
                yield "small", thing
            if not thing.upright:
                yield "turned", thing
            if not _within(thing.box, page) or (thing.window and not _within(thing.box, thing.window)):
                yield "cut", thing
            if above and any(_touches(shape, core) for shape in above):
                yield "covered", thing
    yield from _overprinted(runs)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, from 1 to 21, as the guidelines reckon it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _backgrounds(core: Box, beneath: Sequence[Shape]) -> list[Colour | None]:
    """Give the colours words may stand on: of the topmost shape that lies under all of them, and of those above it."""
    found: list[Colour | None] = []
    for shape in reversed(beneath):
        if _touches(shape, core):
            found.append(shape.colour)
            if _within(core, shape.box):
                return found
    return [*found, PAPER]


@cache
def _too_alike(ink: Colour, ground: Colour | None) -> bool:
    return ground is None or contrast(ink, ground) < CONTRAST


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (ink / 255 for ink in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _core(box: Box) -> Box:
    """Give the band in which letters have their body, where a line under or over them does not reach."""
    left, bottom, right, top = box
    aside = min(1.5, (right - left) / 4)
    return left + aside, bottom + 0.3 * (top - bottom), right - aside, top


def _touches(shape: Shape, core: Box) -> bool:
    return _overlap(core, shape.box) and not (shape.hole and _within(core, shape.hole))


def _overprinted(runs: list[tuple[Box, Run]]) -> Iterator[tuple[str, Run]]:
    """Yield the runs over which others lie; each is compared with those that stand little higher."""
    runs.sort(key=_foot)
    for at, ((left, _, right, top), run) in enumerate(runs, 1):
        for other, _ in islice(runs, at, None):
            if other[1] >= top:
                break
            if left < other[2] and other[0] < right:
                yield "covered", run
                break


def _foot(run: tuple[Box, Run]) -> float:
    return run[0][1]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner[0] > outer[0] - SLACK
        and inner[1] > outer[1] - SLACK
        and inner[2] < outer[2] + SLACK
        and inner[3] < outer[3] + SLACK
    )
