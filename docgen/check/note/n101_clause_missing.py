"""N101: a document lacks a section it has to have."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Look in each document for the sections its document.yaml lists under must_have."""
    for name, document in deal.documents.items():
        printed = {block.part for block in document.blocks}
        for section in deal.rules[name].must_have:
            if section not in printed:
                yield Fault(
                    f"The {deal.called(name)} has no section “{section}”, "
                    f"listed under must_have in {name}/document.yaml.",
                    "List the section under parts again and see that its template prints something for this deal.",
                )
