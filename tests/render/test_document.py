from collections.abc import Mapping
from typing import Any

from docgen.model.document import Document
from docgen.render.document import render_document
from docgen.render.environment import Environment

FACTS: Mapping[str, object] = {"note.title": "Promissory Note", "registrant.name": "Acme", "note.default_rate": None}
PAGE = (
    "<html><head><title>{{ title }}</title></head><body><header>{{ running_header }}</header>{{ body }}</body></html>"
)


def rendered(parts: Mapping[str, str], **changes: Any) -> tuple[str, list[tuple[str, str | None, int | None]]]:
    rules = {"called": "note", "title": "{{ note.title }}", "running_header": "Note", "numbering": "sections"}
    document = Document(
        **{
            **rules,
            "parts": tuple(parts),
            "must_state": (),
            "must_have": (),
            "constants": (),
            "proper_names": (),
            **changes,
        }
    )
    files = {f"paper/{name}": text.encode() for name, text in parts.items()} | {"house/page.html": PAGE.encode()}
    html, findings = render_document("paper", document, FACTS, {}, Environment(files.get))
    return html, [(finding.code, finding.places[0].file, finding.places[0].line) for finding in findings]


def test_order_in_the_description_is_the_numbering() -> None:
    html, _ = rendered({"b.html": "<h2>Second</h2>", "a.html": "<h2>First</h2>"})
    assert html.index("1.</span> Second") < html.index("2.</span> First")


def test_a_clause_the_deal_does_not_have_takes_no_number() -> None:
    parts = {
        "default.html": "{% if note.default_rate %}\n<h2>Default Rate</h2>\n{% endif %}",
        "law.html": "<h2>Law</h2>",
    }
    html, findings = rendered(parts)
    assert findings == []
    assert "Default Rate" not in html
    assert "1.</span> Law" in html


def test_a_reference_forward_prints_the_number() -> None:
    html, _ = rendered(
        {"a.html": "<h2>A</h2><p>See {{ section.b.x }}.</p>", "b.html": '<h2>B</h2><ol><li id="x">y</li></ol>'}
    )
    assert '<a class="reference" href="#b.x">Section\u00a02(a)</a>' in html


def test_a_reference_to_a_clause_that_is_left_out_is_a_finding_at_its_line() -> None:
    parts = {
        "a.html": "<h2>A</h2>\n<p>See {{ section.default }}.</p>",
        "default.html": "{% if note.default_rate %}\n<h2>D</h2>\n{% endif %}",
    }
    assert rendered(parts)[1] == [("P204", "paper/a.html", 2)]


def test_a_reference_to_no_file_of_the_document_is_a_finding_at_its_line() -> None:
    assert rendered({"a.html": "<h2>A</h2>\n<p>See {{ section.nowhere }}.</p>"})[1] == [("P204", "paper/a.html", 2)]


def why(parts: Mapping[str, str]) -> list[str]:
    documents = {"numbering": "sections", "called": "note", "title": "Note", "running_header": "Note"}
    document = Document(**documents, parts=tuple(parts), must_state=())
    files = {f"paper/{name}": text.encode() for name, text in parts.items()} | {"house/page.html": PAGE.encode()}
    return [each.message for each in render_document("paper", document, FACTS, {}, Environment(files.get))[1]]


def test_a_reference_to_nothing_is_told_the_nearest_section_or_item() -> None:
    events = '<h2>Events</h2><ol><li id="payment">x</li></ol>'
    assert why({"a.html": "<p>{{ section.evnts }}</p>", "events.html": events}) == [
        "section.evnts refers to no section of this document.\nDid you mean section.events?"
    ]
    assert why({"a.html": "<p>{{ section.zzz }}</p>", "events.html": events}) == [
        "section.zzz refers to no section of this document.\nIt has a, events."
    ]
    assert why({"a.html": "<p>{{ section.events.paymnt }}</p>", "events.html": events}) == [
        "section.events.paymnt refers to an item that paper/events.html does not name.\n"
        "Did you mean section.events.payment?"
    ]
    assert why({"a.html": "<p>{{ section.law.paymnt }}</p>", "law.html": "<h2>Law</h2>"}) == [
        "section.law.paymnt refers to an item that paper/law.html does not name.\n"
        'Write <li id="paymnt"> where the item begins.'
    ]
    left_out = "<h2>Events</h2><ol>\n{% if note.default_rate %}\n<li id='payment'>x</li>\n{% endif %}\n<li>y</li></ol>"
    (absent,) = why({"a.html": "<p>{{ section.events.payment }}</p>", "events.html": left_out})
    assert "this deal's document does not have" in absent


def test_figures_are_kept_together_on_the_page() -> None:
    html, _ = rendered({"a.html": "<p>As Section 4 of January 31, 2018 says.</p>"})
    assert "Section\u00a04 of January\u00a031,\u00a02018" in html


def test_the_hyphen_of_form_8_k_does_not_end_a_line_in_the_running_header_either() -> None:
    unbroken = 'Form\u00a0<span class="unbroken">8-K</span>'
    html, _ = rendered({"a.html": "<p>The Form 8-K.</p>"}, running_header="Acme – Form 8-K")
    assert html.count(unbroken) == 2


def test_every_fault_of_every_clause_is_found_in_one_run() -> None:
    parts = {"a.html": "<p>{{ note.x }}</p>", "b.html": "<p>{{ note.title | upper }}</p>", "c.html": "<p>{{ </p>"}
    assert [code for code, _, _ in rendered(parts)[1]] == ["P202", "P205", "P201"]


def test_a_fault_in_the_title_is_a_finding_of_the_description() -> None:
    assert rendered({}, title="{{ note.tilte }}")[1] == [("P202", "paper/document.yaml", None)]


def test_a_list_that_does_not_close_is_a_finding_at_its_file_and_the_other_parts_are_made() -> None:
    html, findings = rendered({"a.html": "<ol><li>x</li></ol></ol>", "b.html": "<h2>B</h2>"})
    assert findings == [("P205", "paper/a.html", 1)]
    assert "1.</span> B" in html


def test_of_a_broken_part_its_fault_is_told_and_not_what_misses_it() -> None:
    parts = {"a.html": "<h2>A</h2>\n<p>See {{ section.b.x }} and {{ section.d }}.</p>", "d.html": "<h2>D</h2></ol>"}
    broken = '<h2>{{ note.tilte }}</h2>\n<ol><li id="x">y</li></ol>'
    assert rendered({**parts, "b.html": broken})[1] == [("P205", "paper/d.html", 1), ("P202", "paper/b.html", 1)]
    assert rendered({**parts, "b.html": "<h2>B</h2>"})[1] == [
        ("P205", "paper/d.html", 1),
        ("P204", "paper/a.html", 2),
    ]
