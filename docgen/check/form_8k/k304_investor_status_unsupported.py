"""K304: the exemption relied on does not fit the holder or the way in which the note was offered."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Hold the exemption against the facts of the offering; what the documents say of the holder is for X101."""
    closing = deal.term_sheet.closing
    if closing.general_solicitation and (
        closing.regulation_d in ("Rule 506", "Rule 506(b)")
        or (closing.exemption == "Section 4(a)(2)" and closing.regulation_d is None)
    ):
        yield Fault(
            "The note was offered by general solicitation, which "
            f"{closing.regulation_d or closing.exemption} does not allow.",
            "Rely on Rule 506(c) in closing.regulation_d, or write no in closing.general_solicitation.",
            "closing.general_solicitation",
        )
    if closing.regulation_d == "Rule 506(c)" and not deal.term_sheet.holder.accredited_investor:
        yield Fault(
            "Rule 506(c) is open to accredited investors only, and the term sheet says the holder is none.",
            "Rely on another exemption, or correct holder.accredited_investor.",
            "holder.accredited_investor",
        )
