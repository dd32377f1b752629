"""The highest rate the governing law lets the holder charge on this deal."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from docgen.law import Rule, rules
from docgen.model.kinds import Money
from docgen.model.registrant import Registrant
from docgen.model.term_sheet import TermSheet

_UNKNOWN = ("none", "not known")


class UsuryCap(Struct, frozen=True):
    """The cap of one governing law as it bears on a deal.

    `percent` is None when no cap applies, and `exempt_because` then says why, or when the cap turns on a published
    rate. `confirm` is what the term sheet does not record and could lift or move the cap, for counsel to settle.
    """

    law: str
    kind: str
    percent: Decimal | None
    exempt_because: str | None
    confirm: str | None
    source: str
    verified: str


def usury_cap(sheet: TermSheet) -> UsuryCap | None:
    """Return the lowest cap that applies under the note's governing law, or why none does.

    None when the note names no governing law or one that docgen/law/usury.yaml does not have. Limits of size are in
    U.S. dollars and exempt no note in another currency.
    """
    rows = [row for row in rules("usury") if row.values["law"] == sheet.note.governing_law]
    caps = [_cap(row, _exempt_because(row, sheet.note.principal, sheet.registrant)) for row in rows]
    applying = [cap for cap in caps if cap.exempt_because is None]
    return min(applying or caps[-1:], key=lambda cap: cap.percent or 0, default=None)


def _cap(row: Rule, exempt_because: str | None) -> UsuryCap:
    values = row.values
    percent = None if exempt_because or values["cap"] in _UNKNOWN else Decimal(values["cap"])
    confirm = None if exempt_because else values.get("confirm")
    return UsuryCap(values["law"], values["kind"], percent, exempt_because, confirm, row.source, row.verified)


def _exempt_because(row: Rule, principal: Money, registrant: Registrant) -> str | None:
    limits = {name: Decimal(row.values[name]) for name in row.values if name.startswith("principal_")}
    if principal.currency == "USD":
        for name, limit in limits.items():
            match name:
                case "principal_below" if principal.amount >= limit:
                    return f"the principal is not below ${limit:,}"
                case "principal_at_least" if principal.amount < limit:
                    return f"the principal is below ${limit:,}"
                case "principal_at_most" if principal.amount > limit:
                    return f"the principal is over ${limit:,}"
    if registrant.entity in row.values.get("spares_entities", "").split(", "):
        return f"the rule does not protect a {registrant.entity}"
    if "only_entities" in row.values and registrant.entity not in row.values["only_entities"].split(", "):
        return f"the rule does not reach a {registrant.entity}"
    return row.values.get("why_none")
