"""K202: Item 2.03, with what it incorporates from Item 1.01, leaves out something it has to say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault, Spot
from docgen.check.written import listed
from docgen.model.kinds import Money, canonical
from docgen.reading.figures import figures

_FIGURES = {
    "the date of the note": ("day", "note.issued_on"),
    "the principal": ("money", "note.principal"),
    "the maturity date": ("day", "note.matures_on"),
    "the rate of interest": ("percent", "note.interest.rate"),
}
_WORDS = {
    "when it is payable": re.compile(r"\bpa(?:y|id)", re.IGNORECASE),
    "the events of default": re.compile(r"\bevents? of default", re.IGNORECASE),
    "how it may be accelerated": re.compile(r"\baccelerat|\b(?:immediately|become[s]?|declare\w*) due", re.IGNORECASE),
}


def check(deal: Deal) -> Iterator[Fault]:
    """Read Item 2.03, and Item 1.01 where it is incorporated by reference, for what the Item asks for."""
    report = deal.documents["form_8k"]
    item = [block for block in report.blocks if block.section == "2.03"]
    if not item:
        return
    texts = [block.text for block in item if block.kind != "heading"]
    own = " ".join(texts)
    by_reference = re.search(r"\bItem 1\.01\b", own) and re.search(r"\bincorporated\b", own)
    if by_reference:
        texts += [block.text for block in report.blocks if block.section == "1.01" and block.kind != "heading"]
    said = {figure.meaning for text in texts for figure in figures(text)}
    # One that is stated wrongly is stated: X101 tells of it.
    read = ("1.01", "2.03") if by_reference else ("2.03",)
    stated = {each.term for each in deal.statements if each.document == "form_8k" and each.section in read}
    missing = [
        what
        for what, (kind, term) in _FIGURES.items()
        if term not in stated and _meaning(kind, deal.facts[term]) not in said
    ]
    missing += [what for what, words in _WORDS.items() if not any(map(words.search, texts))]
    if missing:
        both = "Item 2.03, with Item 1.01, which it incorporates," if by_reference else "Item 2.03"
        yield Fault(
            f"{both} does not state {listed(missing)}.",
            f"Say it in form_8k/items/item_{'1_01' if by_reference else '2_03'}.html.",
            at=(Spot(report, item[0], item[0].text),),
        )


def _meaning(kind: str, value: object) -> tuple[str, str, str | None]:
    return kind, canonical(value), value.currency if isinstance(value, Money) else None
