"""The signature block of a document: for whom, by whom and in what office it is signed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.check.deal import Deal, Fault

_LABEL = re.compile(r"(/s/|Name:|Title:|Dated?:|By:)")


def text_of_block(deal: Deal, document: str) -> str:
    """Return the words of a document's part `signature` as one text, since layout may split a date or a name."""
    return " ".join(block.text for block in deal.documents[document].blocks if block.part == "signature")


def faults(deal: Deal, document: str, text: str, *, signed: bool, file: str) -> Iterator[Fault]:
    """Hold the block to the registrant's name, the signatory's name and title, and “/s/” when it is signed.

    A document that is not signed has no “/s/”, but a line to sign on. `file` is the template the block stands in.
    """
    asked = {"Name:": "filing.signatory.name", "Title:": "filing.signatory.title"}
    if signed:
        asked = {"/s/": "filing.signatory.name", **asked}
    registrant = re.search(re.escape(str(deal.facts["registrant.name"])), text, re.IGNORECASE)
    if registrant:
        text = text[: registrant.start()] + text[registrant.end() :]
    _, *pieces = _LABEL.split(text)
    lines = {label: line.strip() for label, line in zip(pieces[::2], pieces[1::2], strict=True)}

    def fault(has: str, change: str, term: str) -> Fault:
        return Fault(f"The signature block of the {deal.called(document)} has {has}.", f"{change} in {file}.", term)

    for label, term in asked.items():
        if lines.get(label) != deal.facts[term]:
            has = f"{quoted(lines.get(label))} after “{label}”; {term} is “{deal.facts[term]}”"
            yield fault(has, f"Print {term} there,", term)
    if not registrant:
        has = f"not the name of the registrant, “{deal.facts['registrant.name']}”"
        yield fault(has, "Print registrant.name there,", "registrant.name")
    if not signed and "/s/" in lines:
        yield fault("“/s/”, which says that it is signed; the term sheet says it is not", "Strike it", "filing.signed")


def quoted(words: str | None) -> str:
    """Write words in quotation marks, or `nothing`."""
    return f"“{words}”" if words else "nothing"
