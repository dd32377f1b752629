import gc
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pypdfium2.raw
import pytest

from docgen.publish.engine import weasyprint
from docgen.publish.pdf import _House, write_pdf
from docgen.templates import Templates
from tests.publish.sample import COVER, SIGNATURE, edited, inside, page, paragraphs, texts

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = Templates()
NOTE = page(
    '<p class="exhibit">Exhibit 10.1</p><h1 class="title">PROMISSORY NOTE</h1>'
    '<h2><span class="number">1.</span> Promise to Pay</h2>' + paragraphs(40)
)


def printed(html: str, *, draft: bool = False) -> bytes:
    pdf, findings = write_pdf(html, TEMPLATES.bytes, name="promissory_note", draft=draft)
    assert findings == []
    return pdf


def complaints(html: str, templates: Templates = TEMPLATES) -> list[tuple[str, str]]:
    _, findings = write_pdf(html, templates.bytes, name="promissory_note")
    return [(finding.code, finding.message) for finding in findings]


def test_the_same_page_is_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    source = (
        "import hashlib\n"
        "from docgen.publish.pdf import write_pdf\n"
        "from docgen.templates import Templates\n"
        "from tests.publish.test_pdf import NOTE\n"
        "print(hashlib.sha256(write_pdf(NOTE, Templates().bytes, name='note')[0]).hexdigest())\n"
    )
    surroundings = [
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "777", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1"},
    ]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", source],
            cwd=folder,
            env={**os.environ, **changed, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for folder, changed in zip((ROOT, tmp_path), surroundings, strict=True)
    ]
    printed(page(SIGNATURE))  # What was printed before leaves no trace either.
    here = hashlib.sha256(printed(NOTE)).hexdigest()
    for process in started:
        digest, errors = process.communicate(timeout=60)
        assert (digest.strip(), errors) == (here, "")


def test_a_clean_page_prints_nothing_on_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    printed(NOTE)
    assert capfd.readouterr() == ("", "")


def test_a_page_is_tagged_and_says_its_title_language_and_sections() -> None:
    pdf = printed(NOTE)
    document = pypdfium2.PdfDocument(pdf)
    assert pypdfium2.raw.FPDFCatalog_IsTagged(document)
    assert document.get_metadata_dict()["Title"] == "Note & Deal"
    assert [entry.get_title() for entry in document.get_toc()] == ["PROMISSORY NOTE", "1. Promise to Pay"]
    assert b"/Lang (en-US)" in inside(pdf)
    assert re.search(rb'pdfuaid:part(="|>)1', inside(pdf))


def test_a_page_holds_no_time_of_day() -> None:
    assert b"CreationDate" not in inside(printed(NOTE))


def test_only_house_fonts_are_used() -> None:
    fonts = set(re.findall(rb"/FontName /\w+\+([\w-]+)", inside(printed(NOTE + "<p>☐</p>"))))
    assert fonts == {b"TeX-Gyre-Pagella", b"TeX-Gyre-Pagella-Bold", b"TeX-Gyre-Pagella-Italic", b"Ballot-Boxes"}


def test_every_page_is_numbered_and_the_first_has_no_running_header() -> None:
    first, *later = texts(printed(NOTE))
    assert "Page 1 of 2" in first
    assert "Acme, Inc. – Promissory Note" not in first
    assert all("Acme, Inc. – Promissory Note" in sheet for sheet in later)
    assert "Page 2 of 2" in later[-1]


def test_the_cover_stands_alone_without_header_or_number() -> None:
    cover, report = texts(printed(page(COVER + "<h2>Item</h2><p>Words.</p>", "form_8k")))
    assert cover.split("\n") == ["UNITED STATES", "FORM 8-K"]
    assert "Page 2 of 2" in report


def test_a_draft_is_stamped_on_every_page_the_first_and_the_cover_too() -> None:
    for html in (NOTE, page(COVER + paragraphs(40), "form_8k")):
        sheets = texts(printed(html, draft=True))
        assert len(sheets) > 1
        assert all("DRAFT – NOT FOR FILING" in sheet for sheet in sheets)


