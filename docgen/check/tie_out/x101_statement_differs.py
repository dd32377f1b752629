"""X101: what a document states is not what the term sheet says."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, is_said
from docgen.finding import named
from docgen.model.kinds import Money, Open
from docgen.reading.figures import money
from docgen.reading.statements import Statement


def check(deal: Deal) -> Iterator[Fault]:
    """Hold every statement, by its mark and in plain words, against the field it states."""
    reported: dict[tuple[str, str, str | None], list[Statement]] = {}
    for statement in deal.statements:
        if not agrees(statement, deal.facts.get(statement.term)):
            reported.setdefault((statement.document, statement.term, statement.value), []).append(statement)
    for (document, term, value), statements in reported.items():
        written = deal.as_written(term).removesuffix(".")
        text = statements[0].text
        fact = deal.facts.get(term)
        if fact is None or isinstance(fact, Open):
            says = f"The {deal.called(document)} says “{text}”; the term sheet has {named(term)}: {written}."
        elif value is None:
            says = f"The {deal.called(document)} prints {named(term)} as “{text}”, which cannot be read as {written}."
        else:
            says = f"The {deal.called(document)} states {named(term)} as “{text}”; the term sheet has {written}."
        yield Fault(says, "Print the right term in that clause, or correct the term sheet.", term, tuple(statements))


def agrees(statement: Statement, fact: object) -> bool:
    """Tell whether a statement says what the field says."""
    if isinstance(fact, Money) and any(each.currency != fact.currency for each in money(statement.text)):
        return False
    return is_said(statement.value, fact)
