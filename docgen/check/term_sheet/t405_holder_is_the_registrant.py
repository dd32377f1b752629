"""T405: the holder of the note is its maker."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Compare the two names; capitals, blanks and punctuation do not count."""
    registrant, holder = deal.term_sheet.registrant, deal.term_sheet.holder
    if is_the_registrant(deal):
        yield Fault(
            f"The holder, “{holder.name}”, has the name of the registrant, “{registrant.name}”. "
            "No company can owe a note to itself.",
            "Write the name of the buyer of the note in holder.name.",
            "holder.name",
        )


def is_the_registrant(deal: Deal) -> bool:
    """Tell whether both names are one."""
    return _bare(deal.term_sheet.registrant.name) == _bare(deal.term_sheet.holder.name)


def _bare(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold().replace("&", "and")))
