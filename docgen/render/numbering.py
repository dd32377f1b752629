"""Numbers as text: sections, lettered items and references to them, the same in PDF, HTML and any other reader."""

from __future__ import annotations

import re

from msgspec import Struct

from docgen.render.terms import TemplateFault

_TAG = re.compile(r"""(<!--.*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>)""", re.DOTALL)
_NAME = re.compile(r"<(/?\w+)")
_ID = re.compile(r"""(?<![\w-])id\s*=\s*(["']?)(?P<id>[\w-]+)\1""")
_UNNUMBERED = re.compile(r"""\sclass\s*=\s*["']?[^"'>]*(?<![\w-])unnumbered(?![\w-])""")
_REFERENCE = re.compile("\ue000([^\ue001]*)\ue001")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Part(Struct, frozen=True):
    """One rendered template file: its id, its markup, and the labels by which it and its items are referred to."""

    id: str
    markup: str
    labels: dict[str, str]


def reference(target: str) -> str:
    """Return the markup of a reference whose number `resolve` fills in."""
    return f'<a class="reference" href="#{target}">\ue000{target}\ue001</a>'


def number_part(id: str, markup: str, numbering: str, already: int) -> Part:
    """Number a part's heading and letter its lists.

    `already` says how many numbered sections come before. A part without `<h2>`, or with one of the class `unnumbered`,
    stays unnumbered. Raises TemplateFault (P205) for a list or an item that is not opened and closed.
    """
    labels: dict[str, str] = {}
    label = ""
    pieces = _TAG.split(markup)
    heading = next((at for at, piece in enumerate(pieces) if _tag(piece) == "h2"), None)
    if heading is not None and not _UNNUMBERED.search(pieces[heading]):
        number = id.removeprefix("item_").replace("_", ".") if numbering == "items" else str(already + 1)
        label = f"Item {number}" if numbering == "items" else f"Section {number}"
        printed = label if numbering == "items" else f"{number}."
        pieces[heading] += f'<span class="number">{printed}</span> '
        labels[id] = label
    lettered, items = _letter(id, pieces, label)
    return Part(id, lettered, labels | items)


def resolve(markup: str, labels: dict[str, str]) -> tuple[str, list[str]]:
    """Fill in the numbers of references; return the markup and the targets that are not there."""
    missing = [target for target in _REFERENCE.findall(markup) if target not in labels]
    return _REFERENCE.sub(lambda found: labels.get(found[1], found[1]), markup), missing


class _List(Struct):
    """An open list: its tag (`ol` letters its items, `ul` does not), its items so far, and the letter of the last."""

    tag: str
    count: int = 0
    letter: str = ""


def _letter(id: str, pieces: list[str], label: str) -> tuple[str, dict[str, str]]:
    lists: list[_List] = []
    labels: dict[str, str] = {}
    out: list[str] = []
    for piece in pieces:
        tag = _tag(piece)
        if tag in ("ol", "ul"):
            lists.append(_List(tag))
        elif tag in ("/ol", "/ul"):
            if not lists or lists.pop().tag != tag[1:]:
                raise _fault(
                    f"closes a list with <{tag}> that it has not opened",
                    f"Take the tag out, or put <{tag[1:]}> before the first item of the list.",
                )
        elif tag == "li" and not lists:
            raise _fault("has an <li> outside of any list", "Put <ol> before the first item and </ol> after the last.")
        elif tag == "li" and lists[-1].tag == "ol":
            open_ = lists[-1]
            open_.count += 1
            nested = sum(each.tag == "ol" for each in lists) > 1
            open_.letter = f"({_in_roman(open_.count) if nested else _in_letters(open_.count)})"
            if named := _ID.search(piece):
                name = f"{id}.{named['id']}"
                labels[name] = label + "".join(each.letter for each in lists)
                piece = f'{piece[: named.start()]}id="{name}"{piece[named.end() :]}'
            piece += f'<span class="letter">{open_.letter}</span> '
        out.append(piece)
    if lists:
        raise _fault(
            f"opens a list with <{lists[-1].tag}> that it does not close",
            f"Put </{lists[-1].tag}> after the last item of the list.",
        )
    return "".join(out), labels


def _tag(piece: str) -> str:
    """Return the name of a tag, with a slash before it if it closes; empty for anything else."""
    found = _NAME.match(piece)
    return found[1].lower() if found else ""


def _fault(what: str, change: str) -> TemplateFault:
    return TemplateFault("P205", f"This part {what}.\n{change}")


def _in_letters(number: int) -> str:
    """Count as contracts do: a to z, then aa, bb, cc."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _in_roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written
