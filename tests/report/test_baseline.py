import json

import pytest
from msgspec.structs import replace

from docgen.finding import Finding, Place
from docgen.report.baseline import apply_baseline, fingerprint, read_baseline, write_baseline
from docgen.result import Result
from tests.report.results import ACME, CLEAN, ERROR, INFO, SHEET, TEMPLATE, WAIVED, WARNING


def same(one: Finding, other: Finding) -> bool:
    return fingerprint(one, "acme") == fingerprint(other, "acme")


def deal(*findings: Finding, name: str = "acme") -> Result:
    return Result(name, f"terms/{name}.yaml", findings=findings)


def apply(result: Result, *known: Finding) -> tuple[Result, int]:
    (applied,), stale = apply_baseline([result], read_baseline(write_baseline([deal(*known)])))
    return applied, stale


def test_a_finding_is_the_same_when_its_lines_and_pages_move() -> None:
    assert same(INFO, replace(INFO, places=(Place(SHEET, 12, 9),)))
    assert same(WARNING, replace(WARNING, places=(replace(WARNING.places[0], page=3),)))
    twice = replace(INFO, message="It is written on line 2 and on line 40.\nKeep one.")
    assert same(twice, replace(twice, message="It is written on line 3 and on line 41.\nKeep one."))


@pytest.mark.parametrize(
    ("figure", "other"),
    [
        ("$200,000.00", "$5"),
        ("12%", "7.25%"),
        ("December 29, 2018", "March 2, 2026"),
        ("Tuesday, February 6, 2018", "Friday, June 12, 2026"),
    ],
)
def test_a_finding_is_the_same_when_only_a_figure_or_a_day_changes(figure: str, other: str) -> None:
    assert same(
        replace(INFO, message=f"It reads {figure}, which is wrong."),
        replace(INFO, message=f"It reads {other}, which is wrong."),
    )


def test_another_check_deal_term_section_template_or_fault_is_another_finding() -> None:
    assert not same(INFO, replace(INFO, code="T304"))
    assert not same(INFO, replace(INFO, term="note.title"))
    assert not same(WARNING, replace(WARNING, places=(replace(WARNING.places[0], section="4"),)))
    assert not same(WARNING, replace(WARNING, places=(replace(WARNING.places[0], document="form_8k"),)))
    assert not same(TEMPLATE, replace(TEMPLATE, places=(Place("firm/promissory_note/clauses/rate.html", 4),)))
    assert not same(INFO, replace(INFO, message="“Company” is not defined."))
    assert fingerprint(INFO, "acme") != fingerprint(INFO, "other")


def test_a_template_of_docgen_s_own_is_the_same_wherever_docgen_is_installed() -> None:
    here, there = (replace(TEMPLATE, places=(Place(f"{root}/clauses/rate.html", 4),)) for root in ("/a", "/b/c"))
    assert same(here, there)


def test_what_the_baseline_knows_no_longer_counts_and_what_is_new_does() -> None:
    applied, stale = apply(deal(ERROR, WARNING), ERROR)
    assert (applied.findings, applied.known, stale) == ((WARNING,), (ERROR,), 0)
    assert not applied.fails("error")
    assert deal(ERROR, WARNING).fails("error")


def test_a_finding_of_another_deal_is_not_known() -> None:
    applied, stale = apply(deal(ERROR, name="other"), ERROR)
    assert (applied.findings, stale) == ((ERROR,), 0)


def test_a_second_fault_of_the_same_kind_counts() -> None:
    again = replace(WARNING, message="The note says “$6”.\nExplain it.")
    applied, _ = apply(deal(WARNING, again), WARNING)
    assert applied.findings == (again,)
    assert apply(deal(WARNING, again), WARNING, again)[0].findings == ()


def test_an_entry_whose_finding_is_gone_or_waived_is_stale() -> None:
    assert apply(deal(), ERROR, WARNING)[1] == 2
    applied, stale = apply(deal(WAIVED), replace(WAIVED, waived=None))
    assert (applied.findings, stale) == ((WAIVED,), 1)


def test_entries_of_deals_that_were_not_looked_at_are_not_stale() -> None:
    text = write_baseline([deal(ERROR), deal(ERROR, name="other")])
    assert apply_baseline([deal(ERROR)], read_baseline(text))[1] == 0


def test_a_baseline_leaves_out_what_is_waived() -> None:
    assert json.loads(write_baseline([deal(WAIVED)]))["findings"] == []


def test_a_baseline_is_sorted_and_says_what_it_holds() -> None:
    text = write_baseline([deal(WARNING, name="b"), ACME, CLEAN])
    assert text == write_baseline([CLEAN, replace(ACME, findings=ACME.findings[::-1]), deal(WARNING, name="b")])
    entries = json.loads(text)["findings"]
    assert [(entry["deal"], entry["code"]) for entry in entries] == [
        ("acme", "P202"), ("acme", "T303"), ("acme", "X102"), ("acme", "X104"), ("b", "X104"),
    ]  # fmt: skip
    assert entries[0]["says"] == "It is unknown."


def test_a_baseline_written_over_an_applied_one_keeps_what_that_knew() -> None:
    text = write_baseline([deal(ERROR)])
    applied, _ = apply_baseline([deal(ERROR)], read_baseline(text))
    assert write_baseline(applied) == text


@pytest.mark.parametrize(
    "text", ["", "not json", "[]", "{}", '{"baseline": 2, "findings": []}', '{"baseline": 1, "findings": [{}]}',
             '{"baseline": 1, "findings": 3}', "[" * 100_000],
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_refused_in_sentences(text: str) -> None:
    with pytest.raises(ValueError, match=r"^The file is not a baseline .* Write it anew with --write-baseline\.$"):
        read_baseline(text)


@pytest.mark.parametrize("code", ["P301", "P302", "P305", "P401", "P402"])
def test_a_fault_of_the_machine_is_never_known_since_the_pages_it_kept_back_are_missing(code: str) -> None:
    fault = Finding(code, "fault", "error", "It could not be done.\nTry again.", places=(Place(SHEET),))
    applied, _ = apply(deal(fault), fault)
    assert applied.findings == (fault,)
