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
_VOID = ("br", "hr", "meta")
_OF_WORDS = ("p", "h1", "h2", "h3", "caption", "a", "dfn", "em", "strong")
"""Marks that hold words and no paragraph, list or table."""
_PARTS = {"li": ("li",), "td": ("td", "th", "tr"), "th": ("td", "th", "tr"), "tr": ("tr",)}
"""Marks that cannot hold the marks beside them."""
_ENDS = {
    **dict.fromkeys(("h1", "h2", "h3"), "at the end of the heading"),
    **dict.fromkeys(("ol", "ul"), "after the last item of the list"),
    **dict.fromkeys(("td", "th"), "at the end of the cell"),
    "p": "at the end of the paragraph",
    "li": "at the end of the item",
    "tr": "at the end of the row",
    "table": "after the last row of the table",
    "dfn": "right after the term it defines",
}
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


def not_plain_markup(source: str, *, is_frame: bool) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of every mark but those of headings, paragraphs, lists, tables and emphasis.

    The frame, which is the template around every document, is held to the few marks of its own. What a mark hides,
    runs, fetches or styles by itself is nothing a reader of the template sees.
    """
    yield from _Markup(source, is_frame=is_frame).found


def not_paired(source: str, *, is_frame: bool) -> Iterator[tuple[int, str]]:
    """Yield the line of every mark that is not closed, or closes nothing, and what to say of it.

    What reads a page closes such a mark by a guess: without its `</li>`, an item takes in what follows it.
    """
    yield from sorted(_Markup(source, is_frame=is_frame).unpaired)


class _Markup(HTMLParser):
    def __init__(self, source: str, *, is_frame: bool) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self.unpaired: list[tuple[int, str]] = []
        self._open: list[tuple[str, int]] = []
        self._is_frame = is_frame
        self._marks: Mapping[str, tuple[str, ...]] = _OF_THE_FRAME if self._is_frame else _OF_CLAUSES
        # Terms and conditions say nothing of marks, but their lines count.
        self.feed(_JINJA.sub(lambda found: "\n" * found[0].count("\n"), source))
        self.close()
        self._unclosed(0)

    def _note(self, what: str) -> None:
        self.found.append((self.getpos()[0], what))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._marks:
            self._note(f"the mark <{tag}>")
            return
        self._begin(tag)
        for name, value in attrs:
            if name not in self._marks[tag]:
                self._note(f"the attribute {name}")
            elif name == "href" and not _SIBLING.fullmatch(value or ""):
                self._note(f"a link to “{value or ''}”")
            elif name == "hidden" and ("class", "title-line") not in attrs:
                self._note("words that are hidden")
            elif name == "name" and value != "author":
                self._note(f"the property “{value or ''}”, which no reader of the page sees")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # As readers of pages take it: the slash of <p/> closes nothing.

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._marks or tag in _VOID:
            return
        at = next((at for at, (opened, _) in reversed(list(enumerate(self._open))) if opened == tag), None)
        if at is None:
            change = f"Take it out, or write <{tag}> where it belongs."
            self.unpaired.append((self.getpos()[0], f"The </{tag}> on this line closes nothing.\n{change}"))
            return
        self._unclosed(at + 1)
        self._open.pop()

    def _begin(self, tag: str) -> None:
        """Take note of a mark that begins, and of those before it that should have been closed."""
        if tag not in (*_OF_WORDS, "br") or tag in ("p", "h1", "h2", "h3", "caption"):
            kept = len(self._open)
            while kept and self._open[kept - 1][0] in _OF_WORDS:
                kept -= 1
            while kept and tag in _PARTS.get(self._open[kept - 1][0], ()):
                kept -= 1
            self._unclosed(kept)
        if tag not in _VOID:
            self._open.append((tag, self.getpos()[0]))

    def _unclosed(self, kept: int) -> None:
        """Take note of the open marks beyond the first `kept` ones, which nothing closes."""
        for tag, line in self._open[kept:]:
            message = f"The <{tag}> on this line is never closed.\nWrite </{tag}> {_ENDS.get(tag, 'where it ends')}."
            self.unpaired.append((line, message))
        del self._open[kept:]

    def handle_comment(self, data: str) -> None:
        self._note("a comment that readers of the finished page would find")

    def handle_decl(self, decl: str) -> None:
        if not self._is_frame or decl.lower() != "doctype html":
            self._note("a declaration")

    def handle_pi(self, data: str) -> None:
        self._note("a processing instruction")

    def unknown_decl(self, data: str) -> None:
        self._note("a declaration")
