"""T316: two registered classes have one title or one trading symbol."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.model.registrant import RegisteredClass


def check(deal: Deal) -> Iterator[Fault]:
    """Compare each registered class with those before it; several may have no symbol."""
    classes = deal.term_sheet.registrant.registered_classes
    for number, registered in enumerate(classes):
        for first, other in enumerate(classes[:number]):
            if shared := _shared(other, registered):
                words = registered.symbol if shared == "symbol" else registered.title
                yield Fault(
                    f"Registered classes {first + 1} and {number + 1} have the same {shared}, “{words}”.",
                    "Keep one; where the class is on two exchanges, write both in its exchange."
                    if shared == "title and symbol"
                    else f"Correct the {shared} of one, or take the class out.",
                    f"registrant.registered_classes.{number}.{shared.split()[0]}",
                )
                break


def _shared(one: RegisteredClass, other: RegisteredClass) -> str:
    title = one.title.casefold() == other.title.casefold()
    symbol = one.symbol.casefold() == other.symbol.casefold()
    named = symbol and one.symbol.casefold() not in ("n/a", "none")
    return " and ".join(word for word, same in (("title", title), ("symbol", named)) if same)