@pytest.mark.parametrize(
    "style",
    [
        "",
        "@page { @top-left { content: none; visibility: hidden; color: white } }",
        '@page :first { @top-left { content: "Smith LLP"; font: 9pt "TeX Gyre Pagella" } }',
        "@page { @top-left { content: none !important } }",
        "@page { margin: 1in",
    ],
)
def test_a_firm_s_style_cannot_take_the_stamp_off_a_draft(style: str, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "draft.css").write_bytes(b"")
    ours = (TEMPLATES.bytes("house/page.css") or b"").decode()
    (tmp_path / "house" / "page.css").write_text(f"{ours}\n{style}", encoding="utf-8")
    templates = Templates((tmp_path, *TEMPLATES.folders))
    pdf, _ = write_pdf(NOTE, templates.bytes, name="promissory_note", draft=True)
    assert all("DRAFT – NOT FOR FILING" in sheet for sheet in texts(pdf))


@pytest.mark.parametrize("draft", [False, True])
def test_a_running_header_breaks_between_words_and_never_meets_the_stamp(draft: bool) -> None:
    names = ["Ascent Solar Technologies Holdings Group International "[:length] for length in range(30, 56, 3)]
    names += ["Ascent Solar Technologies and Renewable Holdings " * 2 + "Group, Limited", "Donaudampfschiffahrt" * 6]
    for name in names:
        header = f'{name.strip()} – Form\u00a0<span class="unbroken">8-K</span>'
        pdf = printed(NOTE.replace("Acme, Inc. – Promissory Note", header), draft=draft)
        with pypdfium2.PdfDocument(pdf) as document:
            words = document[1].get_textpage()
            assert "Form 8-K" in words.get_text_bounded().replace("\u00a0", " ")
            boxes: dict[float, list[tuple[float, ...]]] = {}
            for at in range(words.count_chars()):
                left, bottom, right, top = words.get_charbox(at)
                if bottom > 11 * 72 - 68 and top > bottom:  # In the margin over the text.
                    size = round(pypdfium2.raw.FPDFText_GetFontSize(words, at) * 3 / 4 * 2) / 2
                    boxes.setdefault(size, []).append((left, right, top))
            # The stamp is 12 points, the header 9.5.
            assert set(boxes) == ({9.5, 12} if draft else {9.5})
            stamp_ends = max((right for _, right, _ in boxes.get(12, [])), default=0)
            assert min(left for left, _, _ in boxes[9.5]) > stamp_ends + 6
            assert max(top for _, _, top in boxes[9.5]) < 11 * 72 - 18


def test_an_item_of_a_list_is_whole_and_the_first_stays_with_the_words_that_lead_into_it() -> None:
    words = "and goes on for more lines than two, so that it could be torn over two pages, " * 4
    items = "".join(f"<li>A{number} begins here {words} and ends here: Z{number}.</li>" for number in "123")
    for count in range(22, 30):
        sheets = texts(printed(page(f"{paragraphs(count)}<p>These are the facts:</p><ol>{items}</ol>")))
        for number in "123":
            assert any(f"A{number}" in sheet and f"Z{number}" in sheet for sheet in sheets)
        assert any("These are the facts:" in sheet and "A1" in sheet for sheet in sheets)


def test_no_item_of_a_list_stands_alone_at_the_edge_of_a_page() -> None:
    items = "".join(f"<li>Fact {number} is stated here.</li>" for number in range(1, 6))
    torn = set()
    for count in range(22, 32):
        sheets = texts(printed(page(f"{paragraphs(count)}<p>These are the facts:</p><ol>{items}</ol>")))
        torn |= {len(re.findall(r"Fact \d", sheet)) for sheet in sheets}
    assert torn == {0, 2, 3, 5}  # So the page did end within the list for some of these.


def test_a_final_page_bears_no_stamp() -> None:
    assert not any("DRAFT" in sheet for sheet in texts(printed(NOTE)))


