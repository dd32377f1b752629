"""The text of both documents as a reader sees it: one paragraph a line, after the number of its section."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from docgen.reading.html import read_html
from tests.finished_pages import finished_pages
from tests.planted_deals import EVERYTHING
from tests.worked_example import Variant, overlay

FOLDER = Path(__file__).parent
# Every optional term, Items that are reported anyway, and the cover page as the form has it since May 2, 2019.
EVERY_TERM = Variant(
    change=overlay(
        EVERYTHING.change,
        {
            "registrant": {"emerging_growth_company": "yes", "declines_extended_transition": "yes"},
            "note": {
                "issued_on": "January 31, 2020",
                "matures_on": "January 29, 2021",
                "interest": {"accrues_from": "December 31, 2019"},
                "additional_provisions": [
                    {
                        "heading": "Mandatory Prepayment",
                        "about": "other",
                        "note_wording": "The Company must prepay this Note within 15 days after it sells shares.",
                        "report_summary": "The Company must prepay the Note within 15 days after it sells shares.",
                    }
                ],
            },
            "filing": {
                "other_exhibits": [
                    {"number": "4.1", "description": "Common Stock Purchase Warrant dated January 31, 2020"},
                    {"number": "10.2", "description": "Note Purchase Agreement dated January 31, 2020"},
                ],
                "signed_on": "February 5, 2020",
                "filed_on": "February 6, 2020",
            },
        },
    )
)
DEALS = {"worked": Variant(), "every_term": EVERY_TERM}
_HEADS = ("title", "heading", "subheading")


def printed(deals: Mapping[str, Variant] = DEALS) -> dict[Path, str]:
    """Return the text of each document of each deal, by the file that holds it."""
    return {
        FOLDER / f"{deal}_{name}.txt": _text(name, html)
        for deal, variant in deals.items()
        for name, html in finished_pages(variant).items()
    }


def _text(name: str, html: bytes) -> str:
    lines: list[str] = []
    for block in read_html(html, name).blocks:
        lines += ([""] if lines and block.kind in _HEADS else []) + [f"{block.section or '':<5} {block.text}"]
    return "\n".join(lines) + "\n"
