import re

from docgen.publish.html import write_html
from docgen.templates import Templates
from tests.publish.sample import page

TEMPLATES = Templates()
HTML = page('<p>The principal is <data data-term="note.principal" value="200000.00">$200,000.00</data>.</p>')


def test_the_page_is_the_printed_one_with_its_style_sheet_inside() -> None:
    written = write_html(HTML, TEMPLATES.bytes).decode()
    assert re.sub(r"<style>\n.*?</style>\n", "", written, flags=re.DOTALL) == HTML
    assert (TEMPLATES.bytes("house/page.css") or b"").decode() in written


def test_the_page_needs_no_other_file_and_no_network() -> None:
    written = write_html(HTML, TEMPLATES.bytes, draft=True).decode()
    assert not re.search(r"url\(|@import|<link|src=|https?:", written)


def test_only_a_draft_is_stamped() -> None:
    assert "DRAFT – NOT FOR FILING" in write_html(HTML, TEMPLATES.bytes, draft=True).decode()
    assert "DRAFT" not in write_html(HTML, TEMPLATES.bytes).decode()


def test_a_firm_without_a_style_sheet_still_gets_its_page() -> None:
    assert "$200,000.00" in write_html(HTML, lambda name: None).decode()


def test_a_firm_s_style_cannot_take_the_stamp_off_a_draft() -> None:
    firm = {
        "house/draft.css": b"",
        "house/page.css": b"@media print { body { color: black }",
    }  # And one brace is missing.
    written = write_html(HTML, firm.get, draft=True).decode()
    *_, last = re.findall(r"<style>\n(.*?)</style>", written, re.DOTALL)
    assert 'content: "DRAFT – NOT FOR FILING" !important' in last
    assert "page.css" not in last and "@media print" not in last


def test_a_style_sheet_that_is_not_utf_8_or_has_a_byte_order_mark_stops_nothing() -> None:
    assert "/* Caf\ufffd */" in write_html(HTML, {"house/page.css": "/* Café */".encode("latin-1")}.get).decode()
    assert "<style>\np {}" in write_html(HTML, {"house/page.css": b"\xef\xbb\xbfp {}"}.get).decode()


def test_a_style_sheet_cannot_end_its_own_element() -> None:
    written = write_html(HTML, {"house/page.css": b"/* </style> */ p { color: red }"}.get).decode()
    assert written.count("</style>") == 1
