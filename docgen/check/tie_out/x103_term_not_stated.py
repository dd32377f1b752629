"""X103: a document leaves out a term it has to state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.check.deal import Deal, Fault
from docgen.model.kinds import Open
from docgen.reading.document import PAGE_LINES


def check(deal: Deal) -> Iterator[Fault]:
    """Look in each document for every term its document.yaml lists under must_state and the deal has."""
    for name, rules in deal.rules.items():
        stated = {each.term for each in deal.statements if each.document == name and each.block.kind not in PAGE_LINES}
        for term in rules.must_state:
            if not known(term, deal.facts):
                yield Fault(
                    f"must_state in templates/{name}/document.yaml lists {term}, which is no term of a deal.",
                    "Correct its name, or take it out of the list.",
                )
            elif has(term, deal.facts) and term not in stated:
                yield Fault(
                    f"The {rules.called} nowhere states {term}.",
                    f"Print {{{{ {term} }}}} in the clause it belongs to.",
                    term,
                )


def has(term: str, facts: Mapping[str, object]) -> bool:
    """Tell whether the deal has a term: it is neither none nor left open."""
    value = facts.get(term)
    return value is not None and not isinstance(value, Open) and value != ()


def known(term: str, facts: Mapping[str, object]) -> bool:
    """Tell whether a term is a deal's, be it one that this deal lacks together with its group."""
    parts = term.split(".")
    return any(".".join(parts[:length]) in facts for length in range(1, len(parts) + 1))
