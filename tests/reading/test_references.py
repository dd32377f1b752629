import pytest

from docgen.reading.document import Block, ReadDocument, Section
from docgen.reading.html import read_html
from docgen.reading.references import listed_exhibits, numbered, references
from tests.reading.pages import EDITED, RENDERED, page, paragraph


def found(words: str) -> list[tuple[str, str]]:
    return [(reference.kind, reference.number) for reference in references(paragraph(f"See {words}."))]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Section 7(b)", ["7(b)"]),
        ("Sections 3 and 4", ["3", "4"]),
        ("Sections 7(a)(i), 8 and 9(c) of this Note", ["7(a)(i)", "8", "9(c)"]),
        ("Section 7(a) or (b)", ["7(a)", "7(b)"]),
        ("Section 3 or 60 days later", ["3"]),
        ("Section 12, and", ["12"]),
    ],
)
def test_sections_are_referred_to_in_plain_words(words, numbers):
    assert found(words) == [("section", number) for number in numbers]


def test_items_and_exhibits_are_referred_to_in_plain_words():
    assert found("Item 1.01 of this Current Report on Form 8-K and Exhibits 10.1 and 99.1") == [
        ("item", "1.01"),
        ("exhibit", "10.1"),
        ("exhibit", "99.1"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Section 4(a)(2) of the Securities Act of 1933",
        "Section 4(a)(2) and Rule 506(b)",
        "Section 13 or 15(d) of the Securities Exchange Act of 1934",
        "Section 1275 (on discount) of the Code",
        "UCC Section 9-102",
        "Section 5-1401",
        "Section 3 thereof",
        "Section 7 of the Note",
        "Item 404(a) of Regulation S-K",
        "Item 2.03 of Form 8-K",
        "Rule 425",
    ],
)
def test_sections_of_statutes_forms_and_other_documents_are_no_references(words):
    assert found(words) == []


def test_a_reference_encloses_its_words():
    document = paragraph("See Sections 3 and 4.")
    assert [document.blocks[0].text[r.start : r.end] for r in references(document)] == ["Sections 3", "4"]


def test_the_number_of_a_heading_is_no_reference_to_it():
    report = page("<h2>Item 1.01 Entry</h2><p>Item 1.01 says so.</p>")
    assert [(r.number, r.block.kind) for r in references(report)] == [("1.01", "paragraph")]


@pytest.mark.parametrize("source", [RENDERED, EDITED])
def test_sections_and_lettered_items_can_be_referred_to(source):
    document = read_html(source.encode(), "promissory_note")
    assert numbered(document) == {"1", "1(a)", "1(a)(i)", "1(b)"}
    assert [reference.number for reference in references(document)] == ["1(b)"]


def test_the_letter_i_goes_on_after_h_and_opens_a_list_after_b():
    items = "".join(
        f"<li>({letter}) x;</li>" for letter in ("a", "b", "i", "ii", "c", "d", "e", "f", "g", "h", "i", "j")
    )
    assert {"7(b)(i)", "7(b)(ii)", "7(c)", "7(i)", "7(j)"} <= numbered(page(f"<h2>7. Default</h2><ol>{items}</ol>"))


def test_items_listed_within_a_sentence_can_be_referred_to():
    numbers = numbered(page("<h2>7. Default</h2><p>Each of: (a) no payment, and (b) ruin. Section 3(c) applies.</p>"))
    assert numbers == {"7", "7(a)", "7(b)"}


def test_the_exhibit_table_of_item_9_01_is_read():
    rows = "<tr><th>No.<th>Description<tr><td>10.1*<td>Promissory Note<tr><td>104<td>Cover Page"
    report = page(
        f"<h2>Item 8.01 Other</h2><table><tr><td>5<td>x</table><h2>Item 9.01 Exhibits</h2><table>{rows}</table>"
    )
    assert [(row.number, row.description) for row in listed_exhibits(report)] == [
        ("10.1", "Promissory Note"),
        ("104", "Cover Page"),
    ]


def test_the_exhibit_list_is_read_from_the_words_of_a_pdf():
    text = "Item 9.01 Exhibits (d) Exhibits Number Description 10.1 Promissory Note dated May 1, 2020 104 Cover Page"
    block = Block(text, "paragraph", "9.01", None, 3)
    report = ReadDocument("form_8k", "pdf", "", None, (Section("9.01", "Exhibits", None),), (block,))
    assert [(row.number, row.description) for row in listed_exhibits(report)] == [
        ("10.1", "Promissory Note dated May 1, 2020"),
        ("104", "Cover Page"),
    ]
    assert references(report) == []


def test_a_document_without_item_9_01_lists_no_exhibits():
    assert listed_exhibits(page("<table><tr><td>10.1<td>Note</table>")) == []
