from pathlib import Path

from docgen.finding import Finding, Place, Severity, Waived
from docgen.report.screen import finding_lines, listed, result_lines, summary, unwritten
from docgen.result import Output, Result, Stated

WAIVED = Waived("Seen and accepted.", "A. Counsel", "2026-03-02")


def finding(*places: Place, severity: Severity = "error", message: str = "It is wrong.\nChange it.") -> Finding:
    return Finding("T204", "matures-before-issue", severity, message, places=places, source="house rule")


def shown(finding: Finding, width: int = 100) -> list[str]:
    return list(finding_lines(finding, width=width))


def test_a_finding_shows_its_place_the_line_the_fault_the_change_and_the_source(tmp_path: Path) -> None:
    file = tmp_path / "acme.yaml"
    file.write_text("note:\n  matures_on: 2025-03-02\n")
    assert shown(finding(Place(str(file), 2, 15, says="2025-03-02"))) == [
        f"{file}:2:15: error T204 matures-before-issue",
        "2 |   matures_on: 2025-03-02",
        "  |               ^^^^^^^^^^",
        "   It is wrong.",
        "   Change it.",
        "   Source: house rule. More: docgen explain T204",
    ]


def test_a_finding_in_a_document_names_the_document_its_section_and_its_page() -> None:
    assert shown(finding(Place(document="form_8k", section="1.01")))[0].startswith("form_8k, Item 1.01: error")
    assert shown(finding(Place(document="promissory_note", section="7", page=2)))[0].startswith(
        "promissory_note, Section 7, page 2: error"
    )
    assert shown(finding(Place(document="form_8k", page=3)))[0].startswith("form_8k, page 3: error")


def test_words_of_a_document_are_quoted_unless_the_message_quotes_them() -> None:
    place = Place(document="form_8k", section="1.01", says="$500")
    assert "   “$500”" in shown(finding(place))
    assert "   “$500”" not in shown(finding(place, message="It says “$500”.\nChange it."))


def test_further_places_are_listed_with_what_stands_there() -> None:
    lines = shown(
        finding(Place("a.yaml", 1, 1), Place(document="form_8k", section="1.01", says="12%"), Place("b.yaml", 3))
    )
    assert "   See form_8k, Item 1.01: “12%”" in lines
    assert "   See b.yaml:3" in lines


def test_prose_is_wrapped_to_the_width_with_its_indent() -> None:
    lines = shown(finding(Place("a.yaml"), message="word " * 40 + "\nChange it."), width=60)[1:]
    assert all(line.startswith("   ") and len(line) <= 60 for line in lines)
    assert sum(line.count("word") for line in lines) == 40


def test_a_long_line_is_cut_around_the_words_at_fault(tmp_path: Path) -> None:
    file = tmp_path / "acme.yaml"
    file.write_text("x: " + "before " * 60 + "FAULT " + "after " * 60 + "\n")
    _, line, marks, *_ = shown(finding(Place(str(file), 1, 4 + 7 * 60, says="FAULT")), width=60)
    assert len(line) == 60
    assert line[4] == line[-1] == "…"
    assert line[marks.index("^") : marks.rindex("^") + 1] == "FAULT"


def test_a_place_known_by_its_line_alone_has_no_marks_under_it(tmp_path: Path) -> None:
    file = tmp_path / "clause.html"
    file.write_text("The whole line.\n")
    lines = shown(finding(Place(str(file), 1, 1, says="The whole line.")))
    assert lines[1:3] == ["1 | The whole line.", "   It is wrong."]


def test_lines_count_as_in_an_editor(tmp_path: Path) -> None:
    file = tmp_path / "acme.yaml"
    file.write_bytes("a: one\u2028still one\r\nb: two\r\n".encode())
    assert "2 | b: two" in shown(finding(Place(str(file), 2, 4, says="two")))


def test_what_a_terminal_would_obey_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    file = tmp_path / "acme.yaml"
    file.write_text("a: \x1b[31mred\u202e\n")
    lines = shown(finding(Place(str(file), 1, 4, says="x"), message="It reads \x1b[31m.\nChange it."))
    assert not {"\x1b", "\u202e"} & set("".join(lines))
    assert "1 | a: \ufffd[31mred\ufffd" in lines


