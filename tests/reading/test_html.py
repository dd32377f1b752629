from docgen.reading.document import Section
from docgen.reading.html import read_html
from tests.reading.pages import EDITED, RENDERED, page

DOCUMENT = read_html(RENDERED.encode(), "promissory_note")


def test_a_page_is_read_into_blocks_in_the_order_in_which_they_stand():
    assert [(block.kind, block.section, block.part, block.text) for block in DOCUMENT.blocks] == [
        ("title", None, "head", "PROMISSORY NOTE"),
        ("header", None, "head", "Terms"),
        ("header", None, "head", "Principal amount"),
        ("cell", None, "head", "$200,000.00"),
        (
            "paragraph",
            None,
            "head",
            "On January 31, 2018, the maker promises to pay the holder (the “Holder”) as Section 1(b) says.",
        ),
        ("heading", "1", "default", "1. Events of Default"),
        ("item", "1", "default", "(a) no payment:"),
        ("item", "1", "default", "(i) of principal, or"),
        ("item", "1", "default", "(b) insolvency."),
        ("paragraph", None, "signature", "By: ________"),
    ]


def test_title_language_and_sections_are_read():
    assert (DOCUMENT.name, DOCUMENT.medium, DOCUMENT.title, DOCUMENT.language) == (
        "promissory_note",
        "html",
        "Promissory Note",
        "en-US",
    )
    assert DOCUMENT.sections == (Section("1", "Events of Default", "default"),)


def test_marks_links_and_definitions_enclose_exactly_their_words():
    block = DOCUMENT.blocks[4]
    (mark,), (link,), ((start, end),) = block.marks, block.links, block.definitions
    assert (mark.term, block.text[mark.start : mark.end]) == ("note.issued_on", "January 31, 2018")
    assert (link.target, block.text[link.start : link.end]) == ("default", "Section 1(b)")
    assert block.text[start:end] == "Holder"


def test_spaces_around_a_mark_do_not_belong_to_it():
    block = page("<p>pay\n <data data-term='note.principal'> <b>$5</b>\n</data> now</p>").blocks[0]
    assert block.text == "pay $5 now"
    assert block.text[block.marks[0].start : block.marks[0].end] == "$5"


def test_a_mark_that_prints_nothing_is_still_there():
    block = page("<p>pay <data data-term='note.principal'></data>.</p>").blocks[0]
    assert block.marks[0].term == "note.principal"
    assert block.marks[0].start == block.marks[0].end


def test_an_edited_page_without_marks_or_closing_tags_reads_the_same():
    edited = read_html(EDITED.encode(), "promissory_note")
    assert [(b.kind, b.section, b.text) for b in edited.blocks if b.text != "Signature"] == [
        (b.kind, b.section, b.text) for b in DOCUMENT.blocks if b.kind not in ("header", "cell")
    ]
    assert not any(block.marks or block.links or block.definitions for block in edited.blocks)
    assert edited.title == "PROMISSORY NOTE"


def test_an_item_of_form_8_k_is_a_section():
    report = page("<section id='item_1_01'><h2><span>Item 1.01</span> Entry</h2><p>x</p></section>", "form_8k")
    assert report.sections == (Section("1.01", "Entry", "item_1_01"),)
    assert [block.section for block in report.blocks] == ["1.01", "1.01"]


def test_a_heading_without_a_number_ends_the_numbered_section():
    report = page("<h2>Item 9.01 Exhibits</h2><p>a</p><h2>SIGNATURE</h2><p>b</p>", "form_8k")
    assert [block.section for block in report.blocks] == ["9.01", "9.01", None, None]


def test_a_year_that_opens_a_heading_is_no_section_number():
    assert page("<h2>2018 Notes</h2>").sections == (Section(None, "2018 Notes", None),)


def test_what_a_reader_does_not_see_is_left_out():
    seen = page("<script>a()</script><!-- b --><p hidden>c</p><p>d<br>e</p><style>f</style><template>g</template>")
    assert [block.text for block in seen.blocks] == ["d e"]


def test_paragraphs_inside_one_cell_are_one_block():
    table = page("<table><tr><td><p>12%</p><p>per annum</p><td>x</table>")
    assert [(block.kind, block.text) for block in table.blocks] == [("cell", "12% per annum"), ("cell", "x")]


def test_text_that_stands_in_no_paragraph_is_not_lost():
    assert [block.text for block in page("loose <div>words</div> at the end").blocks] == [
        "loose",
        "words",
        "at the end",
    ]


def test_bytes_that_are_no_page_are_an_empty_document():
    for data in (b"", b" \n", b"<!-- nothing -->"):
        assert read_html(data, "form_8k").blocks == ()


def test_the_title_line_and_the_running_header_are_read_with_their_marks():
    title = '<p class="title-line" hidden><data data-term="note.title">Note</data> of Acme</p>'
    header = '<header class="running">Exhibit <data data-term="filing.exhibit_number">10.1</data></header>'
    read = page(f"{title}{header}<p>Words.</p>")
    assert [(block.kind, block.text) for block in read.blocks] == [
        ("title line", "Note of Acme"),
        ("running header", "Exhibit 10.1"),
        ("paragraph", "Words."),
    ]
    assert [mark.term for block in read.blocks for mark in block.marks] == ["note.title", "filing.exhibit_number"]
