"""A page and its PDF part at the first word that is hidden, added, changed or moved."""

from __future__ import annotations

import pytest

from docgen.reading.document import ReadDocument
from docgen.reading.printed import Difference, difference
from tests.reading.pages import page

FIRST = "The Company waives presentment, demand for payment, protest and notice of dishonor."
SECOND = "This Note is issued in registered form, and a transfer takes effect when it is entered."
HEADER = "Exhibit 10.1 – Note of Acme, Inc."
WORDS = page(f'<header class="running">{HEADER}</header><h2>1. Form</h2><p>{FIRST}</p><p>{SECOND}</p>')


def pdf(*pages: str) -> ReadDocument:
    return ReadDocument("promissory_note", "pdf", "", "en-US", (), (), pages)


def parted(*pages: str) -> Difference:
    found = difference(WORDS, pdf(*pages))
    assert found
    return found


def test_the_same_words_are_the_same_however_their_lines_and_pages_break() -> None:
    assert difference(WORDS, pdf(f"1. Form\n{FIRST}\n{SECOND}")) is None
    assert difference(WORDS, pdf(f"1.\nForm\n{FIRST[:20]}", f"{FIRST[20:]}\n{SECOND}")) is None
    assert difference(WORDS, pdf(f"1. Form {FIRST}".replace("presentment", "present\u2010\nment"), SECOND)) is None


@pytest.mark.parametrize("furniture", [
    HEADER, "Page 2 of 2", "DRAFT – NOT FOR FILING", f"DRAFT – NOT FOR FILING\n{HEADER}\nPage 2 of 2",
    HEADER.replace("– ", "–\n"),
])  # fmt: skip
def test_furniture_is_left_out(furniture: str) -> None:
    assert difference(WORDS, pdf(f"1. Form {FIRST}", f"{SECOND}\n{furniture}")) is None
    assert difference(WORDS, pdf(f"1. Form {FIRST}", f"{furniture}\n{SECOND}")) is None


def test_another_header_is_no_furniture() -> None:
    found = parted(f"1. Form {FIRST}", f"{SECOND}\n{HEADER.replace('10.1', '99.1')}\nPage 2 of 2")
    assert (found.says, found.prints, found.page) == ("", "Exhibit 99.1 – Note of Acme, Inc.", 2)


def test_hidden_words_are_missing() -> None:
    found = parted("1. Form", SECOND)
    assert (found.says, found.prints, found.page, found.moved) == (FIRST, "", 2, False)
    assert (found.block.text, found.block.section) == (FIRST, "1")
    assert (parted(f"1. Form {FIRST}").says, parted("").says[:7]) == (SECOND, "1. Form")


@pytest.mark.parametrize("added", ["A fee.", "The fee.", "This Note pays twice."])
def test_words_on_the_pdf_alone_are_added(added: str) -> None:
    # The second and third begin as the words that they push on do.
    found = parted(f"1. Form {FIRST}", f"{added} {SECOND}")
    assert (found.says, found.prints, found.page) == ("", added, 2)
    assert parted(f"1. Form {FIRST} {SECOND} {added}").prints == added
    assert parted(f"{added} 1. Form {FIRST} {SECOND}").prints == added


def test_words_in_other_words_place_are_both_given() -> None:
    found = parted(f"1. Form {FIRST} {SECOND.replace('registered', 'bearer')}")
    assert (found.says, found.prints) == ("registered", "bearer")
    assert parted(f"1. FORM {FIRST} {SECOND}").prints == "FORM"
    assert parted(f"1. Form {FIRST} {SECOND.replace('Note', 'Notes')}").prints == "Notes"


def test_words_in_another_order_are_moved() -> None:
    found = parted(f"1. Form {SECOND} {FIRST}")
    assert found.moved and {found.says, found.prints} in ({"", FIRST}, {"", SECOND})