def test_a_file_that_is_gone_and_a_line_that_is_not_there_show_no_excerpt(tmp_path: Path) -> None:
    file = tmp_path / "acme.yaml"
    file.write_text("a: 1\n")
    assert shown(finding(Place(str(file), 9, 1)))[1] == "   It is wrong."
    assert shown(finding(Place(str(tmp_path / "gone"), 1, 1)))[1] == "   It is wrong."


def test_a_waived_finding_shows_the_reason_in_place_of_the_fault() -> None:
    waived = Finding(
        "K302", "item", "error", "It is wrong.\nChange it.", places=(Place("a.yaml", 3, 1),), waived=WAIVED
    )
    assert shown(waived) == [
        "a.yaml:3:1: waived error K302 item",
        "   Seen and accepted. (A. Counsel, 2026-03-02)",
    ]


def test_the_worst_findings_come_last_and_each_severity_in_the_order_of_the_file() -> None:
    findings = (
        finding(Place(document="form_8k")),
        finding(Place("a.yaml", 9, 1)),
        finding(Place("a.yaml", 3, 1)),
        finding(Place("a.yaml", 5, 1), severity="info"),
        finding(Place("a.yaml", 1, 1), severity="warning"),
        Finding("K302", "item", "error", "", places=(Place("a.yaml", 8, 1),), waived=WAIVED),
    )
    lines = result_lines([Result("a", "a.yaml", findings=findings)])
    heads = [line for line in lines if line.startswith(("a.yaml", "form_8k"))]
    assert [head.partition(": ")[0] for head in heads] == [
        "a.yaml:8:1", "a.yaml:5:1", "a.yaml:1:1", "a.yaml:3:1", "a.yaml:9:1", "form_8k",
    ]  # fmt: skip


def test_of_several_deals_each_stands_under_its_name() -> None:
    faulty = Result("acme", "acme.yaml", findings=(finding(Place(document="form_8k")),))
    assert next(result_lines([faulty])).startswith("form_8k")
    assert next(result_lines([Result("clean", "clean.yaml"), faulty])) == "── acme ──"


def test_files_written_are_named() -> None:
    result = Result("a", "a.yaml", outputs=(Output("form_8k", "pdf", "build/a/form_8k.pdf", "0" * 64),))
    assert list(result_lines([result])) == ["Wrote build/a/form_8k.pdf", "Wrote build/a/manifest.json"]


def test_the_summary_counts_what_stands_and_leaves_out_what_is_not_there() -> None:
    assert summary([Result("a", "a.yaml")]) == "1 deal: no errors."
    findings = (
        finding(), finding(), finding(severity="warning"), finding(severity="info"),
        Finding("K302", "item", "error", "", waived=WAIVED),
    )  # fmt: skip
    assert summary([Result("a", "a.yaml", findings=findings), Result("b", "b.yaml")]) == (
        "2 deals: 2 errors, 1 warning, 1 for information, 1 waived."
    )


def test_the_summary_counts_apart_what_the_baseline_knows() -> None:
    result = Result("a", "a.yaml", findings=(finding(severity="warning"),), known=(finding(), finding()))
    assert summary([result]) == "1 deal: no errors, 1 warning, 2 in the baseline."


def test_a_build_that_writes_nothing_says_so_and_how_to_get_pages() -> None:
    unread = Result("a", "a.yaml")
    checked = Result("b", "b.yaml", statements=(Stated("form_8k", None, "note.title", "Note", "Note"),))
    assert unwritten([checked], draft=False) == (
        "Nothing was written for b. Correct the errors, or have the pages stamped with --draft."
    )
    assert unwritten([unread, checked], draft=False) == "Nothing was written for 2 deals. Correct the errors."
    assert unwritten([unread], draft=True) == "Nothing was written for a. Correct the errors."


def test_files_of_an_earlier_build_that_still_stand_are_named() -> None:
    broken = Result("a", "a.yaml")
    said = "Nothing was written for a. Correct the errors."
    assert unwritten([broken], draft=True, old=[Path("build/a")]) == (
        f"{said} build/a still holds the files of an earlier build."
    )
    assert unwritten([broken, broken], draft=True, old=[Path("build/a"), Path("build/b")]).endswith(
        "2 folders still hold the files of earlier builds."
    )


def test_a_check_is_listed_in_two_lines() -> None:
    assert list(listed("T204", "error", "matures-before-issue", "The note matures before it is issued.")) == [
        "T204  error    matures-before-issue",
        "      The note matures before it is issued.",
    ]
