"""T316: two registered classes have one title or one trading symbol."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the registered classes with one another; several may have no symbol."""
    seen: dict[str, int] = {}
    for number, registered in enumerate(deal.term_sheet.registrant.registered_classes):
        for field, words in (("title", registered.title), ("symbol", registered.symbol)):
            key = words.casefold()
            if key in ("n/a", "none"):
                continue
            first = seen.setdefault(f"{field} {key}", number)
            if first != number:
                yield Fault(
                    f"Registered classes {first + 1} and {number + 1} have the same {field}, “{words}”.",
                    f"Correct the {field} of one, or take the class out.",
                    f"registrant.registered_classes.{number}.{field}",
                )
