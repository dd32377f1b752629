from collections.abc import Mapping

import pytest

from docgen.render.environment import Environment
from docgen.render.terms import terms


def rendered(source: str, facts: Mapping[str, object] | None = None) -> tuple[str, list[tuple[str, int | None]]]:
    environment = Environment({"clause.html": source.encode()}.get)
    markup, findings = environment.render("clause.html", terms({"note.title": "Note", **(facts or {})}, {}))
    return markup, [(finding.code, finding.places[0].line) for finding in findings]


def test_a_clause_prints_prose_and_terms() -> None:
    markup, findings = rendered("<p>\nThis {{ note.title }}.\n</p>")
    assert findings == []
    assert markup == '<p>\nThis <data data-term="note.title" value="Note">Note</data>.\n</p>'


@pytest.mark.parametrize(
    "source",
    [
        "<p>{{ note.title | upper }}</p>",
        "<p>{{ note.title + note.title }}</p>",
        "<p>{{ note.title.strip() }}</p>",
        "{% set x = 1 %}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'other.html' %}",
        "<p>{{ 'a' if note.title else 'b' }}</p>",
        "<p>The Note is {% if note.title %}secured{% endif %}.</p>",
        "<p>{{ note['title'] }}</p>",
        "<script>alert(1)</script>",
        "<style>p { color: white }</style>",
        '<p style="color: white">The Company promises to pay.</p>',
        "<p hidden>The Company promises to pay.</p>",
        '<p onclick="alert(1)">The Company promises to pay.</p>',
        '<p>See <a href="https://example.com">here</a>.</p>',
        '<p>See <a href="javascript:alert(1)">here</a>.</p>',
        '<img src="logo.png">',
        "<p>Pay.</p><!-- privileged: check with client -->",
        "<?php ?>",
        "<![CDATA[x]]>",
    ],
)
def test_whatever_is_not_prose_is_refused_at_its_line(source: str) -> None:
    assert rendered("<p>First.</p>\n" + source)[1] == [("P205", 2)]


def framed(source: str) -> list[tuple[str, int | None, str]]:
    _, findings = Environment({"house/page.html": source.encode()}.get).render("house/page.html", {"title": "Note"})
    return [(finding.code, finding.places[0].line, finding.message.splitlines()[0]) for finding in findings]


@pytest.mark.parametrize(("line", "what"), [
    ("<script>alert(1)</script>", "the mark <script>"),
    ("<style>p { color: white }</style>", "the mark <style>"),
    ('<link rel="stylesheet" href="https://example.com/a.css">', "the mark <link>"),
    ('<base href="https://example.com/">', "the mark <base>"),
    ('<img src="logo.png">', "the mark <img>"),
    ('<p><a href="https://example.com">here</a></p>', "the mark <a>"),
    ("<div>Pay.</div>", "the mark <div>"),
    ('<p style="color: white">Pay.</p>', "the attribute style"),
    ('<body onload="alert(1)"></body>', "the attribute onload"),
    ("<body hidden></body>", "the attribute hidden"),
    ("<p hidden>Pay.</p>", "words that are hidden"),
    ('<meta http-equiv="refresh" content="0; url=https://example.com">', "the attribute http-equiv"),
    ('<meta name="keywords" content="privileged">', "the property “keywords”, which no reader of the page sees"),
    ("<!-- privileged: check with client -->", "a comment that readers of the finished page would find"),
    ("<!DOCTYPE svg>", "a declaration"),
    ("<?php ?>", "a processing instruction"),
    ("<p>{{ title | upper }}</p>", "a filter"),
    ("<p>{% if title %}Pay.{% endif %}</p>", "a condition inside a sentence"),
])  # fmt: skip
def test_the_page_around_a_document_holds_its_frame_alone(line: str, what: str) -> None:
    says = f"A template holds prose, terms and references; this line holds {what}."
    assert framed("<!DOCTYPE html>\n" + line) == [("P205", 2, says)]


def test_the_page_around_a_document_may_hold_its_title_line_a_note_to_oneself_and_a_condition() -> None:
    assert framed('<p class="title-line" hidden>{{ title }}</p>') == []
    assert framed("{# Check with client. #}\n<body>\n{% if title %}\n<p>Words.</p>\n{% endif %}\n</body>") == []


def test_what_to_change_goes_by_the_template() -> None:
    files = Environment({"house/page.html": b"<img>", "clause.html": b"<img>"}.get)
    changes = [files.render(name, {})[1][0].message.splitlines()[1] for name in ("house/page.html", "clause.html")]
    assert [change.partition(";")[0] for change in changes] == [
        "Keep to html, head, meta, title, body, p and header",
        "Keep to headings, paragraphs, lists and tables",
    ]


def test_a_note_to_oneself_is_not_printed_and_a_link_to_the_other_document_is_plain() -> None:
    markup, findings = rendered('{# Check with\nclient. #}\n<p>See <a href="promissory_note.html">the Note</a>.</p>')
    assert (findings, "client" in markup) == ([], False)


def test_a_comparison_is_not_taken_for_a_mark() -> None:
    assert rendered('{% if note.title == "<b>" %}\n<p>Bold.</p>\n{% endif %}\n<p>Words.</p>')[1] == []


def test_a_broken_template_is_a_finding_at_its_line() -> None:
    assert rendered("<p>\n{{ note.title }\n</p>")[1] == [("P201", 2)]


def test_a_missing_template_is_a_finding() -> None:
    _, findings = Environment({}.get).render("gone.html", {})
    assert [finding.code for finding in findings] == ["P201"]


