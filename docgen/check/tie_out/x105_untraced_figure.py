"""X105: a figure was typed into the prose and comes from no field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.reading.document import Block
from docgen.reading.figures import figures

_OF_THIS_PAPER = re.compile(r"\bSections? $")
_NUMBERING = re.compile(r"^(?:\([a-z]+\)|Item \d\.\d\d|\d+\.)(?= )")


def check(deal: Deal) -> Iterator[Fault]:
    """Look for figures outside every mark, reference, printed number and listed constant."""
    for document, block in deal.blocks():
        traced = _traced(block, deal.rules[document.name].constants)
        for figure in figures(block.text):
            if not any(start <= figure.start and figure.end <= end for start, end in traced):
                yield Fault(
                    f"“{figure.text}” stands in the {deal.called(document.name)} "
                    "and comes from no field of the term sheet.",
                    _change(block, figure.start, document.name),
                    at=(Spot(document, block, figure.text),),
                )


def _change(block: Block, at: int, name: str) -> str:
    if _OF_THIS_PAPER.search(block.text, 0, at):
        return (
            "Print the reference in its place, like {{ section.interest }}, so that it is numbered with the sections."
        )
    return (
        "Print the term in its place. What this deal alone has belongs in additional_provisions of its term sheet; "
        f"what the law, the form or your house style supplies is listed under constants in {name}/document.yaml, with "
        "the words before it, like Section 9-203."
    )


def _traced(block: Block, constants: tuple[str, ...]) -> list[tuple[int, int]]:
    spans = [(mark.start, mark.end) for mark in block.marks] + [(link.start, link.end) for link in block.links]
    if number := _NUMBERING.match(block.text):
        spans.append(number.span())
    for constant in constants:
        if constant in block.text:
            spans += [found.span() for found in re.finditer(rf"(?<!\w){re.escape(constant)}(?!\w)", block.text)]
    return spans
