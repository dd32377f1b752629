import inspect
import re
from typing import Any

import pytest

from docgen.publish import lines
from docgen.publish.engine import _mend_line_breaks, font_configuration, weasyprint
from docgen.publish.lines import SHAPING, remember_lines
from docgen.publish.pdf import write_pdf
from docgen.templates import Templates
from tests.publish.sample import page

READ = Templates().bytes
CLAUSE = (
    '<h2><span class="number">1.</span>Promise</h2>'
    "<p>{0}, a Delaware corporation, promises to pay to the order of <dfn>{1}</dfn> the sum of {2}, with interest at "
    "the rate and on the days that this Note states, to the address its holder last gave to the Company.</p>"
    "<p>The Company waives presentment, demand, protest and notice of dishonor. No delay of the holder is a "
    "waiver of any right, and no waiver is good for another time than the one it was given for.</p>"
    '<p style="width: 3in; line-clamp: 1">No delay of the holder is a waiver of any right it has.</p>'
    '<p style="width: 3in">No delay of the holder is a waiver of any right it has.</p>'
    '<p style="width: 3in; font-size: 16pt">No delay of the holder is a waiver of any right it has.</p>'
    "<table><tr><th>Company</th><td>{0}</td></tr><tr><th>Principal</th><td>{2}</td></tr></table>"
)
PARTIES = [("Acme, Inc.", "Elm Fund LP", "$1.00"), ("Ox", "B &amp; Co", "$98,765.43"), ("Acme, Inc.", "Ash", "$1.00")]
DEALS = [page(CLAUSE.format(*deal) * 12) for deal in PARTIES]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The engine as it comes, but for the broken lines we mend; afterwards it is what it was."""
    engine = weasyprint()
    for module in (engine.layout.inline, engine.layout.preferred):
        monkeypatch.setattr(module, "split_first_line", engine.text.line_break.split_first_line)
    fonts = engine.text.fonts.FontConfiguration
    monkeypatch.setattr(fonts, "add_font_face", inspect.unwrap(fonts.add_font_face))
    return engine


def pdf(html: str) -> bytes:
    content, findings = write_pdf(html, READ, name="promissory_note")
    assert findings == []
    return content


def test_pages_of_remembered_lines_are_the_same_bytes(engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as without:
        without.setattr(engine.layout.inline, "split_first_line", engine.text.line_break.split_first_line)
        _mend_line_breaks(engine.layout.inline)
        shaped = [pdf(deal) for deal in DEALS]
    remembered = remember_lines(engine)
    _mend_line_breaks(engine.layout.inline)
    assert [pdf(deal) for deal in DEALS + DEALS[::-1]] == shaped + shaped[::-1]
    assert len(set(shaped)) == len(DEALS)
    assert len(remembered) == 1


def test_the_next_deal_shapes_only_what_it_does_not_share(engine: Any) -> None:
    remembered = remember_lines(engine)
    pdf(DEALS[0])
    (kept,) = remembered.values()
    first = len(kept)
    pdf(DEALS[0])
    assert len(kept) == first
    pdf(DEALS[1])
    assert first < len(kept) < 2 * first


def test_no_more_lines_are_kept_than_the_limit(engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    shaped = [pdf(deal) for deal in DEALS]
    remembered = remember_lines(engine)
    monkeypatch.setattr(lines, "LIMIT", 5)
    assert [pdf(deal) for deal in DEALS] == shaped
    (kept,) = remembered.values()
    assert 0 < len(kept) <= 5


def test_a_remembered_line_holds_nothing_of_pango(engine: Any) -> None:
    remembered = remember_lines(engine)
    pdf(DEALS[0])
    (kept,) = remembered.values()
    held = {type(value) for layout, *rest in kept.values() for value in (*vars(layout).values(), *rest)}
    assert held <= {str, int, float, type(None)}


def test_lines_that_are_underlined_are_printed_and_not_remembered(engine: Any) -> None:
    remembered = remember_lines(engine)
    line = '<p style="text-decoration: {}">No delay of the holder is a waiver.</p>'
    plain, underlined = (pdf(page(line.format(how))) for how in ("none", "underline"))
    assert plain != underlined
    (kept,) = remembered.values()
    assert all("underline" not in str(key) for key in kept)


def test_every_property_that_decides_a_line_tells_lines_apart(engine: Any) -> None:
    breaking = engine.text.line_break
    parts = (
        *(breaking.split_first_line, breaking.first_line_metrics, breaking.create_layout, breaking.line_size),
        *(breaking.Layout, engine.text.fonts.get_font_description),
    )
    read = {name for part in parts for name in re.findall(r"style\[['\"](\w+)['\"]\]", inspect.getsource(part))}
    assert read == set(SHAPING)


def test_lines_are_forgotten_with_their_fonts_and_when_these_get_another_face(engine: Any) -> None:
    remembered = remember_lines(engine)
    fonts = font_configuration()
    face = "@font-face { font-family: Extra; src: url('file:///none.otf') }"
    remembered[fonts] = {}
    engine.CSS(string=face, font_config=fonts, base_url="file:///")
    assert fonts not in remembered
    remembered[fonts] = {}
    del fonts
    assert len(remembered) == 0
