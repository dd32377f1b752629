"""One document of one deal, from its templates: parts, numbers, references, and the page around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from markupsafe import Markup
from msgspec import Struct

from docgen.finding import Finding, closest
from docgen.model.document import Document
from docgen.render.environment import FRAME, Environment, template_finding
from docgen.render.numbering import Part, number_part, reference, resolve
from docgen.render.terms import TemplateFault, terms
from docgen.wording.typography import UNBROKEN, bind

_TAG = re.compile(r"(<[^>]*>)")


class Reference(Struct, frozen=True):
    """A section, or an item of one, that a clause can refer to as `{{ section.ID }}`."""

    target: str

    def __html__(self) -> str:
        return reference(self.target)

    def __getattr__(self, item: str) -> Reference:
        if item.startswith("_"):
            raise AttributeError(item)
        return Reference(f"{self.target}.{item}")


class Sections:
    """The sections of a document, by the name of their template file."""

    def __init__(self, known: tuple[str, ...]):
        self._known = known

    def __getattr__(self, name: str) -> Reference:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._known:
            near = closest(name, self._known)
            change = f"Did you mean section.{near}?" if near else f"It has {', '.join(self._known)}."
            raise TemplateFault("P204", f"section.{name} refers to no section of this document.\n{change}")
        return Reference(name)


def render_document(
    name: str,
    document: Document,
    facts: Mapping[str, object],
    phrases: Mapping[str, Mapping[str, str]],
    environment: Environment,
    *,
    draft: bool = False,
) -> tuple[str, list[Finding]]:
    """Return a document's HTML and the findings of its templates; a part at fault is left out of the HTML."""
    files = {PurePosixPath(part).stem: f"{name}/{part}" for part in document.parts}
    context = {**terms(facts, phrases), "section": Sections(tuple(files))}
    parts: list[Part] = []
    findings: list[Finding] = []
    broken: set[str] = set()
    numbered = 0
    for stem, file in files.items():
        markup, faults = environment.render(file, context)
        findings += faults
        if faults:
            broken.add(stem)
        if not markup.strip():
            continue
        try:
            part = number_part(stem, markup.strip(), document.numbering, numbered)
        except TemplateFault as fault:
            findings.append(template_finding(fault.code, fault.message, file))
            broken.add(stem)
            continue
        numbered += stem in part.labels
        parts.append(part)
    labels = {target: label for part in parts for target, label in part.labels.items()}
    body = []
    for part in parts:
        markup, missing = resolve(part.markup, labels)
        # What a broken part would have held is not missed: the fault of that part is told, not what follows from it.
        dangling = [target for target in missing if target.partition(".")[0] not in broken]
        findings += [_dangling(files, part.id, target, labels, environment) for target in dangling]
        body.append(f'<section id="{part.id}" class="part">\n{_bind(markup)}\n</section>')
    title, title_faults = environment.render_line(f"{name}/document.yaml", document.title, context)
    running_header, header_faults = environment.render_line(f"{name}/document.yaml", document.running_header, context)
    page = {
        "title": Markup(title).striptags(),
        "title_line": Markup(title),
        "running_header": Markup(_bind(running_header)),
        "author": facts["registrant.name"],
        "document": name,
        "draft": draft,
        "body": Markup("\n".join(body)),
    }
    html, faults = environment.render(FRAME, page)
    return html, findings + title_faults + header_faults + faults


def _dangling(
    files: Mapping[str, str], part: str, target: str, labels: Mapping[str, str], environment: Environment
) -> Finding:
    """Say that a reference leads nowhere: to what this deal does not have, or to an item that no deal has."""
    line, says = environment.find(files[part], f"section.{target}")
    section, _, item = target.partition(".")
    if item and not any(environment.find(files[section], f"id={mark}{item}")[0] for mark in ('"', "'", "")):
        items = [label for label in labels if label.startswith(f"{section}.")]
        near = closest(target, items)
        change = f"Did you mean section.{near}?" if near else f'Write <li id="{item}"> where the item begins.'
        message = f"section.{target} refers to an item that {files[section]} does not name.\n{change}"
    else:
        message = (
            f"section.{target} refers to a section this deal's document does not have.\n"
            "Refer to another one, or make the sentence depend on the same term as that section."
        )
    return template_finding("P204", message, files[part], line, says)


def _bind(markup: str) -> str:
    return "".join(piece if piece.startswith("<") else _bound(piece) for piece in _TAG.split(markup))


def _bound(text: str) -> str:
    return UNBROKEN.sub(r'<span class="unbroken">\g<0></span>', bind(text))
