"""Papers that are filed with the note are listed among the exhibits, and mentioned."""

from __future__ import annotations

from pathlib import Path

from docgen.model.numbers import exhibit_order
from docgen.reading.pdf import read_pdf
from tests.check.findings import messages
from tests.worked_example import Variant

AGREEMENT = {"number": "10.2", "description": "Secured Note Purchase Agreement dated January 30, 2018"}
WARRANT = {"number": "4.1", "description": "Common Stock Purchase Warrant dated January 30, 2018"}


def test_other_exhibits_stand_in_the_order_of_their_numbers_with_the_note_among_them(tmp_path: Path) -> None:
    result = Variant({"filing": {"other_exhibits": [WARRANT, AGREEMENT]}}).build(tmp_path)
    assert {finding.code for finding in result.findings if finding.severity == "error" and not finding.waived} == set()
    pdf = next(Path(output.path) for output in result.outputs if output.path.endswith("form_8k.pdf"))
    pages = " ".join(" ".join(read_pdf(pdf.read_bytes(), "form_8k").pages).split())
    rows = ["4.1 Common Stock Purchase Warrant", "10.1 Promissory Note", "10.2 Secured Note Purchase Agreement"]
    assert [pages.count(row) for row in rows] == [1, 1, 1]
    assert sorted(rows, key=pages.index) == rows
    assert "filed as Exhibit 4.1" in pages and "filed as Exhibit 10.2" in pages


def test_an_exhibit_number_of_the_note_or_of_another_or_out_of_order_is_told() -> None:
    assert not messages("K903", {"filing": {"other_exhibits": [WARRANT, AGREEMENT]}})
    for exhibits, says in (
        ([AGREEMENT | {"number": "10.1"}], "the note as well"),
        ([WARRANT, WARRANT], "another exhibit as well"),
        ([AGREEMENT, WARRANT], "Exhibit 10.2 before Exhibit 4.1"),
    ):
        [said] = messages("K903", {"filing": {"other_exhibits": exhibits}})
        assert says in said


def test_an_exhibit_the_report_does_not_mention_or_list_is_told() -> None:
    change = {"filing": {"other_exhibits": [WARRANT]}}
    mention = "filed as Exhibit {{ exhibit.number }} to"
    row = "<tr><td>{{ exhibit.number }}</td><td>{{ exhibit.description }}</td></tr>"
    assert messages("K901", change, ("form_8k/items/item_1_01.html", mention, "added to"))
    assert messages("K901", change, ("form_8k/items/item_9_01.html", row, ""))


def test_exhibits_are_sorted_by_number_and_not_by_letter() -> None:
    assert sorted(["10.10", "10.2", "4.1"], key=exhibit_order) == ["4.1", "10.2", "10.10"]
