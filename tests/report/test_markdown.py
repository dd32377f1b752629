from msgspec.structs import replace

from docgen.finding import Finding
from docgen.report.markdown import as_summary
from docgen.result import Result
from tests.report.results import ACME, CLEAN, ERROR, WAIVED


def rows(*results: Result) -> list[list[str]]:
    lines = [line for line in as_summary(results).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line[1:-1].split(" | ")] for line in lines[2:]]


def test_each_deal_is_a_row_with_its_items_its_due_date_its_findings_and_its_hashes() -> None:
    known = replace(ACME, known=(ERROR, ERROR))
    assert rows(known) == [
        [
            "acme", "1.01, 2.03", "2018-02-06", "2", "1", "1", "2",
            r"form\_8k `0123456789ab`<br>promissory\_note `fedcba987654`",
        ]
    ]  # fmt: skip


def test_what_a_deal_does_not_have_is_a_dash() -> None:
    assert rows(CLEAN) == [["clean", "–", "–", "0", "0", "0", "0", "–"]]
    assert rows(replace(CLEAN, facts={}))[0][2] == "–"


def test_findings_follow_under_their_deal_the_worst_first_and_the_waived_last() -> None:
    text = as_summary([CLEAN, ACME])
    assert "## clean" not in text
    after = text.partition("## acme\n")[2]
    codes = ("X102", "P202", "X104", "T303", "K401")
    assert sorted(codes, key=after.index) == list(codes)
    assert "**waived error K401 filed-late** terms/acme.yaml:99:13<br>\n  Filed late with leave. (A. Counsel" in after
    assert "It is late" not in after


def test_a_finding_tells_its_place_the_fault_the_change_and_the_documents() -> None:
    assert (
        "\n- **error X102 documents-disagree** terms/acme.yaml:53:11<br>\n"
        "  On note.interest.rate the Form 8-K says “10%” and the note says “12%”.<br>\n"
        "  Make both clauses print the same term.<br>\n"
        "  See form\\_8k, Item 1.01: “10%”<br>\n"
        "  See promissory\\_note, Section 3: “12%”\n"
    ) in as_summary([ACME])


def test_words_of_a_deal_are_not_taken_for_markdown_or_html() -> None:
    hostile = Finding(
        "X105", "untraced", "error", "“<img src=x> | *a* [b](c) `d` @e #1 $x$ &lt;” is wrong.\nChange it."
    )
    text = as_summary([Result("a|b*c", "a.yaml", findings=(hostile,))])
    assert "| a\\|b\\*c |" in text
    assert r"“&lt;img src=x> \| \*a\* \[b\](c) \`d\` \@e \#1 \$x\$ &amp;lt;” is wrong." in text


def test_a_summary_too_long_for_github_says_what_is_missing_and_keeps_every_row() -> None:
    long = replace(ERROR, message=f"“{'ä' * 3000}” is wrong.\nChange it.", places=())
    results = [Result(f"deal-{number}", "a.yaml", findings=(long,)) for number in range(300)]
    text = as_summary(results)
    # 300 findings of 6,000 bytes each would be 1.8 MB; GitHub takes 1,048,576.
    assert 900_000 < len(text.encode()) < 1_048_576
    assert len(rows(*results)) == 300
    assert text.endswith("\nThe rest is too long for a summary. The log has every finding.\n")


def test_a_summary_of_clean_deals_ends_with_the_table() -> None:
    assert as_summary([CLEAN]).endswith("| – |\n")
    assert "waived error" in as_summary([replace(CLEAN, findings=(WAIVED,))])
