"""A finished page that somebody opened in a word processor and changed: its words alone still give the change away."""

from __future__ import annotations

import re
from functools import cache

import pytest

from docgen.check.deal import Deal
from docgen.check.tie_out import x101_statement_differs
from docgen.load.term_sheet import load_term_sheet
from docgen.reading.html import read_html
from docgen.reading.statements import plain_statements
from tests.finished_pages import facts_of, finished_pages
from tests.worked_example import TERM_SHEET, Variant

# What the page says, and what the hand makes of it.
EDITS = [
    ("note.principal", "promissory_note", "<td>$200,000.00</td>", "<td>$250,000.00</td>"),
    ("note.principal", "promissory_note", "Hundred Thousand Dollars ($200,", "Hundred Fifty Thousand Dollars ($250,"),
    ("note.principal", "promissory_note", "Two Hundred Thousand Dollars ($200,", "Two Hundred Thousand Dollars ($250,"),
    ("note.principal", "form_8k", "principal amount of $200,000 (the", "principal amount of $250,000 (the"),
    ("note.principal", "form_8k", "principal amount of $200,000, to", "principal amount of $250,000, to"),
    ("closing.purchase_price", "promissory_note", "<td>$177,500.00</td>", "<td>$175,500.00</td>"),
    ("closing.purchase_price", "promissory_note", "price of $177,500.00 in", "price of $175,500.00 in"),
    ("closing.purchase_price", "form_8k", "for a purchase price of $177,500", "in exchange for $187,500"),
    ("closing.purchase_price", "form_8k", "Holder for a purchase price of $177", "Holder for a purchase price of $187"),
    ("note.interest.rate", "promissory_note", "twelve percent (12%)", "fourteen percent (14%)"),
    ("note.interest.rate", "promissory_note", "twelve percent (12%)", "twelve percent (14%)"),
    ("note.interest.rate", "form_8k", "at a rate of 12% per annum", "at a rate of 14% per annum"),
    ("note.matures_on", "promissory_note", "<td>December 29, 2018</td>", "<td>December 28, 2018</td>"),
    ("note.matures_on", "promissory_note", "matures on December 29, 2018", "matures on December 31, 2018"),
    ("note.matures_on", "form_8k", "matures on December 29, 2018", "matures on December 29, 2019"),
    ("note.interest.accrues_from", "promissory_note", "including December 29, 2017", "including January 31, 2018"),
    ("note.interest.accrues_from", "form_8k", "including December 29, 2017", "including December 28, 2017"),
    ("note.interest.compounding", "promissory_note", "compounded quarterly", "compounded monthly"),
    ("note.interest.compounding", "form_8k", "compounded quarterly", "compounded annually"),
    ("note.interest.day_count", "promissory_note", "a year of 365 days", "a year of 360 days"),
    ("note.interest.day_count", "form_8k", "a year of 365 days", "a year of 360 days"),
    ("note.convertible", "promissory_note", "is not convertible into", "is convertible into"),
    ("note.convertible", "form_8k", "is not convertible into", "is convertible into"),
    ("note.convertible", "form_8k", "The Note is not convertible into", "The Note is convertible into"),
    ("note.secured", "promissory_note", "This Note is not secured.", "This Note is secured."),
    ("note.secured", "form_8k", "The Note is not secured.", "The Note is secured by all assets of the Company."),
    ("holder.name", "promissory_note", "BayBridge Capital Fund LP", "Baybridge Capital Partners LP"),
    ("holder.name", "form_8k", "BayBridge Capital Fund LP", "BayBridge Capital Fund II LP"),
    ("note.issued_on", "promissory_note", "<td>January 31, 2018</td>", "<td>January 30, 2018</td>"),
    ("note.issued_on", "promissory_note", "issued on January 31, 2018", "issued on January 30, 2018"),
    ("note.issued_on", "form_8k", "On January 31, 2018, Ascent", "On January 30, 2018, Ascent"),
    ("note.issued_on", "form_8k", "On January 31, 2018, the Company issued", "On January 30, 2018, the Company issued"),
    ("note.issued_on", "form_8k", "On January 31, 2018, the Company sold", "On January 30, 2018, the Company sold"),
    ("note.events_of_default.payment.cure", "promissory_note", "five (5) Business Days", "ten (10) Business Days"),
    ("note.events_of_default.payment.cure", "form_8k", "five (5) Business Days", "five (5) days"),
]  # fmt: skip


@cache
def saved_pages() -> dict[str, str]:
    """The worked deal's pages as a word processor leaves them: no marks, no links, no no-break spaces."""
    pages = {name: html.decode() for name, html in finished_pages(Variant()).items()}
    return {name: re.sub(r"</?(?:data|a)\b[^>]*>", "", page).replace("\u00a0", " ") for name, page in pages.items()}


def at_fault(document: str, page: str) -> list[str]:
    """The terms that X101 finds stated otherwise than in the term sheet, from the words of a page alone."""
    term_sheet = load_term_sheet(TERM_SHEET).term_sheet
    assert term_sheet
    read = read_html(page.encode(), document)
    assert not any(block.marks for block in read.blocks)
    house = Variant().house()
    deal = Deal(
        term_sheet=term_sheet, facts=facts_of(Variant()), written={}, phrases=house.phrases, rules=house.rules,
        documents={document: read}, pdfs={}, statements=tuple(plain_statements(read)),
    )  # fmt: skip
    return [fault.term or "" for fault in x101_statement_differs.check(deal)]


@pytest.mark.parametrize("document", ["promissory_note", "form_8k"])
def test_a_page_that_nobody_changed_agrees_with_the_term_sheet(document: str) -> None:
    assert at_fault(document, saved_pages()[document]) == []


@pytest.mark.parametrize(("term", "document", "says", "changed"), EDITS)
def test_a_change_by_hand_is_found(term: str, document: str, says: str, changed: str) -> None:
    page = saved_pages()[document]
    assert says in page
    assert at_fault(document, page.replace(says, changed, 1)) == [term]
