"""What is wrong with the braces of a template that cannot be read, in plain words and at the place to mend."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_AFTER_WHAT = {"{{": "the name of the term", "{%": "the condition", "{#": "the note to yourself"}
_OPENER = re.compile(r"\{[{%#]")
_CLOSER = re.compile(r"\}\}|[%#]?\}")
_NAME = re.compile(r"[A-Za-z_]\w*(?:\.\w+)*")
_ENDS = {"if": "endif", "for": "endfor"}
_WORDS = ("if", "elif", "else", "endif", "for", "endfor")
_OTHER_WORDS = re.compile(
    r"(?:end)?(?:set|macro|block|raw|with|call|filter|autoescape)|include|import|from|extends|do|break|continue"
)
_ONE_EQUAL = re.compile(r"(?<![=!<>])=(?!=)")
_CONDITION = (
    'Write it like {% if note.secured %}, {% if not note.secured %} or {% if note.ranking == "senior secured" %}.'
)
_LIST = "Write it like {% for provision in note.additional_provisions %}."


class Explained(Struct, frozen=True):
    """What is wrong and what to change, where (counted from 1), and what stands there."""

    message: str
    line: int | None
    column: int | None = None
    says: str | None = None


class _Tag(Struct, frozen=True):
    """One pair of braces: the opening one, what stands between them, and where."""

    opener: str
    inner: str
    start: int
    end: int

    @property
    def word(self) -> str:
        return self.inner.split(maxsplit=1)[0] if self.opener == "{%" and self.inner else ""


def explain(source: str, line: int | None) -> Explained:
    """Explain why a template cannot be read; `line` is where the parser gave up, often far below the slip."""
    tags: list[_Tag] = []
    for tag in _tags(source):
        if isinstance(tag, Explained):
            return tag
        tags.append(tag)
    on_line = [tag for tag in tags if line is None or _line(source, tag.start) <= line <= _line(source, tag.end)]
    for tag in on_line:
        if message := _within(tag):
            return _at(source, tag, message)
    if fault := _unpaired(source, tags):
        return _at(source, *fault)
    message = "What stands between the braces here cannot be read.\nName one term, or write one condition."
    return _at(source, on_line[0], message) if on_line else Explained(message, line)


def _tags(source: str) -> Iterator[_Tag | Explained]:
    """Yield each pair of braces, up to the first that is not closed."""
    at = 0
    while opened := _OPENER.search(source, at):
        closer = _CLOSERS[opened[0]]
        end = source.find(closer, opened.end())
        other = _OPENER.search(source, opened.end())
        if end < 0 or (other and other.start() < end and opened[0] != "{#"):
            yield _unclosed(source, opened)
            return
        inner = source[opened.end() : end].strip("-+").strip()
        yield _Tag(opened[0], inner, opened.start(), end + len(closer))
        at = end + len(closer)


def _unclosed(source: str, opened: re.Match[str]) -> Explained:
    closer = _CLOSERS[opened[0]]
    rest = source[opened.start() :].split("\n", 1)[0]
    wrong = _CLOSER.search(rest, 2)
    if wrong:
        message = f"The {opened[0]} here is closed with {wrong[0]}, where {closer} belongs.\nWrite {closer} there."
        rest = rest[: wrong.end()]
    else:
        message = f"The {opened[0]} here is never closed.\nWrite {closer} after {_AFTER_WHAT[opened[0]]}."
        rest = opened[0]
    return Explained(message, _line(source, opened.start()), _column(source, opened.start()), rest)


def _within(tag: _Tag) -> str | None:
    """Say what is wrong between one pair of braces, or nothing."""
    if tag.opener == "{{":
        return None if _NAME.fullmatch(tag.inner) else _no_name(tag.inner)
    if tag.opener == "{#" or _OTHER_WORDS.fullmatch(tag.word):
        return None
    if tag.word not in _WORDS:
        says = f"“{tag.word}” is no word that {{% can begin with" if tag.word else "{% %} says nothing"
        return f"{says}.\nWrite one of {', '.join(_WORDS)}."
    rest = tag.inner[len(tag.word) :].strip()
    if tag.word in ("else", *_ENDS.values()):
        meant = f"elif{rest[2:]}" if tag.word == "else" and rest.startswith("if ") else tag.word
        return f"Nothing else can stand with {tag.word}.\nWrite {{% {meant} %}}." if rest else None
    if tag.word == "for":
        plain = re.fullmatch(rf"\w+ +in +{_NAME.pattern}", rest)
        return None if plain else f"{{% {tag.inner} %}} does not say what is listed.\n{_LIST}"
    if not rest:
        return f"{{% {tag.word} %}} asks for nothing.\n{_CONDITION}"
    if _ONE_EQUAL.search(rest):
        return f"The condition “{rest}” has one = where two belong.\nWrite {_ONE_EQUAL.sub('==', rest)}."
    if re.search("[“”‘’]", rest):
        straight = re.sub("[“”‘’]", '"', rest)
        return f"The condition “{rest}” has curly quotation marks.\nWrite straight ones: {straight}."
    readable = re.fullmatch(r"""(?:[\w. ()]|"[^"]*"|'[^']*'|[=!]=)+""", rest) and not _two_words(rest)
    return None if readable else f"The condition “{rest}” cannot be read.\n{_CONDITION}"


