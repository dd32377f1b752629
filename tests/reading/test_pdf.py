import pytest
import weasyprint

from docgen.finding import Stop
from docgen.reading.document import Section
from docgen.reading.html import read_html
from docgen.reading.pdf import read_pdf
from docgen.reading.printed import difference

FURNITURE = """@page { size: 240pt 300pt; margin: 40pt;
  @top-left { content: "DRAFT – NOT FOR FILING"; font-size: 7pt }
  @top-right { content: "Running header"; font-size: 7pt }
  @bottom-center { content: "Page " counter(page) " of " counter(pages); font-size: 7pt } }
@page :first { @top-right { content: none } }
body { font: 10pt serif } h1 { text-transform: uppercase }"""
LONG = "The maker owes forty-five amounts on-demand in re-drafted counter&shy;parts, “wise” or not. " * 12
BODY = f"""<h1>Promissory Note</h1><p>Opening words.</p>
<h2>1. Promise</h2><p>{LONG}</p>
<h2 style="break-before: page">2. Interest</h2><p>Pay within <br>30. The month of <br>9. Not a section.</p>
<table><tr><td>10.1</td><td>Note of a kind</td></tr></table>"""


@pytest.fixture(scope="module")
def printed() -> bytes:
    head = f"<title>Promissory Note</title><style>{FURNITURE}</style>"
    return weasyprint.HTML(string=f"<html lang='en-US'><head>{head}</head><body>{BODY}</body></html>").write_pdf()


def test_a_pdf_is_read_into_its_numbered_sections(printed):
    document = read_pdf(printed, "promissory_note")
    assert (document.medium, document.title, document.language) == ("pdf", "Promissory Note", "en-US")
    assert document.sections == (Section("1", "Promise", None), Section("2", "Interest", None))
    assert [(block.section, block.page) for block in document.blocks] == [
        (None, 1),
        ("1", 1),
        ("2", len(document.pages)),
    ]
    assert document.blocks[0].text == "PROMISSORY NOTE Opening words."
    assert document.blocks[2].text.startswith("2. Interest Pay within 30. The month of 9. Not a section.")


def test_a_paragraph_that_runs_over_pages_is_whole_and_without_page_furniture(printed):
    words = LONG.replace("&shy;", "").strip()
    assert read_pdf(printed, "promissory_note").blocks[1].text.replace("on- ", "on-") == f"1. Promise {words}"


def test_running_header_page_number_and_draft_stamp_are_taken_off_every_page(printed):
    document = read_pdf(printed, "note")
    assert len(document.pages) >= 3
    words = " ".join(block.text for block in document.blocks)
    assert not any(each in words for each in ("DRAFT", "Running header", "Page 1", f"of {len(document.pages)}"))


def test_a_word_that_no_line_can_hold_is_whole_and_parted_from_the_words_around_it():
    style = "@page { size: 300pt 90pt; margin: 20pt } body { font: 8pt/1 serif; margin: 0; overflow-wrap: break-word }"
    words = f"The maker is {'Longer' * 60} Inc. of {'Ship' * 10} in Maine."
    pdf = read_pdf(weasyprint.HTML(string=f"<style>{style}</style><p>{words}").write_pdf(), "note")
    assert len(pdf.pages) == 2
    assert pdf.blocks[0].text == words


def test_a_word_hyphenated_over_a_page_break_is_one_word():
    style = "@page { size: 90pt 40pt; margin: 10pt } body { font: 12pt/20pt serif; orphans: 1; widows: 1; margin: 0 }"
    html = f"<style>{style}</style><p>coun&shy;terrevolutionary"
    pdf = read_pdf(weasyprint.HTML(string=html).write_pdf(), "note")
    assert len(pdf.pages) == 2
    assert difference(read_html(html.encode(), "note"), pdf) is None


def test_a_pdf_of_one_page_loses_its_page_number_too():
    style = "@page { @bottom-center { content: 'Page ' counter(page) ' of ' counter(pages) } }"
    html = f"<style>{style}</style><h2>Item 9.01 Exhibits</h2><p>None on page 7.</p>"
    data = weasyprint.HTML(string=html).write_pdf()
    assert [block.text for block in read_pdf(data, "form_8k").blocks] == ["Item 9.01 Exhibits None on page 7."]
    assert read_pdf(data, "form_8k").sections == (Section("9.01", "Exhibits", None),)


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"%PDF-1.7\nbroken"])
def test_bytes_that_are_no_pdf_stop_with_what_to_do(data):
    with pytest.raises(Stop) as stop:
        read_pdf(data, "promissory_note")
    (finding,) = stop.value.findings
    assert (finding.code, finding.name, finding.severity) == ("P305", "unreadable-pdf", "error")
    assert "The PDF of the promissory note cannot be opened" in finding.message
