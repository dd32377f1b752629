"""The terms a clause can name. A printed term is always marked, and one the deal does not have cannot be printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from docgen.finding import closest, named
from docgen.model.kinds import Open, canonical
from docgen.render.forms import PLAIN, forms


class TemplateFault(Exception):
    """A template asks for what cannot be printed; carries the code and the message of the finding."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code, self.message = code, message


class Stated:
    """A term that the deal has. Printing it writes the mark the cross-check reads back."""

    def __init__(self, term: str, value: object, phrases: Mapping[str, str]):
        self._term, self._value, self._phrases = term, value, phrases

    def _print(self, form: str) -> Markup:
        written = canonical(self._value)
        value = self._value
        if self._phrases and form in forms(written):
            if written not in self._phrases:
                raise TemplateFault(
                    "P202",
                    f"house/phrases.yaml has no phrase for {self._term}: {written}.\nAdd one under {self._term}.",
                )
            value = self._phrases[written]
        text = forms(value)[form](value)
        return Markup('<data data-term="{}" value="{}">{}</data>').format(self._term, written, text)

    def __html__(self) -> str:
        return self._print(PLAIN)

    def __getattr__(self, form: str) -> Markup:
        if form.startswith("_"):
            raise AttributeError(form)
        if form not in forms(self._value):
            known = ", ".join(f".{known}" for known in forms(self._value) if known != PLAIN)
            raise TemplateFault(
                "P202",
                f"{named(self._term)} cannot be printed as .{form}.\n"
                f"Its forms are {known or 'none but the plain one'}.",
            )
        return self._print(form)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return canonical(self._value) == other

    def __hash__(self) -> int:
        return hash(self._term)

    def __contains__(self, part: str) -> bool:
        return isinstance(self._value, tuple) and part in self._value


class Absent:
    """A term the deal does not have, or leaves open. It may be asked for in an `if`, never printed."""

    def __init__(self, term: str, word: str):
        self._term, self._word = term, word

    def __html__(self) -> str:
        raise TemplateFault(
            "P203",
            f"This line prints {named(self._term)}, which is {self._word} in this deal.\n"
            f"Put the paragraph inside {{% if {self._term} %}} and {{% endif %}}.",
        )

    def __getattr__(self, form: str) -> Absent:
        if form.startswith("_"):
            raise AttributeError(form)
        return self

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return self._word == other

    def __hash__(self) -> int:
        return hash(self._term)


class Group:
    """Terms under one name, like `note` or `note.interest`; a list of groups is walked with `for`."""

    def __init__(self, term: str, members: dict[str, Group | Stated | Absent]):
        self._term, self._members = term, members

    def __getattr__(self, name: str) -> Group | Stated | Absent:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self._members:
            return self._members[name]
        near = closest(name, self._members)
        in_list = named(self._term) != self._term
        meant = f"{'' if in_list else f'{self._term}.'}{near}" if near else ""
        advice = f"Did you mean {meant}?" if near else f"It has {', '.join(self._members)}."
        raise TemplateFault("P202", f"{named(f'{self._term}.{name}')} is no term of a deal.\n{advice}")

    def __html__(self) -> str:
        raise TemplateFault(
            "P202",
            f"{named(self._term)} is a group of terms and cannot be printed.\nName one: {', '.join(self._members)}.",
        )

    def __iter__(self) -> Iterator[Group | Stated | Absent]:
        return iter(self._members.values())

    def __bool__(self) -> bool:
        return bool(self._members)


def terms(facts: Mapping[str, object], phrases: Mapping[str, Mapping[str, str]]) -> dict[str, Group]:
    """Return the groups a clause can name, from the deal's facts by dotted path."""
    tree: dict[str, Group] = {}
    for path, value in facts.items():
        *parents, name = path.split(".")
        members: dict[str, Group | Stated | Absent] = tree  # type: ignore[assignment]
        for depth in range(len(parents)):
            group = members.setdefault(parents[depth], Group(".".join(parents[: depth + 1]), {}))
            assert isinstance(group, Group)
            members = group._members
        if value is None or isinstance(value, Open):
            members[name] = Absent(path, canonical(value))
        elif value == ():
            members[name] = Group(path, {})
        else:
            members[name] = Stated(path, value, phrases.get(path, {}))
    return tree