def _two_words(condition: str) -> bool:
    """Tell whether two names stand side by side with nothing to join them, like `note secured`."""
    words = re.sub(r"\"[^\"]*\"|'[^']*'", "x", condition)
    return bool(re.search(r"(?!(?:and|or|not|in)\b)\b[\w.]+ +(?!(?:and|or|not|in|is)\b)[\w.]", words))


def _no_name(inner: str) -> str:
    if not inner:
        return "{{ }} names no term.\nWrite the name of one, like {{ note.principal }}."
    change = "Write the name alone, its parts joined by dots, like {{ note.principal.words_and_figures }}."
    return f"“{' '.join(inner.split())}” is not the name of a term.\n{change}"


def _unpaired(source: str, tags: Sequence[_Tag]) -> tuple[_Tag, str] | None:
    """Find the first `endif` or `endfor` that closes nothing, or the last `if` or `for` that is not closed."""
    opened: list[_Tag] = []
    for tag in tags:
        if tag.word in _ENDS:
            opened.append(tag)
        elif tag.word in ("elif", "else", *_ENDS.values()):
            if not opened:
                what = "closes" if tag.word in _ENDS.values() else "belongs to"
                before = next((word for word, end in _ENDS.items() if end == tag.word), "if")
                change = f"Take it out, or write {{% {before} … %}} where the paragraphs begin that depend on it."
                return tag, f"{{% {tag.word} %}} {what} no {before}: none is open here.\n{change}"
            end = _ENDS[opened[-1].word]
            if tag.word in _ENDS.values() and tag.word != end:
                first = f"the {opened[-1].word} of line {_line(source, opened[-1].start)} is still open"
                return tag, f"{{% {tag.word} %}} stands where {first}.\nWrite {{% {end} %}} before it, or in its place."
            if tag.word == end:
                opened.pop()
    if opened:
        end = _ENDS[opened[-1].word]
        change = f"Write {{% {end} %}} on a line of its own after the last paragraph that depends on it."
        return opened[-1], f"The {opened[-1].word} that begins here is never closed.\n{change}"
    return None


def _at(source: str, tag: _Tag, message: str) -> Explained:
    says = source[tag.start : tag.end].split("\n", 1)[0]
    return Explained(message, _line(source, tag.start), _column(source, tag.start), says)


def _line(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1


def _column(source: str, at: int) -> int:
    return at - (source.rfind("\n", 0, at) + 1) + 1
