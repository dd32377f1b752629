from pathlib import Path

import pytest

from docgen.finding import Finding, Place
from docgen.report.located import located
from docgen.result import Result
from docgen.templates import OURS, Templates


def place_of(finding: Finding, templates: Templates) -> Place:
    return located(Result("acme", "terms/acme.yaml", findings=(finding,)), templates.path).findings[0].places[0]


def fault(*places: Place) -> Finding:
    return Finding("P202", "unknown-term", "error", "It is unknown.\nCorrect it.", places=places)


def test_a_finding_without_a_place_is_at_the_term_sheet() -> None:
    assert place_of(fault(), Templates()) == Place("terms/acme.yaml")


def test_a_fault_in_a_firm_s_clause_names_the_firm_s_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    clause = tmp_path / "ours" / "promissory_note" / "clauses" / "interest.html"
    clause.parent.mkdir(parents=True)
    clause.write_text("<h2>Interest</h2>")
    templates = Templates((Path("ours"), OURS))
    place = Place("promissory_note/clauses/interest.html", 1, 1)
    assert place_of(fault(place), templates) == Place("ours/promissory_note/clauses/interest.html", 1, 1)


def test_a_fault_in_another_clause_names_docgen_s_own_file(tmp_path: Path) -> None:
    templates = Templates((tmp_path, OURS))
    file = place_of(fault(Place("promissory_note/clauses/interest.html", 1)), templates).file
    assert file and Path(file).samefile(OURS / "promissory_note" / "clauses" / "interest.html")


def test_a_template_that_does_not_exist_keeps_its_name() -> None:
    place = Place("promissory_note/clauses/gone.html", 1)
    assert place_of(fault(place), Templates()) == place


def test_places_in_documents_and_in_the_term_sheet_stay_as_they_are() -> None:
    for place in (Place(document="form_8k", section="1.01"), Place("terms/acme.yaml", 3, 4)):
        assert place_of(fault(place), Templates()) == place