def test_a_signature_block_is_whole_and_follows_the_words_it_signs() -> None:
    pages_it_fell_on = set()
    for count in range(24, 32):
        sheets = texts(printed(page(paragraphs(count) + SIGNATURE)))
        (holding,) = (number for number, sheet in enumerate(sheets) if "By:" in sheet)
        assert all(words in sheets[holding] for words in ("has signed this Note", "ACME, INC.", "Title: President"))
        pages_it_fell_on.add(holding)
    assert pages_it_fell_on == {0, 1}  # So the page did end within the block for some of these.


def test_no_heading_ends_a_page() -> None:
    pages_it_fell_on = set()
    for count in range(25, 35):
        sheets = texts(printed(page(paragraphs(count) + "<h2>A Heading</h2><p>What it heads.</p>")))
        (holding,) = (number for number, sheet in enumerate(sheets) if "A Heading" in sheet)
        assert "What it heads." in sheets[holding]
        pages_it_fell_on.add(holding)
    assert pages_it_fell_on == {0, 1}


def test_a_link_to_the_other_document_leads_to_its_pdf() -> None:
    pdf = printed(page('<p><a href="promissory_note.html">Promissory Note</a></p>'))
    assert b"/URI (promissory_note.pdf)" in inside(pdf)


def test_a_style_the_engine_does_not_know_is_a_finding_at_its_place_alike_for_every_document() -> None:
    templates = edited("house/page.css", "@page {\n", "@page {\n  colour: red;\n")
    for name in ("promissory_note", "form_8k"):
        (finding,) = write_pdf(NOTE, templates.bytes, name=name)[1]
        (place,) = finding.places
        assert (finding.code, place.file, place.document) == ("P303", "house/page.css", None)
        source = (templates.bytes("house/page.css") or b"").decode().split("\n")
        assert place.line and source[place.line - 1] == "  colour: red;"
        assert "Ignored `colour: red`" in finding.message


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("li::wibble { color: red }", "li::wibble { color: red }"),
        ("@page :wrong { size: letter }", "@page :wrong { size: letter }"),
        ("p { color: reddish }", "p { color: reddish }"),
        ("p {\n  background: url(none.png)\n}", "  background: url(none.png)"),
        ('@font-face {\n  font-family: X;\n  src: url("none.otf");\n}', '  src: url("none.otf");'),
    ],
)
def test_what_is_wrong_in_a_style_sheet_is_told_at_its_line(style: str, line: str) -> None:
    templates = Templates()
    templates.read["house/page.css"] = sheet = (TEMPLATES.bytes("house/page.css") or b"") + f"\n{style}\n".encode()
    places = [finding.places[0] for finding in write_pdf(NOTE, templates.bytes, name="note")[1]]
    assert all(place.file == "house/page.css" and place.document is None for place in places)
    assert line in [sheet.decode().split("\n")[place.line - 1] for place in places if place.line]


def test_a_character_no_house_font_has_is_a_finding_and_no_glyph_of_the_machine() -> None:
    ((code, message),) = complaints(page("<p>Ж</p>"))
    assert code == "P303"
    assert "(U+0416)" in message


