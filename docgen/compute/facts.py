"""Every fact of a deal by its dotted name: the fields of the term sheet and what is computed from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen.compute.all_in_cost import all_in_cost
from docgen.compute.business_days import roll
from docgen.compute.deadlines import due_on
from docgen.compute.discount import needs_discount_legend
from docgen.compute.items import items
from docgen.compute.schedule import total_interest
from docgen.law import rule
from docgen.model.group import Group
from docgen.model.kinds import NOT_STATED, Money, Open
from docgen.model.note import Note
from docgen.model.numbers import exhibit_order
from docgen.model.term_sheet import TermSheet


def facts(sheet: TermSheet) -> dict[str, object]:
    """Return all facts by name: the fields in the order of the model, then the computed ones.

    A value is Money, Rate, Period, a date, text, a boolean, an int, a tuple of Item numbers, () for an empty list,
    None for what the deal does not have, NOT_STATED for what it leaves open or what cannot be computed. A group the
    deal does not have is one None under its own name; one it has shows only through its fields. Never raises.
    """
    note, filing = sheet.note, sheet.filing
    # The sale of the note is the one event the report is about, so its day is that of the earliest event.
    event_on = note.issued_on
    computed: dict[str, object] = {
        "note.total_interest": total_interest(note),
        "note.total_due": total_due(note),
        "note.term_days": term_days(note),
        "note.payment_on": roll(note.matures_on, note.business_days.rule),
        "note.all_in_cost": all_in_cost(sheet),
        "note.prepayable": "given" if note.prepayment else "none",
        "note.needs_discount_legend": needs_discount_legend(sheet),
        "filing.event_on": event_on,
        "filing.due_on": due_on(event_on),
        "filing.items": tuple(reported.item for reported in items(sheet)),
        "filing.shows_securities_table": _cover_shows("securities table", filing.filed_on),
        "filing.shows_emerging_growth_company": _cover_shows("emerging growth company boxes", filing.filed_on),
        # The note is an exhibit, so a registrant that tags its cover page always lists the tagged file too.
        "filing.lists_cover_page_file": sheet.registrant.tags_cover_page,
    }
    for number, exhibit in enumerate(filing.other_exhibits):
        comes_first = exhibit_order(exhibit.number) < exhibit_order(filing.exhibit_number)
        computed[f"filing.other_exhibits.{number}.comes_first"] = comes_first
    return dict(_fields(sheet, "")) | computed


def total_due(note: Note) -> Money | Open:
    """Return principal and all interest, paid when due; NOT_STATED when the interest cannot be computed."""
    total = total_interest(note)
    return NOT_STATED if isinstance(total, Open) else Money(note.principal.amount + total.amount, total.currency)


def term_days(note: Note) -> int | Open:
    """Return the days from issue to maturity; NOT_STATED when the note matures no later than it is issued."""
    days = (note.matures_on - note.issued_on).days
    return days if days > 0 else NOT_STATED


def _cover_shows(what: str, filed_on: date) -> bool:
    return rule("form_8k_cover", shows=what).in_force(filed_on)


def _fields(value: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Group):
        children: list[tuple[str, object]] = [(name, getattr(value, name)) for name in value.__struct_fields__]
    elif isinstance(value, tuple) and value:
        children = [(str(number), item) for number, item in enumerate(value)]
    else:
        yield path, value
        return
    for name, child in children:
        yield from _fields(child, f"{path}.{name}" if path else name)
