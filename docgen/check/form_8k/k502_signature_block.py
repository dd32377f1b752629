"""K502: the report's signature block lacks something, or is not that of the term sheet."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault
from docgen.check.signature_block import faults, quoted, text_of_block
from docgen.check.written import written
from docgen.reading.figures import days

_FILE = "form_8k/signature.html"


def check(deal: Deal) -> Iterator[Fault]:
    """Compare each line of the block, and its date, with the term sheet."""
    text, filing = text_of_block(deal, "form_8k"), deal.term_sheet.filing
    dated = days(text)
    for day in reversed(dated):
        text = text[: day.start] + text[day.end :]
    yield from faults(deal, "form_8k", text, signed=filing.signed, file=_FILE)
    if [day.value for day in dated] != [filing.signed_on.isoformat()]:
        printed = " and ".join(quoted(day.text) for day in dated) or "nothing"
        yield Fault(
            f"The signature block of the {deal.called('form_8k')} has {printed} as its date; "
            f"filing.signed_on is {written(filing.signed_on)}.",
            f"Print filing.signed_on there, in {_FILE}.",
            "filing.signed_on",
        )
