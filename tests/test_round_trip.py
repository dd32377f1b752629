"""What the writer prints on a page, the reader reads back as the same value, by its mark and in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.check.deal import kinds
from docgen.check.tie_out.x101_statement_differs import agrees
from docgen.load.template_files import load_phrases
from docgen.model.document import Document
from docgen.model.kinds import Money, Period, Rate, Share
from docgen.reading import figures
from docgen.reading.html import read_html
from docgen.reading.statements import Statement, marked_statements, plain_statements
from docgen.render.document import render_document
from docgen.render.environment import Environment
from docgen.render.forms import PLAIN, forms
from docgen.templates import Templates
from docgen.wording import typography

PHRASES = load_phrases(Templates().bytes)
# Words around each term by which a reader who sees no mark knows which term it is.
SENTENCES = {
    "note.principal": "The principal amount of this Note is {}.",
    "note.matures_on": "This Note matures on {} (the “<dfn>Maturity Date</dfn>”).",
    "note.interest.rate": "The unpaid principal amount bears interest at a rate of {}.",
    "note.prepayment.premium": "With each prepayment the Company must pay a premium of {} of the principal amount.",
    "note.events_of_default.insolvency.dismissal": "The case is not dismissed within {} after it is filed.",
    "note.payment": "The Company must pay principal and interest {}.",
    "note.interest.day_count": "Interest is computed on the basis of {}.",
    "note.interest.compounding": "Interest is {}, in periods counted from the day on which interest begins to accrue.",
    "note.business_days.rule": "If a payment would fall due on a day that is not a Business Day, it is due on the {}.",
    "note.ranking": "It ranks {}.",
    "note.transfer": "The Holder {}.",
    "closing.exemption": "The Company offered and sold the Note in reliance on {}.",
    "closing.regulation_d": "The Company offered and sold the Note in reliance on Section 4(a)(2) and {}.",
    "registrant.entity": "Acme Widgets, Inc., a Nevada {} (the “<dfn>Company</dfn>”), issued the Note.",
    "holder.entity": "The Company issued and sold to Harbor Fund, a Nevada {} (the “<dfn>Holder</dfn>”), the Note.",
}
OPENING = (
    "{{ registrant.name }}, {{ registrant.state.with_article }} {{ registrant.entity }} (the “<dfn>Company</dfn>”), "
    "issued and sold to {{ holder.name }}, {{ holder.state.with_article }} {{ holder.entity }} "
    "(the “<dfn>Holder</dfn>”), a note."
)

cents = st.one_of(st.integers(1, 10**14 - 1), st.integers(0, 13).flatmap(lambda size: st.integers(1, 10**size)))
currencies = st.sampled_from(figures.CODES.split("|"))
amounts = st.builds(Money, cents.map(lambda number: Decimal(number).scaleb(-2)), currencies)
percentages = st.integers(0, 6).flatmap(lambda places: st.decimals(0, "999.999999", places=places))
dates = st.dates(date(1900, 1, 1), date(2199, 12, 31))
periods = st.builds(Period, st.integers(0, 9999), st.sampled_from(["days", "business days"]))
# Any word a name may hold, and the marks that stand in and between such words.
words = st.text(st.characters(codec="iso8859-15", categories=["L", "Nd"]), min_size=1, max_size=12)
names = st.lists(
    st.tuples(words, st.sampled_from([" ", ", ", ". ", " & ", "-", "’", "'", "/", " (", ") "])), min_size=1
)
any_name = names.map(lambda pairs: "A" + "".join(word + mark for word, mark in pairs).strip())
company_names = st.sampled_from([
    "Smith & Sons, L.P.", "Ascent Solar Technologies, Inc.", "BayBridge Capital Fund LP", "3i Group plc", "Power REIT",
    "St. Mary’s Holdings, LLC", "O’Brien & Co.", "1847 Goedeker Inc.", "Bank of the West", "GT Biopharma, Inc.",
    "A.G.P. / Alliance Global Partners", "Yield10 Bioscience, Inc.", "Société Générale S.A.", "Alpha Capital Anstalt",
    "L1 Capital Global Opportunities Master Fund, Ltd.", "Iliad Research and Trading, L.P.", "U.S. Gold Corp.",
    "22nd Century Group, Inc.", "iBio, Inc.", "4 Less Group, Inc.", "Hudson Bay (Cayman) Ltd.", "Banco de Chile",
])  # fmt: skip
states = st.sampled_from([
    "Delaware", "Illinois", "Utah", "New York", "Rhode Island", "District of Columbia", "Ontario", "Cayman Islands",
    "British Virgin Islands", "United Kingdom", "Israel", "Iowa", "Republic of the Marshall Islands",
])  # fmt: skip


def misread(facts: Mapping[str, object], *sentences: str, plainly: bool = True) -> list[str]:
    """Print sentences that name terms on a finished page; return those not read back as the facts.

    Each has to be read by its marks and, if `plainly`, by its words alone.
    """
    facts = {"registrant.name": "Acme Widgets, Inc.", **facts}
    document, environment = _sample(sentences)
    html, findings = render_document("form_8k", document, facts, PHRASES, environment)
    assert not findings
    page = read_html(html.encode(), "form_8k")
    marked, plain = marked_statements(page, kinds(facts, PHRASES)), plain_statements(page)
    return [
        sentence
        for number, sentence in enumerate(sentences)
        if not _read(facts, _within(number, marked), _within(number, plain), plainly)
    ]


def _read(facts: Mapping[str, object], marked: list[Statement], plain: list[Statement], plainly: bool) -> bool:
    about = [statement for statement in (*marked, *plain) if statement.term in facts]
    told = {statement.term for statement in (plain if plainly else marked)}
    right = all(agrees(statement, facts[statement.term]) for statement in about)
    return bool(marked) and right and {statement.term for statement in marked} <= told


def _within(number: int, statements: list[Statement]) -> list[Statement]:
    return [statement for statement in statements if statement.block.part == f"part{number}"]


@cache
def _sample(sentences: tuple[str, ...]) -> tuple[Document, Environment]:
    parts = {f"part{number}.html": f"<p>{sentence}</p>" for number, sentence in enumerate(sentences)}
    document = Document(
        called="sample", title="Sample", running_header="", numbering="items", parts=tuple(parts), must_state=()
    )
    templates = {f"form_8k/{part}": text.encode() for part, text in parts.items()}
    return document, Environment({**templates, "house/page.html": b"<html><body>{{ body }}</body></html>"}.get)


def misread_forms(term: str, value: object) -> list[str]:
    """Return the forms of a value, printed in the sentence of a term, that are not read back as that value."""
    named = {form: f"{term}" if form == PLAIN else f"{term}.{form}" for form in forms(value)}
    sentences = {SENTENCES[term].format(f"{{{{ {name} }}}}"): form for form, name in named.items()}
    return [sentences[sentence] for sentence in misread({term: value}, *sentences)]


@given(amounts)
@example(Money(Decimal("0.01")))
@example(Money(Decimal("1.00"), "CAD"))
@example(Money(Decimal("999999999999.99"), "GBP"))
def test_an_amount_is_read_back_in_every_form_in_which_it_can_be_printed(amount: Money) -> None:
    assert misread_forms("note.principal", amount) == []


@given(amounts)
def test_an_amount_is_read_back_with_its_currency(amount: Money) -> None:
    for form in forms(amount).values():
        assert [found.currency for found in figures.money(form(amount))] == [amount.currency]


@given(dates)
@example(date(2000, 2, 29))
def test_a_day_is_read_back(day: date) -> None:
    assert misread_forms("note.matures_on", day) == []


def test_each_day_of_a_leap_year_is_read_back() -> None:
    for number in range(366):
        assert misread_forms("note.matures_on", date(2024, 1, 1) + timedelta(number)) == []


@given(percentages.map(Rate))
@example(Rate(Decimal("0")))
@example(Rate(Decimal("0.5")))
@example(Rate(Decimal("2.63515")))
@example(Rate(Decimal("999.999999")))
def test_a_rate_is_read_back_in_every_form_in_which_it_can_be_printed(rate: Rate) -> None:
    assert misread_forms("note.interest.rate", rate) == []


@given(percentages.map(Share))
def test_a_share_is_read_back_in_every_form_in_which_it_can_be_printed(share: Share) -> None:
    assert misread_forms("note.prepayment.premium", share) == []


@given(periods)
@example(Period(1, "business days"))
@example(Period(1080, "days"))
def test_a_period_is_read_back_in_every_form_in_which_it_can_be_printed(period: Period) -> None:
    assert misread_forms("note.events_of_default.insolvency.dismissal", period) == []


@pytest.mark.parametrize(("term", "choice"), [(term, choice) for term in PHRASES for choice in PHRASES[term]])
def test_the_phrase_of_a_choice_is_read_back_as_that_choice(term: str, choice: str) -> None:
    assert misread({term: choice}, SENTENCES[term].format(f"{{{{ {term} }}}}")) == []


@pytest.mark.parametrize("holds", [True, False])
def test_yes_and_no_are_read_back_as_words_and_as_boxes(holds: bool) -> None:
    term = "registrant.emerging_growth_company"
    assert misread({term: holds}, f"Emerging growth company {{{{ {term}.box }}}}") == []
    assert misread({term: holds}, f"{{{{ {term} }}}}", plainly=False) == []


@given(any_name)
@example("Smith & Sons, L.P.")
@example("Straße <1> “Fund” 'A' LLC")
def test_a_name_is_read_back_as_it_stands_in_capitals_and_after_an_article(words: str) -> None:
    forms = ("{{ holder.name }}", "{{ holder.name.in_capitals }}", "{{ holder.name.with_article }}")
    assert misread({"holder.name": words}, *forms, plainly=False) == []


@given(company_names, company_names, states, states)
def test_the_parties_are_read_back_from_the_opening_sentence(maker: str, buyer: str, here: str, there: str) -> None:
    facts = {
        "registrant.name": maker, "registrant.state": here, "registrant.entity": "corporation",
        "holder.name": buyer, "holder.state": there, "holder.entity": "limited partnership",
    }  # fmt: skip
    assert misread(facts, OPENING) == []


@given(amounts, dates, percentages, periods)
def test_spaces_are_bound_and_nothing_else_changes(amount: Money, on: date, percent: Decimal, time: Period) -> None:
    for value in (amount, on, Rate(percent), time):
        for form in forms(value).values():
            assert typography.bind(form(value)).replace("\u00a0", " ") == form(value)


DISMISSAL = "note.events_of_default.insolvency.dismissal"
WRONG = [
    ("note.principal", Money(Decimal("200.50")), "in_words", "Two Hundred Dollars"),
    ("note.principal", Money(Decimal("200.50")), "plain", "$2,00.50"),
    ("note.principal", Money(Decimal("200.50")), "words_and_figures", "Two Hundred Dollars ($200.50)"),
    ("note.matures_on", date(2023, 2, 28), "plain", "February 29, 2023"),
    ("note.matures_on", date(2023, 2, 28), "plain", "2/28/2023"),
    ("note.interest.rate", Rate(Decimal("12")), "percent", "12"),
    ("note.interest.rate", Rate(Decimal("12.5")), "in_words", "twelve and one-quarter percent"),
    ("note.prepayment.premium", Share(Decimal("2")), "plain", "0.02%"),
    (DISMISSAL, Period(5, "business days"), "plain", "5 days"),
    (DISMISSAL, Period(50, "days"), "in_words", "fifteen days"),
]


@pytest.mark.parametrize(("term", "value", "form", "wrong"), WRONG)
def test_a_writer_that_prints_another_value_is_found_out(monkeypatch, term, value, form, wrong) -> None:
    assert misread_forms(term, value) == []
    monkeypatch.setitem(forms(value), form, lambda value: wrong)
    assert misread_forms(term, value) == [form]


def test_a_name_that_lost_its_comma_is_found_out(monkeypatch) -> None:
    monkeypatch.setitem(forms(""), "in_capitals", lambda words: words.upper().replace(",", ""))
    printed = "{{ holder.name.in_capitals }}"
    assert misread({"holder.name": "Harbor Fund, L.P."}, printed, plainly=False) == [printed]


def test_words_that_do_not_say_what_a_figure_is_are_found_out() -> None:
    printed = "The sum is {{ note.principal }}."
    assert misread({"note.principal": Money(Decimal("200.00"))}, printed) == [printed]
