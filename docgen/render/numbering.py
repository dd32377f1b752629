"""Numbers as text: sections, lettered items and references to them, the same in PDF, HTML and any other reader."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAG = re.compile(r"(<[^>]*>)")
_ITEM = re.compile(r'<li(?: id="(?P<id>[\w-]+)")?>')
_REFERENCE = re.compile("\ue000([^\ue001]*)\ue001")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


@dataclass(frozen=True)
class Part:
    """One rendered template file: its id, its markup, and the labels by which it and its items are referred to."""

    id: str
    markup: str
    labels: dict[str, str]


def reference(target: str) -> str:
    """Return the markup of a reference whose number `resolve` fills in."""
    return f'<a class="reference" href="#{target}">\ue000{target}\ue001</a>'


def number_part(id: str, markup: str, numbering: str, already: int) -> Part:
    """Number a part's heading and letter its lists.

    `already` says how many numbered sections come before. A part without `<h2>` stays unnumbered.
    """
    labels: dict[str, str] = {}
    label = ""
    if "<h2>" in markup:
        number = id.removeprefix("item_").replace("_", ".") if numbering == "items" else str(already + 1)
        label = f"Item {number}" if numbering == "items" else f"Section {number}"
        printed = label if numbering == "items" else f"{number}."
        markup = markup.replace("<h2>", f'<h2><span class="number">{printed}</span> ', 1)
        labels[id] = label
    lettered, items = _letter(id, markup, label)
    return Part(id, lettered, labels | items)


def _letter(id: str, markup: str, label: str) -> tuple[str, dict[str, str]]:
    counts: list[int] = []
    path: list[str] = []
    labels: dict[str, str] = {}
    out: list[str] = []
    for piece in _TAG.split(markup):
        if piece.startswith("<ol"):
            counts.append(0)
            path.append("")
        elif piece == "</ol>":
            counts.pop()
            path.pop()
        item = _ITEM.fullmatch(piece)
        if item and counts:
            counts[-1] += 1
            letter = f"({chr(96 + counts[-1])})" if len(counts) == 1 else f"({_ROMAN[counts[-1] - 1]})"
            path[-1] = letter
            name = f"{id}.{item['id']}" if item["id"] else None
            if name:
                labels[name] = label + "".join(path)
            piece = (f'<li id="{name}">' if name else "<li>") + f'<span class="letter">{letter}</span> '
        out.append(piece)
    return "".join(out), labels


def resolve(markup: str, labels: dict[str, str]) -> tuple[str, list[str]]:
    """Fill in the numbers of references; return the markup and the targets that are not there."""
    missing = [target for target in _REFERENCE.findall(markup) if target not in labels]
    return _REFERENCE.sub(lambda found: labels.get(found[1], found[1]), markup), missing
