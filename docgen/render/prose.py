"""What a template may say: prose, terms, references, and `if` or `for` around whole paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