@pytest.mark.parametrize(
    "asked",
    [
        "https://example.com/logo.png",
        "//example.com/logo.png",
        "data:image/png;base64,AAAA",
        "ftp://example.com/logo.png",
    ],
)
def test_nothing_is_fetched_from_the_network(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def dialled(*args: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("socket.socket.connect", dialled)
    monkeypatch.setattr("socket.getaddrinfo", dialled)
    ((code, message),) = complaints(page(f'<p>Words.</p><img alt="" src="{asked}">'))
    assert code in ("P303", "P304")
    assert asked in message


def test_a_file_outside_the_templates_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "secret.css"
    outside.write_text("p { color: red }")
    inside_folder = tmp_path / "firm"
    (inside_folder / "house").mkdir(parents=True)
    templates = Templates((inside_folder, *TEMPLATES.folders))
    for asked in (
        outside.as_uri(),
        "file:///house/../../secret.css",
        "file:///%2e%2e/secret.css",
        "file:////etc/hosts",
    ):
        ((code, _),) = complaints(page(f'<p>Words.</p><link rel="stylesheet" href="{asked}">'), templates)
        assert code == "P304"


def test_a_style_sheet_that_imports_a_missing_file_is_a_finding() -> None:
    templates = edited("house/page.css", "/* How", '@import "letterhead.css";\n/* How')
    assert complaints(NOTE, templates) == [
        (
            "P304",
            "The page asks for “house/letterhead.css”, which is not among the templates; "
            "nothing else is read, and never the network.\n"
            "Add the file to the templates, or take out what asks for it.",
        )
    ]


def test_a_missing_house_style_sheet_is_a_finding() -> None:
    templates = Templates()
    templates.read["house/page.css"] = None
    assert [code for code, _ in complaints(page("<p>Words.</p>"), templates)] == ["P304"]


def test_a_firm_s_own_style_sheet_is_used_in_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "page.css").write_text('@page { size: a4 } html { font-family: "TeX Gyre Pagella" }')
    pdf, findings = write_pdf(NOTE, Templates((tmp_path, *TEMPLATES.folders)).bytes, name="promissory_note")
    assert findings == []
    assert [round(length) for length in pypdfium2.PdfDocument(pdf)[0].get_size()] == [595, 842]


def test_a_style_sheet_that_is_not_utf_8_is_a_finding_at_its_line() -> None:
    templates = Templates()
    templates.read["house/page.css"] = (TEMPLATES.bytes("house/page.css") or b"") + "\n/* Café */\n".encode("latin-1")
    for name in ("promissory_note", "form_8k"):
        (finding,) = write_pdf(NOTE, templates.bytes, name=name)[1]
        (place,) = finding.places
        assert (finding.code, place.file, place.document) == ("P303", "house/page.css", None)
        lines = (templates.bytes("house/page.css") or b"").split(b"\n")
        assert place.line and lines[place.line - 1] == b"/* Caf\xe9 */"
        assert place.says == "/* Caf\ufffd */"
        assert (
            finding.message == "The style sheet is not saved as UTF-8: this line has the byte 0xE9.\nSave it as UTF-8."
        )


def test_a_style_sheet_that_changed_since_the_last_page_is_read_anew() -> None:
    templates = Templates()
    before, _ = write_pdf(NOTE, templates.bytes, name="promissory_note")
    ours = templates.bytes("house/page.css") or b""
    templates.read["house/page.css"] = ours.replace(b"size: letter", b"size: a4", 1)
    changed, _ = write_pdf(NOTE, templates.bytes, name="promissory_note")
    templates.read["house/page.css"] = ours
    after, _ = write_pdf(NOTE, templates.bytes, name="promissory_note")
    sizes = [round(pypdfium2.PdfDocument(pdf)[0].get_size()[1]) for pdf in (before, changed, after)]
    assert sizes == [792, 842, 792]
    assert before == after


def test_style_sheets_are_read_once_for_all_pages_of_a_run_draft_or_not() -> None:
    templates = Templates()
    printed_with = []
    for draft in (False, True, False):
        write_pdf(page("<p>Words.</p>"), templates.bytes, name="note", draft=draft)
        printed_with.append(_House._last)
    assert printed_with[0] is printed_with[1] is printed_with[2]


def test_what_is_loaded_is_left_to_itself_once_and_waste_made_later_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    printed(NOTE)
    monkeypatch.setattr(gc, "freeze", lambda: pytest.fail("what has been made since is kept for ever"))
    write_pdf(NOTE, edited("house/page.css", "letter", "a4").bytes, name="promissory_note")


NARROWER = page(
    "".join(
        f'<p style="width: {width}pt">The Company must pay principal and all accrued and unpaid interest in one sum on '
        "<data>December 29, 2018</data>.</p>"
        for width in range(400, 420)
    )
)


def lines_of_one_word(html: str) -> list[str]:
    return [line for sheet in texts(printed(html)) for line in sheet.split("\n") if " " not in line]


def test_words_before_a_marked_term_fill_their_line() -> None:
    assert lines_of_one_word(NARROWER) == []


def test_the_engine_unmended_would_leave_lines_of_one_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """When this fails, the engine has been put right, and what we mend in it can go."""
    inline = weasyprint().layout.inline
    monkeypatch.setattr(inline, "split_first_line", inline.split_first_line.__wrapped__)
    assert set(lines_of_one_word(NARROWER)) == {"The"}
