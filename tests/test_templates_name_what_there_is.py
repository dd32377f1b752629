"""Every name in a template, in every branch, and in the YAML files beside them is one that there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

import pytest
from jinja2 import Environment, nodes
from msgspec.structs import asdict

from docgen.model.document import Document
from docgen.render.forms import PLAIN, forms
from tests.clauses import CLAUSES, HOUSE, everything, model_choices, source
from tests.finished_pages import finished_pages
from tests.golden.printed import EVERY_TERM
from tests.planted_deals import OTHERWISE
from tests.worked_example import Variant

PROMISE = "promissory_note/clauses/promise.html"
# Choices that are printed as the term sheet writes them: a number, and the names of states.
AS_WRITTEN = {"filing.exhibit_number", "note.governing_law", "note.venue", "registrant.address.state"}
_PRINTED = re.compile(r"\{\{ ([a-z_0-9.]+) \}\}")


def names_no_term(file: str, text: str) -> list[str]:
    """The names in any branch that are no term, no form of its kind, and no section."""
    known, loops = everything(), dict(re.findall(r"\{% for (\w+) in ([\w.]+) %\}", text))
    return [name for name in _names(text) if not _is_known(name, known, loops, file)]


def prints_a_kind_wrongly(file: str, text: str) -> list[str]:
    """A yes/no is printed as a box, and a choice in its phrase alone; never as the term sheet writes it."""
    wrong = []
    for name in _PRINTED.findall(text):
        value = everything().get(name)
        if isinstance(value, bool) or (name in model_choices() and name not in {*HOUSE.phrases, *AS_WRITTEN}):
            wrong.append(name)
    return wrong


def _names(text: str) -> Iterator[str]:
    for node in Environment(autoescape=True).parse(text).find_all((nodes.Getattr, nodes.Name)):
        yield _dotted(node)


def _dotted(node: nodes.Node) -> str:
    return f"{_dotted(node.node)}.{node.attr}" if isinstance(node, nodes.Getattr) else getattr(node, "name", "?")


def _is_known(name: str, known: Mapping[str, object], loops: Mapping[str, str], file: str) -> bool:
    first, _, rest = name.partition(".")
    if first == "section":
        return not rest or _is_section(rest, file)
    if first in loops:
        name = f"{loops[first]}.0{'.' if rest else ''}{rest}"
    term, _, form = name.rpartition(".")
    return name in known or any(other.startswith(f"{name}.") for other in known) or form in _forms(known.get(term))


def _forms(value: object) -> set[str]:
    return set() if value is None or isinstance(value, tuple) else set(forms(value)) - {PLAIN}


def _is_section(name: str, file: str) -> bool:
    folder = file.split("/")[0]
    stem, _, item = name.partition(".")
    part = next((part for part in HOUSE.rules[folder].parts if PurePosixPath(part).stem == stem), None)
    return part is not None and (not item or f'id="{item}"' in source(f"{folder}/{part}"))


@pytest.mark.parametrize("file", CLAUSES)
def test_a_clause_names_real_terms_forms_and_sections_and_prints_them_by_their_kind(file: str) -> None:
    assert names_no_term(file, source(file)) == []
    assert prints_a_kind_wrongly(file, source(file)) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("{% if note.late_fee %}\n{% endif %}", "note.late_fee"),
        ("{{ note.principal.percent }}", "note.principal.percent"),
        ("{{ section.guaranty }}", "section.guaranty"),
        ("{{ section.events_of_default.change_of_control }}", "section.events_of_default.change_of_control"),
        ("{% for class in registrant.registered_classes %}\n{{ class.par }}\n{% endfor %}", "class.par"),
        ("{{ provision.heading }}", "provision.heading"),
    ],
)
def test_a_name_of_nothing_is_found_out(line: str, name: str) -> None:
    assert name in names_no_term(PROMISE, line)


@pytest.mark.parametrize("name", ["note.secured", "note.additional_provisions.0.about"])
def test_a_yes_in_prose_and_a_choice_without_a_phrase_are_found_out(name: str) -> None:
    assert prints_a_kind_wrongly(PROMISE, f"{{{{ {name} }}}}") == [name]


def repeated_ids(page: str) -> list[str]:
    ids = re.findall(r'\bid="([^"]*)"', page)
    return sorted({name for name in ids if ids.count(name) > 1})


@pytest.mark.parametrize("deal", [Variant(), EVERY_TERM, OTHERWISE], ids=["worked", "every term", "otherwise"])
def test_no_two_elements_of_a_page_share_an_id(deal: Variant) -> None:
    assert {name: repeated_ids(page.decode()) for name, page in finished_pages(deal).items()} == {
        "form_8k": [],
        "promissory_note": [],
    }
    assert repeated_ids('<li id="a"></li><p id="b"></p><li id="a"></li>') == ["a"]


def misplaced_parts(name: str, document: Document) -> list[str]:
    """Templates that are listed and not there, or there and not listed, or two of one name."""
    files = [PurePosixPath(file).relative_to(name).as_posix() for file in CLAUSES if file.startswith(f"{name}/")]
    stems = [PurePosixPath(part).stem for part in document.parts]
    return sorted(set(files) ^ set(document.parts)) + [stem for stem in set(stems) if stems.count(stem) > 1]


def unknown_names(document: Document) -> list[str]:
    """Terms that no deal has, sections that no template makes, and whatever is listed twice."""
    stems = {PurePosixPath(part).stem for part in document.parts}
    sayings = [saying.words for saying in document.must_say]
    lists = (document.must_state, document.must_have, *sayings, document.constants, document.proper_names)
    return [
        *(term for term in document.must_state if term.replace(".*.", ".0.") not in everything()),
        *(section for section in document.must_have if section not in stems),
        *(saying.part for saying in document.must_say if saying.part not in stems),
        *(name for names in lists for name in set(names) if names.count(name) > 1),
    ]


def idle_constants(name: str, document: Document) -> list[str]:
    """Constants that no template prints: they would let a typed figure pass."""
    prose = "\n".join(source(file) for file in CLAUSES if file.startswith(f"{name}/"))
    return [constant for constant in document.constants if constant not in prose]


def wrong_phrases(phrases: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Choices without a phrase, and phrases of no choice."""
    return sorted(
        f"{term}: {choice}" for term in phrases for choice in set(phrases[term]) ^ model_choices().get(term, set())
    )


