"""Every template, in every branch, is prose a lawyer can edit: one sentence a line, and no figure typed in."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from jinja2 import Environment

from docgen.render.environment import FRAME
from docgen.render.prose import half_sentences, not_plain_markup, not_prose
from tests.clauses import CLAUSES, HOUSE, source

PROMISE = "promissory_note/clauses/promise.html"
_TAG = re.compile(r"<[^>]*>")
_CELL = re.compile(r"</t[dh]>")
_ABBREVIATIONS = re.compile(r"\b(?:D\.C|U\.S|No|Nos|Inc|Ltd|Co|Corp)\.(?= )")


def words(line: str) -> str:
    """The line without tags, cells parted by a bar; a box is a box, and any other term a capitalised word."""
    line = re.sub(r"\{\{ [\w.]+\.box \}\}", "☐", re.sub(r"\{%.*?%\}", "", line))
    return _TAG.sub("", _CELL.sub(" | ", re.sub(r"\{\{.*?\}\}", "Term", line)))


def lines_that(breaks: Callable[[str], object]) -> Callable[[str, str], list[str]]:
    return lambda file, text: [line for line in text.splitlines() if breaks(line)]


def holds_more_than_prose(file: str, text: str) -> list[str]:
    faults = [*not_prose(Environment(autoescape=True).parse(text)), *half_sentences(text)]
    faults += not_plain_markup(text, is_frame=file == FRAME)
    return [f"line {line}: {what}" for line, what in faults]


def holds_two_sentences(line: str) -> bool:
    return bool(re.search(r"[.?!][”’)]*\s+[“(]?[A-Z]", _ABBREVIATIONS.sub("", words(line))))


def holds_straight_quotes(line: str) -> bool:
    return bool(re.search("[\"'`]", words(line)))


def holds_typed_figures(file: str, text: str) -> list[str]:
    constants = sorted(HOUSE.rules[file.split("/")[0]].constants, key=len, reverse=True)
    allowed = re.compile("|".join(rf"(?<!\w){re.escape(constant)}(?!\w)" for constant in constants))
    return [line for line in text.splitlines() if re.search(r"\d", allowed.sub("", words(line)))]


def holds_stray_space(line: str) -> bool:
    return "\t" in line or "\r" in line or "\u00a0" in line or line != line.rstrip()


def repeats_what_its_form_prints(line: str) -> bool:
    term = r"\{\{ [\w.]+ \}\}"
    return bool(
        re.search(rf"[$€£]\s?{term}|\b[Aa]n?\s+\{{\{{ [\w.]+\.with_article \}}\}}", line)
        or re.search(rf"{term}\s?(?:%|percent|dollars|USD|(?:business )?days?\b)", line, re.IGNORECASE)
        or any(
            not printed.endswith((".percent", ".in_words"))
            for printed in re.findall(r"\{\{ ([\w.]+) \}\} per annum", line)
        )
    )


RULES: dict[str, Callable[[str, str], list[str]]] = {
    "is prose": holds_more_than_prose,
    "has one sentence a line": lines_that(holds_two_sentences),
    "has curly quotes": lines_that(holds_straight_quotes),
    "has no typed figure": holds_typed_figures,
    "has no stray space": lines_that(holds_stray_space),
    "does not repeat what a form prints": lines_that(repeats_what_its_form_prints),
}
BROKEN = [
    ("is prose", "{{ note.principal | upper }}"),
    ("is prose", "{{ note.principal.amount * 2 }}"),
    ("is prose", "{% set x = note.principal %}"),
    ("is prose", "The Company {% if note.secured %}owes{% endif %} the Holder."),
    ("has one sentence a line", "The Note is not secured. It ranks equally."),
    ("has one sentence a line", "It matures on {{ note.matures_on }}. “Holder” means the holder."),
    ("has one sentence a line", "<p>(See below.) {{ section.transfer }} applies.</p>"),
    ("has curly quotes", "<p>The Company's note</p>"),
    ("has curly quotes", 'the "<dfn>Note</dfn>"'),
    ("has no typed figure", "The Company owes $200,000."),
    ("has no typed figure", "See Section 7."),
    ("has no typed figure", "the Securities Act of 19333"),
    ("has no stray space", "The\tCompany"),
    ("has no stray space", "The Company "),
    ("has no stray space", "Section\u00a0"),
    ("does not repeat what a form prints", "${{ note.principal }}"),
    ("does not repeat what a form prints", "a {{ registrant.state.with_article }} corporation"),
    ("does not repeat what a form prints", "{{ note.interest.rate }} per annum"),
    ("does not repeat what a form prints", "{{ note.interest.rate.words_and_figures }} per annum"),
    ("does not repeat what a form prints", "{{ note.prepayment.premium }}% of it"),
    ("does not repeat what a form prints", "within {{ note.prepayment.notice.words_and_figures }} days"),
    ("does not repeat what a form prints", "{{ note.principal.in_words }} Dollars"),
]  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
def test_every_clause(rule: str) -> None:
    faults = {file: RULES[rule](file, source(file)) for file in CLAUSES}
    assert {file: found for file, found in faults.items() if found} == {}


@pytest.mark.parametrize(("rule", "line"), BROKEN)
def test_a_clause_that_breaks_the_rule_is_found_out(rule: str, line: str) -> None:
    assert RULES[rule](PROMISE, line) != []


def test_a_plain_clause_breaks_no_rule() -> None:
    clause = (
        "{% if note.default_rate %}\n<p>\nThe Company’s “default rate” is {{ note.default_rate.words_and_figures }}, "
        "as {{ section.interest }} says.\nIt applies in Washington, D.C. as elsewhere.\n</p>\n{% endif %}\n"
    )
    assert {rule: found for rule, check in RULES.items() if (found := check(PROMISE, clause))} == {}
