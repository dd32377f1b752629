import pickle

from docgen.finding import Finding, Place, Stop, named


def test_what_stops_a_run_reaches_another_process_with_its_findings() -> None:
    finding = Finding("P301", "engine-incomplete", "error", "Pango is missing.", places=(Place(file="acme.yaml"),))
    assert pickle.loads(pickle.dumps(Stop(finding))).findings == (finding,)


def test_the_entries_of_a_list_are_counted_from_1() -> None:
    assert named("note.principal") == "note.principal"
    assert named("filing.also_report.0") == "entry 1 of filing.also_report"
    assert named("note.additional_provisions.9.heading") == "“heading” in entry 10 of note.additional_provisions"