@pytest.mark.parametrize("name", HOUSE.rules)
def test_document_yaml_lists_every_template_and_names_what_there_is(name: str) -> None:
    document = HOUSE.rules[name]
    assert misplaced_parts(name, document) == []
    assert unknown_names(document) == []
    assert idle_constants(name, document) == []


def test_a_document_yaml_that_names_what_is_not_there_is_found_out() -> None:
    note = HOUSE.rules["promissory_note"]
    changed = Document(**{
        **asdict(note),
        "parts": (*note.parts[1:], "clauses/guaranty.html", "annex/promise.html"),
        "must_state": (*note.must_state, "note.late_fee", "note.principal"),
        "must_have": ("guarantee",),
        "constants": (*note.constants, "Section 99"),
    })  # fmt: skip
    assert misplaced_parts("promissory_note", changed) == [
        "annex/promise.html", "clauses/guaranty.html", "clauses/head.html", "promise"
    ]  # fmt: skip
    assert set(unknown_names(changed)) == {"note.late_fee", "guarantee", "head", "note.principal"}
    assert idle_constants("promissory_note", changed) == ["Section 99"]


def test_every_choice_of_a_term_sheet_has_its_phrase_and_no_phrase_is_stale() -> None:
    assert wrong_phrases(HOUSE.phrases) == []
    printed = {name for file in CLAUSES for name in _PRINTED.findall(source(file))}
    assert set(HOUSE.phrases) <= printed


def test_a_choice_without_a_phrase_and_a_stale_phrase_are_found_out() -> None:
    phrases = {
        "note.transfer": {"free": "may transfer it"},
        "note.ranking": {**HOUSE.phrases["note.ranking"], "first lien": "first"},
        "note.colour": {"blue": "blue"},
    }
    assert wrong_phrases(phrases) == [
        "note.colour: blue", "note.ranking: first lien", "note.transfer: with the registrant's consent"
    ]  # fmt: skip
