"""Faults planted in the templates, one at a time: what a tired drafter does to a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.compute.facts import facts
from docgen.load.term_sheet import parse_term_sheet
from docgen.model.kinds import Money, Period, Rate, Share, canonical
from docgen.render.terms import terms
from docgen.templates import Templates
from tests.worked_example import Edit, Variant

# Every term differs from every other of its kind, and the deal has every term that prints a figure.
EVERYTHING = Variant(
    change={
        "registrant": {"state": "Nevada", "former_name_or_address": "Ascent Solar, Inc."},
        "holder": {
            "state": "New York",
            "notice_address": "1 Main Street, Albany, New York 12207",
            "relationship": "The Holder is a stockholder of the Company.",
        },
        "note": {
            "title": "Unsecured Promissory Note",
            "matures_on": "January 30, 2019",
            "default_rate": "18% per annum",
            "governing_law": "Colorado",
            "venue": "Texas",
            "prepayment": {"notice": "10 days", "premium": "2%"},
            "events_of_default": {
                "breach": {"cure": "30 days"},
                "cross_default": {"threshold": "$75,000.00"},
                "judgment": {"threshold": "$50,000.00", "cure": "45 days"},
            },
        },
        "closing": {
            "original_issue_discount": "$20,000.00",
            "withheld_fees": "$2,500.00",
            "commissions": "$8,000.00",
            "use_of_proceeds": "working capital",
        },
        "filing": {"filed_on": "February 5, 2018"},
    }
)
_TERM = re.compile(r"\{\{ (?P<term>[a-z_.]+?)(?P<form>\.(?:without_cents|in_words|words_and_figures|percent))? \}\}")
_OTHER_FIGURES = {
    "Money": "$312,000.00", "Rate": "7% per annum", "Share": "4%", "Period": "9 days", "date": "March 3, 2019",
}  # fmt: skip


@dataclass(frozen=True)
class Planted:
    kind: str
    edit: Edit

    def __str__(self) -> str:
        return f"{self.kind}: {self.edit.file}: {self.edit.old.strip()[-60:]} -> {self.edit.new.strip()[-60:]}"


def planted() -> Iterator[Planted]:
    """Every fault: a typed figure, another term of the same kind, a dropped term, a stale word."""
    import json

    from tests.worked_example import overlay, worked

    sheet = parse_term_sheet(json.dumps(overlay(worked(), EVERYTHING.change)), "everything.yaml").term_sheet
    assert sheet
    values = facts(sheet)
    for file, line in _lines():
        for found in _TERM.finditer(line):
            value = values.get(found["term"])
            if type(value) not in (Money, Rate, Share, Period, type(values["note.issued_on"])):
                continue
            right = str(
                terms(values, {})[found["term"].split(".")[0]] and _printed(values, found["term"], found["form"])
            )
            yield Planted("a typed figure, the right one", _swap(file, line, found, right))
            yield Planted("a typed figure, another one", _swap(file, line, found, _OTHER_FIGURES[type(value).__name__]))
            for term, other in values.items():
                if type(other) is type(value) and canonical(other) != canonical(value) and _printable(term):
                    name = "{{ " + term + (found["form"] or "") + " }}"
                    yield Planted("another term", _swap(file, line, found, name))


def _swap(file: str, line: str, found: re.Match[str], new: str) -> Edit:
    return Edit(file, line, line[: found.start()] + new + line[found.end() :])


def _printable(term: str) -> bool:
    return not term.startswith("waivers.")


def _lines() -> Iterator[tuple[str, str]]:
    templates = Templates()
    for folder in ("promissory_note", "form_8k"):
        for path in sorted((templates.folders[0] / folder).rglob("*.html")):
            for line in dict.fromkeys(path.read_text(encoding="utf-8").splitlines()):
                if "{{" in line:
                    yield str(path.relative_to(templates.folders[0])), line


def _printed(values: dict[str, object], term: str, form: str | None) -> str:
    from markupsafe import Markup, escape

    member: object = terms(values, {})
    for name in term.split("."):
        member = member[name] if isinstance(member, dict) else getattr(member, name)
    return Markup(escape(getattr(member, form[1:]) if form else member)).striptags()
