from pathlib import Path
from typing import Any

from docgen.finding import Finding
from tests.worked_example import Edit, Variant


def waiver(code: str) -> dict[str, str]:
    return {"check": code, "reason": "Accepted.", "by": "A. Counsel", "on": "February 1, 2018"}


SEED = [waiver("K302"), waiver("K303")]


def idle(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.message.splitlines()[0] for finding in findings if finding.code == "T901"]


def sheet(*waivers: dict[str, Any]) -> dict[str, Any]:
    return {"waivers": [*SEED, *waivers]}


def test_a_waiver_of_what_only_pdfs_show_is_not_idle_in_a_check(tmp_path: Path) -> None:
    variant = Variant(sheet(waiver("P106")))
    assert idle(variant.check(tmp_path).findings) == []
    assert idle(variant.build(tmp_path).findings) == ["The term sheet waives P106, which finds nothing in this deal."]


def test_what_the_engine_complains_of_can_be_waived(tmp_path: Path) -> None:
    style = Edit("house/page.css", ".legend {", ".legend { colour: red;")
    result = Variant(sheet(waiver("P303")), (style,)).build(tmp_path)
    # Both documents use the style sheet, and its fault is one.
    assert [finding.waived is not None for finding in result.findings if finding.code == "P303"] == [True]
    assert result.outputs


def test_a_second_waiver_of_one_check_is_reported(tmp_path: Path) -> None:
    assert idle(Variant(sheet(waiver("K302"))).check(tmp_path).findings) == [
        "The term sheet waives K302 more than once."
    ]


def test_a_waiver_of_no_check_is_told_with_the_code_it_may_mean(tmp_path: Path) -> None:
    unknown = ("X999", "filed-late", "k401", "filed_lte", "K30")
    found = Variant(sheet(*map(waiver, unknown))).check(tmp_path).findings
    assert [finding.message.splitlines() for finding in found if finding.code == "T901"] == [
        [f"The term sheet waives {word}, and no check has that code.", change]
        for word, change in zip(
            unknown,
            (
                "Take the waiver out, or correct its code. To list every check: docgen explain",
                "Write K401, the code of filed-late.",
                "Write K401, the code of filed-late.",
                "Did you mean K401, filed-late? To list every check: docgen explain",
                "Write the one that is meant: K302, K303, K304, K305, K306.",
            ),
            strict=True,
        )
    ]


def test_a_broken_clause_does_not_hide_what_is_wrong_with_the_term_sheet(tmp_path: Path) -> None:
    broken = Edit("promissory_note/clauses/payment.html", "{{ note.matures_on }}", "{{ note.maturity }}")
    found = Variant({"note": {"matures_on": "January 30, 2018"}}, (broken,)).check(tmp_path).findings
    assert {"P202", "T204"} <= {finding.code for finding in found}
    assert idle(found) == []
