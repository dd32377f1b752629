import json
from hashlib import sha256

from docgen.finding import Finding, Waived
from docgen.publish.manifest import manifest

WAIVED = Finding("K302", "item-not-needed", "warning", "…", waived=Waived("As filed.", "counsel", "2026-11-22"))


def written(**changed: object) -> bytes:
    given = {
        "term_sheet": b"note: {}",
        "templates": {"house/page.css": b"p {}", "house/letterhead.css": None},
        "outputs": {"note.pdf": b"%PDF"},
        "findings": [WAIVED],
        "draft": False,
    }
    return manifest(**{**given, **changed})  # type: ignore[arg-type]


def test_a_manifest_names_every_input_and_output_by_its_content() -> None:
    record = json.loads(written())
    assert record["term_sheet"] == sha256(b"note: {}").hexdigest()
    assert record["templates"] == {"house/page.css": sha256(b"p {}").hexdigest()}
    assert record["outputs"] == {"note.pdf": sha256(b"%PDF").hexdigest()}
    assert set(record["versions"]) == {"docgen", "weasyprint", "pydyf", "pango", "harfbuzz"}


def test_a_manifest_says_what_was_accepted_and_by_whom() -> None:
    assert json.loads(written())["findings"] == [
        {
            "code": "K302",
            "name": "item-not-needed",
            "severity": "warning",
            "waived": {"reason": "As filed.", "by": "counsel", "on": "2026-11-22"},
        }
    ]


def test_a_manifest_does_not_depend_on_the_order_in_which_files_were_read() -> None:
    one = {"a": b"1", "b": b"2"}
    assert written(templates=one) == written(templates=dict(reversed(one.items())))


def test_another_term_sheet_is_another_manifest() -> None:
    assert written(term_sheet=b"note: {principal: $1.00}") != written()
