"""X103: a document leaves out a term it has to state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from docgen.check.deal import Deal, Fault, is_term
from docgen.finding import named
from docgen.model.kinds import Open
from docgen.reading.document import PAGE_LINES


def check(deal: Deal) -> Iterator[Fault]:
    """Look in each document for every term its document.yaml lists under must_state and the deal has."""
    for name, rules in deal.rules.items():
        stated = {each.term for each in deal.statements if each.document == name and each.block.kind not in PAGE_LINES}
        for term in _each(rules.must_state, deal.facts):
            if not is_term(term, deal.facts):
                yield Fault(
                    f"must_state in {name}/document.yaml lists {term}, which is no term of a deal.",
                    "Correct its name, or take it out of the list.",
                )
            elif has(term, deal.facts) and term not in stated:
                yield Fault(
                    f"The {rules.called} nowhere states {named(term)}.",
                    f"Print {'it' if named(term) != term else f'{{{{ {term} }}}}'} in the clause it belongs to.",
                    term,
                )


def _each(terms: Iterable[str], facts: Mapping[str, object]) -> Iterator[str]:
    """Yield the terms, and for one of a list, like `note.additional_provisions.*.heading`, that of every entry."""
    for term in terms:
        group, star, field = term.partition(".*.")
        if not star:
            yield term
            continue
        entry = re.compile(rf"{re.escape(group)}\.\d+\.{re.escape(field)}")
        # Of an empty list there is nothing to state; what is no list of a deal's is said to be none.
        yield from list(filter(entry.fullmatch, facts)) or ([] if facts.get(group) == () else [term])


def has(term: str, facts: Mapping[str, object]) -> bool:
    """Tell whether the deal has a term: it is neither none nor left open."""
    value = facts.get(term)
    return value is not None and not isinstance(value, Open) and value != ()
