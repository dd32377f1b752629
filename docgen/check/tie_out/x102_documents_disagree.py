"""X102: the two documents state the same term differently."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from docgen.check.deal import Deal, Fault
from docgen.finding import named
from docgen.reading.figures import money
from docgen.reading.statements import Statement
from docgen.reading.values import same_words


def check(deal: Deal) -> Iterator[Fault]:
    """Hold what one document states against what the other states, whatever the term sheet says."""
    stated: dict[str, dict[str, list[Statement]]] = {}
    for statement in deal.statements:
        stated.setdefault(statement.term, {}).setdefault(statement.document, []).append(statement)
    for term, by_document in stated.items():
        for (one, ones), (other, others) in combinations(by_document.items(), 2):
            pair = next(((a, b) for a in ones for b in others if not _same(a, b)), None)
            if pair:
                yield Fault(
                    f"On {named(term)} the {deal.called(one)} says “{pair[0].text}” "
                    f"and the {deal.called(other)} says “{pair[1].text}”.",
                    "Make both clauses print the same term.",
                    term,
                    pair,
                )


def _same(one: Statement, other: Statement) -> bool:
    if one.value is None or other.value is None:
        return True
    if _currencies(one.text) != _currencies(other.text):
        return False
    return one.value == other.value or same_words(one.value, other.value)


@lru_cache(maxsize=1024)  # Every statement is held against every other, and few texts differ.
def _currencies(text: str) -> frozenset[str | None]:
    return frozenset(amount.currency for amount in money(text))
