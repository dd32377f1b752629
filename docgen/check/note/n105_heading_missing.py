"""N105: a document lacks its title, or a section its heading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Look for a title in each document, and for a heading in each part but the first.

    The signature of a note needs none; that of a report has the form's.
    """
    for name, document in deal.documents.items():
        rules = deal.rules[name]
        kinds: dict[str | None, set[str]] = {}
        for block in document.blocks:
            kinds.setdefault(block.part, set()).add(block.kind)
        if "title" not in set().union(*kinds.values()):
            yield Fault(
                f"The {deal.called(name)} has no title.",
                f'Put it back into {name}/{rules.parts[0]}, like <h1 class="title">…</h1>.',
            )
        for part in rules.parts[1:] if rules.numbering == "items" else rules.parts[1:-1]:
            section = PurePosixPath(part).stem
            if section in kinds and "heading" not in kinds[section]:
                yield Fault(
                    f"Section “{section}” of the {deal.called(name)} has no heading, so its words run on under the "
                    "section before it.",
                    f"Put its heading back at the head of {name}/{part}, like <h2>…</h2>.",
                )
