"""K902: the exhibit list stands after the signatures."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Compare where Item 9.01 ends with where the signature begins."""
    parts = [block.part for block in deal.documents["form_8k"].blocks]
    if {"item_9_01", "signature"} <= set(parts) and parts.index("signature") < parts.index("item_9_01"):
        yield Fault(
            "The exhibit list of Item 9.01 stands after the signature.",
            "List items/item_9_01.html before signature.html in form_8k/document.yaml.",
        )
