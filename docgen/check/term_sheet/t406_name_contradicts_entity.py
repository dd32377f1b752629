"""T406: a party's name ends as that of one kind of entity, and the term sheet says it is another."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.term_sheet.t405_holder_is_the_registrant import is_the_registrant

_CORPORATION = ("corporation", "business company")
_LLC = ("limited liability company",)
_LP = ("limited partnership",)
_ENDINGS = {
    "incorporated": _CORPORATION,
    "inc": _CORPORATION,
    "corporation": _CORPORATION,
    "corp": _CORPORATION,
    "limited liability company": _LLC,
    "limited liability co": _LLC,
    "llc": _LLC,
    "limited partnership": _LP,
    "lp": _LP,
    "lllp": _LP,
    "limited liability partnership": ("general partnership",),
    "llp": ("general partnership",),
    "statutory trust": ("statutory trust",),
}
"""How a name ends, and the kinds of entity that may; Company, Limited, Fund and Trust may stand for several."""


def check(deal: Deal) -> Iterator[Fault]:
    """Hold the ending of either name against the kind of entity; a name of both parties is T405's."""
    sheet = deal.term_sheet
    if is_the_registrant(deal):
        return
    for party, name, entity in (
        ("registrant", sheet.registrant.name, sheet.registrant.entity),
        ("holder", sheet.holder.name, sheet.holder.entity),
    ):
        words = name.lower().replace(".", "").replace(",", " ").split()
        ending = next((end for end in (" ".join(words[-many:]) for many in (3, 2, 1)) if end in _ENDINGS), None)
        if ending and entity not in _ENDINGS[ending]:
            yield Fault(
                f"“{name}” is the name of a {_ENDINGS[ending][0]}; {party}.entity says {entity}.",
                f"Correct {party}.entity or {party}.name.",
                f"{party}.entity",
            )
