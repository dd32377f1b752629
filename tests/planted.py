"""Faults planted in the templates, one at a time: what a tired drafter does to a clause."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from markupsafe import Markup, escape

from docgen.compute.facts import facts
from docgen.load.term_sheet import parse_term_sheet
from docgen.model.kinds import Money, Period, Rate, Share, canonical
from docgen.pipeline import House
from docgen.render.document import render_document
from docgen.render.terms import terms
from docgen.templates import OURS, Templates
from tests.planted_deals import DEALS
from tests.worked_example import Edit, Variant, overlay, worked

STALE_WORDS = (
    ("form_8k/items/item_1_01.html", "Issuance of the Note", "Offering of Unsecured Convertible Note"),
    ("form_8k/items/item_1_01.html", "The Note is not secured.", "The Note is secured."),
    ("form_8k/items/item_1_01.html", "is not convertible into", "is convertible into"),
    ("form_8k/items/item_1_01.html", "{{ note.interest.compounding }}", "compounded monthly"),
    ("form_8k/items/item_1_01.html", "{{ note.interest.day_count }}", "a 360-day year of twelve 30-day months"),
    ("form_8k/items/item_1_01.html", "Interest is {{ note.interest.compounding }}", "Interest is simple interest"),
    ("form_8k/items/item_1_01.html", "{{ holder.name }}", "Baybridge Partners, L.P."),
    ("form_8k/items/item_1_01.html", "{{ registrant.state.with_article }}", "a Colorado"),
    ("form_8k/items/item_1_01.html", "{{ holder.entity }}", "corporation"),
    ("form_8k/items/item_9_01.html", "{{ note.title }} dated", "Secured Promissory Note dated"),
    ("form_8k/items/item_9_01.html", "{{ filing.exhibit_number }}", "4.1"),
    ("form_8k/items/item_2_03.html", "Creation of a Direct Financial Obligation", "Creation of Debt"),
    ("form_8k/items/item_3_02.html", "{{ closing.exemption }}", "Regulation S under the Securities Act"),
    ("form_8k/signature.html", "/s/ {{ filing.signatory.name }}", "/s/ Paul Warley"),
    ("form_8k/signature.html", "{{ filing.signatory.title }}", "Chief Financial Officer"),
    ("promissory_note/clauses/head.html", "{{ note.title.in_capitals }}", "CONVERTIBLE PROMISSORY NOTE"),
    ("promissory_note/clauses/no_conversion.html", "is not convertible into", "is convertible into"),
    ("promissory_note/clauses/ranking.html", "This Note is not secured.", "This Note is secured by all assets."),
    ("promissory_note/clauses/interest.html", "{{ note.interest.compounding }}", "compounded annually"),
    ("promissory_note/clauses/governing_law.html", "{{ note.governing_law }}", "New York"),
    ("promissory_note/clauses/venue.html", "{{ note.venue }}", "Florida"),
    ("promissory_note/clauses/promise.html", "{{ holder.name }}", "{{ registrant.name }}"),
    ("promissory_note/clauses/promise.html", "(the “<dfn>Holder</dfn>”)", "(the “<dfn>Lender</dfn>”)"),
    ("promissory_note/clauses/signature.html", "{{ filing.signatory.name }}", "Paul Warley"),
    ("promissory_note/clauses/acceleration.html", "{{ section.events_of_default.insolvency }}", "Section 19(b)"),
    ("form_8k/document.yaml", '"{{ registrant.name }} – Form 8-K"', '"Wrong Corp. – Form 8-K"'),
    ("form_8k/document.yaml", '"{{ registrant.name }} – Form 8-K"', '"{{ holder.name }} – Form 8-K"'),
    ("form_8k/document.yaml", "Form 8-K of {{ registrant.name }}", "Form 8-K of {{ holder.name }}"),
    ("form_8k/document.yaml", "Form 8-K of {{ registrant.name }}", "Form 8-K of Wrong Corp."),
    ("promissory_note/document.yaml", "– {{ note.title }} of", "– Secured Convertible Note of"),
    ("promissory_note/document.yaml", "Exhibit {{ filing.exhibit_number }} –", "Exhibit 99.1 –"),
    ("promissory_note/document.yaml", "Exhibit {{ filing.exhibit_number }} –", "Exhibit 10.1 –"),
    ("promissory_note/document.yaml", "of {{ registrant.name }}", "of {{ holder.name }}"),
    ("promissory_note/document.yaml", "of {{ registrant.name }}", "of {{ registrant.name }}, at 12% per annum"),
    ("promissory_note/document.yaml", '"{{ note.title }} dated', '"Convertible Note dated'),
)  # fmt: skip
BY_NOTICE = (
    "If any other Event of Default occurs and is continuing, "
    "the Holder may declare all of those amounts due immediately by written notice to the Company.\n"
)
LOST_WORDS = (
    (
        "form_8k/signature.html",
        "<p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this "
        "report to be signed on its behalf by the undersigned hereunto duly authorized.</p>",
    ),
    ("form_8k/items/item_1_01.html", BY_NOTICE),
    (
        "form_8k/items/item_1_01.html",
        " is a summary and is qualified in its entirety by the full text of the Note, which",
    ),
    (
        "form_8k/items/item_2_03.html",
        "The information stated in {{ section.item_1_01 }} of this Current Report on Form 8-K is incorporated by "
        "reference into this Item.\n",
    ),
    ("promissory_note/clauses/promise.html", "unconditionally "),
    ("promissory_note/clauses/acceleration.html", " and automatically, without notice or demand"),
    ("promissory_note/clauses/acceleration.html", BY_NOTICE),
    ("promissory_note/clauses/transfer.html", "This Note is issued in registered form.\n"),
    (
        "promissory_note/clauses/waivers.html",
        "The Company waives presentment, demand for payment, protest, notice of dishonor and notice of protest.\n",
    ),
)
_TERM = re.compile(r"\{\{ (?P<term>[a-z_.]+?)(?P<form>\.(?:without_cents|in_words|words_and_figures|percent))? \}\}")
_WRONG = {Money: "$312,000.00", Rate: "7% per annum", Share: "4%", Period: "9 days", date: "March 3, 2019"}


@dataclass(frozen=True)
class Planted:
    """One fault, in the deal in which its words are printed; `deal` is None when none of the deals prints them."""

    kind: str
    edits: tuple[Edit, ...]
    deal: str | None

    def __str__(self) -> str:
        edit = self.edits[0]
        return f"{self.kind} in {edit.file} ({self.deal}): {edit.old.strip()!r} -> {edit.new.strip()!r}"


def planted() -> Iterator[Planted]:
    """Yield every fault: a typed figure, another term of the same kind, a dropped term, a stale word, lost words."""
    for file, line in _lines():
        for found in _TERM.finditer(line):
            value = _facts("everything").get(found["term"])
            if type(value) not in _WRONG:
                continue
            wrong = Edit(file, line, line[: found.start()] + _WRONG[type(value)] + line[found.end() :])
            deal = deal_that_prints(wrong)
            values = _facts(deal or "everything")
            value = values[found["term"]]
            for kind, words in (
                ("a typed figure, the right one", _printed(values, found["term"], found["form"])),
                ("a typed figure, another one", _WRONG[type(value)]),
                *(("another term", f"{{{{ {term}{found['form'] or ''} }}}}") for term in _others(values, value)),
            ):
                swapped = line[: found.start()] + words + line[found.end() :]
                yield Planted(kind, (Edit(file, line, swapped),), deal)
    for file, old, new in STALE_WORDS:
        edit = Edit(file, old, new)
        yield Planted("a stale word", (edit,), deal_that_prints(edit))
    for file, line, before in _sentences():
        edit = Edit(file, f"{before}{line}\n", f"{before}\n")
        yield Planted("a lost line", (edit,), deal_that_prints(edit))
    for file, words in LOST_WORDS:
        edit = Edit(file, words, "")
        yield Planted("lost words", (edit,), deal_that_prints(edit))
    yield from _dropped()


def _dropped() -> Iterator[Planted]:
    """Yield, for each term a document states, the document without any sentence that states it.

    The title and the running header keep it: they are no sentences.
    """
    for name in ("promissory_note", "form_8k"):
        stated: dict[str, list[Edit]] = {}
        for file, line in _lines():
            if file.startswith(name) and file.endswith(".html"):
                for term in {found["term"] for found in _TERM.finditer(line)}:
                    stated.setdefault(term, []).append(Edit(file, line + "\n", "\n"))
        for term, edits in stated.items():
            if type(_facts("everything").get(term)) in _WRONG:
                yield Planted(f"a dropped term, {term}", tuple(edits), "everything")


def _others(values: Mapping[str, object], value: object) -> list[str]:
    return [
        term
        for term, other in values.items()
        if type(other) is type(value) and canonical(other) != canonical(value) and not term.startswith("waivers.")
    ]


@cache
def _facts(deal: str) -> Mapping[str, object]:
    sheet = parse_term_sheet(json.dumps(overlay(worked(), DEALS[deal].change)), f"{deal}.yaml").term_sheet
    assert sheet
    return facts(sheet)


def deal_that_prints(edit: Edit) -> str | None:
    """The first deal whose page an edit changes; None when none prints those words."""
    document, house = edit.file.split("/")[0], Variant(edits=(edit,)).house()
    return next((deal for deal in DEALS if _page(deal, document, house) != _own_page(deal, document)), None)


@cache
def _own_page(deal: str, document: str) -> str:
    return _page(deal, document, _OURS)


def _page(deal: str, document: str, house: House) -> str:
    return render_document(document, house.rules[document], _facts(deal), house.phrases, house.environment)[0]


_OURS = House(Templates())


def _lines() -> Iterator[tuple[str, str]]:
    """Yield each line that prints a term, with its file: of the clauses, and the two of document.yaml."""
    for folder in ("promissory_note", "form_8k"):
        for path in (OURS / folder / "document.yaml", *sorted((OURS / folder).rglob("*.html"))):
            for line in dict.fromkeys(path.read_text(encoding="utf-8").splitlines()):
                if "{{" in line:
                    yield path.relative_to(OURS).as_posix(), line


_REPEATS = r'<h3>|<tr><th scope="row">'
"""Sub-headings, and the rows at the head of the note: they say nothing that does not stand below them."""


def _sentences() -> Iterator[tuple[str, str, str]]:
    """Yield each line of words in the clauses, with its file and the lines before it that tell it from another."""
    for folder in ("promissory_note", "form_8k"):
        for path in sorted((OURS / folder).rglob("*.html")):
            lines = path.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines):
                if re.search(r"\w", re.sub(r"\{%.*?%\}|<[^>]*>", "", line)) and not re.match(_REPEATS, line):
                    before = "".join(f"{each}\n" for each in lines[max(0, number - 4) : number])
                    yield path.relative_to(OURS).as_posix(), line, before


def _printed(values: Mapping[str, object], term: str, form: str | None) -> str:
    member: object = terms(values, {})
    for name in term.split("."):
        member = member[name] if isinstance(member, dict) else getattr(member, name)
    return Markup(escape(getattr(member, form[1:]) if form else member)).striptags()