def test_an_unknown_term_is_a_finding_at_its_line() -> None:
    assert rendered("<p>\n{{ note.tilte }}\n</p>")[1] == [("P202", 2)]
    assert rendered("<p>\n{{ borrower.name }}\n</p>")[1] == [("P202", 2)]


def test_printing_what_the_deal_lacks_is_a_finding_at_its_line() -> None:
    assert rendered("<p>\n\n{{ note.default_rate }}\n</p>", {"note.default_rate": None})[1] == [("P203", 3)]


def test_the_text_of_a_term_sheet_is_never_evaluated() -> None:
    markup, findings = rendered("<p>{{ note.title }}</p>", {"note.title": "{{ note.principal }} <b>"})
    assert findings == []
    assert "{{ note.principal }} &lt;b&gt;" in markup


def test_a_template_cannot_reach_into_python() -> None:
    assert rendered("<p>{{ note.__class__ }}</p>")[1][0][0] in {"P202", "P205"}


def test_a_template_that_is_not_utf_8_is_a_finding_at_its_line() -> None:
    source = "<p>\nCafé Holdings\n</p>".encode("latin-1")
    _, (finding,) = Environment({"clause.html": source}.get).render("clause.html", {})
    (place,) = finding.places
    assert (finding.code, place.file, place.line, place.says) == ("P201", "clause.html", 2, "Caf\ufffd Holdings")
    assert finding.message == "The template is not saved as UTF-8: this line has the byte 0xE9.\nSave it as UTF-8."


def test_a_byte_order_mark_before_a_template_is_not_printed_and_moves_no_line() -> None:
    assert Environment({"a.html": b"\xef\xbb\xbf<p>x</p>"}.get).render("a.html", {}) == ("<p>x</p>", [])
    _, (finding,) = Environment({"a.html": b"\xef\xbb\xbf\xe9"}.get).render("a.html", {})
    assert "0xE9" in finding.message


def test_conditions_too_deep_in_one_another_are_a_finding() -> None:
    deep = "{% for x in note %}\n" * 30 + "{% endfor %}\n" * 30
    assert rendered(deep)[1] == [("P201", None)]
    assert rendered("{{ " + "(" * 5000 + "note" + ")" * 5000 + " }}")[1] == [("P201", None)]


def test_what_no_deal_has_is_told_with_the_name_it_may_stand_for() -> None:
    assert message("<p>{{ nte.title }}</p>") == "This line names nte, which is nothing in a deal.\nDid you mean note?"


def test_a_figure_in_a_condition_is_told_without_a_word_of_python() -> None:
    said = message("{% if note.title > 5 %}\n<p>x</p>\n{% endif %}")
    assert said.startswith("This line does more with a term than print it")
    assert "Stated" not in said


def test_a_filter_that_nobody_knows_is_told_as_a_filter() -> None:
    assert rendered("<p>\n{{ note.title | shout }}</p>")[1] == [("P205", 2)]


def message(source: str) -> str:
    environment = Environment({"clause.html": source.encode()}.get)
    (finding,) = environment.render("clause.html", terms({"note.title": "Note"}, {}))[1]
    return finding.message


@pytest.mark.parametrize(("source", "line", "mark", "end"), [
    ("<p>One.\n<p>Two.</p>", 1, "p", "at the end of the paragraph"),
    ("<h2>A</h2>\n<p>One.", 2, "p", "at the end of the paragraph"),
    ("<ol>\n<li>a\n<li>b</li>\n</ol>", 2, "li", "at the end of the item"),
    ("<ol>\n<li>a</li>\n<li>b\n</ol>", 3, "li", "at the end of the item"),
    ("<ol>\n<li><p>a</li>\n</ol>", 2, "p", "at the end of the paragraph"),
    ("<p>a</p>\n<ol>\n<li>a</li>", 2, "ol", "after the last item of the list"),
    ("<h2>A\n<p>a</p>", 1, "h2", "at the end of the heading"),
    ("<p>a <em>b</p>", 1, "em", "where it ends"),
    ("<table>\n<tr>\n<td>a\n<td>b</td></tr>\n</table>", 3, "td", "at the end of the cell"),
    ("<p>\n{# a\nb #}\na", 1, "p", "at the end of the paragraph"),
    ("<p/>a", 1, "p", "at the end of the paragraph"),
])  # fmt: skip
def test_a_mark_that_is_not_closed_is_a_fault_at_the_line_on_which_it_begins(
    source: str, line: int, mark: str, end: str
) -> None:
    says = f"The <{mark}> on this line is never closed.\nWrite </{mark}> {end}."
    assert unpaired(source) == [("P205", line, says)]


def test_a_mark_that_closes_nothing_is_a_fault_at_its_line() -> None:
    says = "The </p> on this line closes nothing.\nTake it out, or write <p> where it belongs."
    assert unpaired("<p>a</p>\n</p>") == [("P205", 2, says)]


def unpaired(source: str) -> list[tuple[str, int | None, str]]:
    _, findings = Environment({"a.html": source.encode()}.get).render("a.html", {})
    return [(each.code, each.places[0].line, each.message) for each in findings]


@pytest.mark.parametrize("source", [
    "<p>a<br>b</p><hr>", "<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>", "<ol><li><p>a</p><p>b</p></li></ol>",
    "<table><thead><tr><th>a</th><td>b</td></tr></thead></table>", "<div><p>a <em><strong>b</strong></em></p></div>",
    "{% if a %}\n<p>a</p>\n{% else %}\n<p>b</p>\n{% endif %}", "<p>a<br/>b</p>", "<P>a</P>",
])  # fmt: skip
def test_marks_in_pairs_are_no_fault(source: str) -> None:
    assert Environment({"a.html": source.encode()}.get).render("a.html", {"a": False})[1] == []
