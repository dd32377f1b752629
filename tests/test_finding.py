import pickle

from docgen.finding import Finding, Place, Stop


def test_what_stops_a_run_reaches_another_process_with_its_findings() -> None:
    finding = Finding("P301", "engine-incomplete", "error", "Pango is missing.", (Place(file="acme.yaml"),))
    assert pickle.loads(pickle.dumps(Stop(finding))).findings == (finding,)
