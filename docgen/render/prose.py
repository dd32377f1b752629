"""What a template may say: prose, terms, references, and `if` or `for` around whole paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from jinja2 import nodes

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.If,
    nodes.For,
    nodes.Compare,
    nodes.Operand,
    nodes.Const,
    nodes.Not,
    nodes.And,
    nodes.Or,
)
_WHAT = {
    nodes.Filter: "a filter",
    nodes.Call: "a call",
    nodes.BinExpr: "arithmetic",
    nodes.Assign: "an assignment",
    nodes.Macro: "a macro",
    nodes.Include: "an include",
    nodes.CondExpr: "a condition inside a sentence",
}
FRAME = "house/page.html"
"""The template around every document; it has marks of its own."""
_OF_TEXT = ("class", "colspan", "href", "id", "rowspan", "scope")
_OF_CLAUSES = dict.fromkeys(
    (
        *("a", "br", "caption", "dfn", "div", "em", "h1", "h2", "h3", "hr", "li", "ol", "p", "strong"),
        *("table", "tbody", "td", "th", "thead", "tr", "ul"),
    ),
    _OF_TEXT,
)
_OF_THE_FRAME = {
    "html": ("lang",),
    "head": (),
    "meta": ("charset", "name", "content"),
    "title": (),
    "body": ("class",),
    "p": ("class", "hidden"),
    "header": ("class",),
}
"""The marks that a template may hold, and the attributes of each."""
_SIBLING = re.compile(r"\w+\.html")
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_TAG_ON_ITS_LINE = re.compile(r"\{%-?\s*(?:if|elif|else|endif|for|endfor)\b[^%]*%\}")


def not_prose(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of everything in a parsed template that is not prose, a term or a plain condition."""
    for node in _walk(tree):
        if not isinstance(node, _ALLOWED):
            what = next((name for kind, name in _WHAT.items() if isinstance(node, kind)), type(node).__name__.lower())
            yield node.lineno, what


def half_sentences(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line of every `if` or `for` that does not stand on a line of its own, and so may split a sentence."""
    for number, line in enumerate(source.splitlines(), 1):
        if _TAG_ON_ITS_LINE.search(line) and _TAG_ON_ITS_LINE.sub("", line).strip():
            yield number, "a condition inside a sentence"


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    for child in node.iter_child_nodes():
        yield child
        if isinstance(child, _ALLOWED):
            yield from _walk(child)


def not_plain_markup(source: str, name: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of every mark but those of headings, paragraphs, lists, tables and emphasis.

    The template around every document is held to the few marks of its own. What a mark hides, runs, fetches or styles
    by itself is nothing a reader of the template sees.
    """
    reader = _Markup(name)
    # Terms and conditions say nothing of marks, but their lines count.
    reader.feed(_JINJA.sub(lambda found: "\n" * found[0].count("\n"), source))
    reader.close()
    yield from reader.found


class _Markup(HTMLParser):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self._is_frame = name == FRAME
        self._marks: Mapping[str, tuple[str, ...]] = _OF_THE_FRAME if self._is_frame else _OF_CLAUSES

    def _note(self, what: str) -> None:
        self.found.append((self.getpos()[0], what))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._marks:
            self._note(f"the mark <{tag}>")
            return
        for name, value in attrs:
            if name not in self._marks[tag]:
                self._note(f"the attribute {name}")
            elif name == "href" and not _SIBLING.fullmatch(value or ""):
                self._note(f"a link to “{value or ''}”")
            elif name == "hidden" and ("class", "title-line") not in attrs:
                self._note("words that are hidden")
            elif name == "name" and value != "author":
                self._note(f"the property “{value or ''}”, which no reader of the page sees")

    def handle_comment(self, data: str) -> None:
        self._note("a comment that readers of the finished page would find")

    def handle_decl(self, decl: str) -> None:
        if not self._is_frame or decl.lower() != "doctype html":
            self._note("a declaration")

    def handle_pi(self, data: str) -> None:
        self._note("a processing instruction")

    def unknown_decl(self, data: str) -> None:
        self._note("a declaration")
