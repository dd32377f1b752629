from xml.etree import ElementTree as Xml

from msgspec.structs import replace

from docgen.report.junit import as_junit, stopped_junit
from docgen.result import Result
from tests.report.results import ACME, CLEAN, ERROR, SHEET, WAIVED, WARNING


def suite(*results: Result) -> Xml.Element:
    text = as_junit(results)
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    (only,) = Xml.fromstring(text.encode())
    return only


def case(*results: Result) -> Xml.Element:
    (only,) = suite(*results)
    return only


def test_each_deal_is_a_test_case_that_fails_while_an_error_stands() -> None:
    whole = suite(ACME, CLEAN)
    assert (whole.get("tests"), whole.get("failures")) == ("2", "1")
    acme, clean = whole
    assert (acme.get("name"), acme.get("file")) == ("acme", SHEET)
    assert [failure.get("message") for failure in acme.findall("failure")] == ["X102, P202"]
    assert list(clean) == []


def test_a_failure_tells_each_error_in_full_and_nothing_else() -> None:
    text = case(ACME).findtext("failure") or ""
    assert text.startswith("terms/acme.yaml:53:11: error X102 documents-disagree\nOn note.interest.rate the Form 8-K")
    assert "See form_8k, Item 1.01: “10%”" in text
    assert "P202" in text
    assert "X104" not in text and "K401" not in text


def test_warnings_and_waived_errors_are_output_and_no_failure() -> None:
    whole = suite(replace(ACME, findings=(WAIVED, WARNING)))
    assert whole.get("failures") == "0"
    assert whole.findtext("testcase/system-out") == (
        "terms/acme.yaml:99:13: waived error K401 filed-late\n"
        "Filed late with leave. (A. Counsel, 2026-03-02)\n\n"
        "terms/acme.yaml:1: warning X104 figure-unexplained\n"
        "The note says “$5”.\nExplain it.\nSee promissory_note, Section 3, page 2: “$5”"
    )


def test_one_and_the_same_error_waived_and_not_is_one_failure() -> None:
    both = case(replace(ACME, findings=(WAIVED, replace(WAIVED, waived=None))))
    assert (both.findtext("failure") or "").count("K401") == 1
    assert (both.findtext("system-out") or "").count("K401") == 1


def test_markup_and_characters_that_xml_forbids_do_no_harm() -> None:
    hostile = replace(ERROR, message="It reads “]]></failure><b>&\x00\x1b\ud800\uffff”.\nChange it.", places=())
    text = case(Result('"<acme>&', "a.yaml", findings=(hostile,))).findtext("failure") or ""
    assert "“]]></failure><b>&\ufffd\ufffd\ufffd\ufffd”" in text


def test_no_deals_are_an_empty_suite() -> None:
    assert suite().get("tests") == "0"


def test_a_deal_fails_on_what_the_run_fails_on() -> None:
    warned = replace(ACME, findings=(WARNING,))
    for fail_on, failures in (("error", "0"), ("warning", "1"), ("never", "0")):
        (only,) = Xml.fromstring(as_junit([warned], fail_on).encode())  # type: ignore[arg-type]
        assert only.get("failures") == failures
        assert ("X104" in (only[0].findtext("failure") or "")) == (failures == "1")


def test_a_run_that_could_not_be_made_is_an_error_with_its_sentences() -> None:
    (only,) = Xml.fromstring(stopped_junit("There is no folder firm.").encode())
    assert (only.get("tests"), only.get("errors")) == ("1", "1")
    assert only[0].findtext("error") == "There is no folder firm."
