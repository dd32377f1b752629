"""The model is closed and frozen, and every field of it says how it is written."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from docgen.load.fields import fields
from docgen.model.document import Document
from docgen.model.group import Group
from docgen.model.holder import Holder
from docgen.model.kinds import NOT_STATED, Kind
from docgen.model.term_sheet import TermSheet

HOLDER: dict[str, Any] = {
    "name": "Example Fund, LP",
    "entity": "limited partnership",
    "state": "Delaware",
    "accredited_investor": True,
    "relationship": None,
    "notice_address": NOT_STATED,
}
DOCUMENT: dict[str, Any] = {
    "called": "note",
    "title": "Note",
    "running_header": "",
    "numbering": "sections",
    "parts": (),
    "must_state": (),
}


def groups(group: type[Group]) -> set[type[Group]]:
    inner = [field.holds for field in fields(group).values() if not isinstance(field.holds, Kind)]
    return {group}.union(*(groups(found) for found in inner))


def test_a_group_refuses_a_field_it_does_not_know() -> None:
    with pytest.raises(TypeError, match="nickname"):
        Holder(**HOLDER | {"nickname": "x"})


@pytest.mark.parametrize("name", HOLDER)
def test_a_group_refuses_to_do_without_any_of_its_fields(name: str) -> None:
    with pytest.raises(TypeError, match=name):
        Holder(**{other: value for other, value in HOLDER.items() if other != name})


def test_a_group_refuses_values_without_their_names() -> None:
    make: Any = Holder
    with pytest.raises(TypeError):
        make(*HOLDER.values())


def test_a_loaded_group_never_changes() -> None:
    holder: Any = Holder(**HOLDER)
    with pytest.raises(AttributeError):
        holder.name = "Another Fund, LP"
    with pytest.raises(AttributeError):
        del holder.name
    assert holder.name == "Example Fund, LP"


def test_a_copy_with_one_field_changed_leaves_the_group_as_it_was() -> None:
    holder = Holder(**HOLDER)
    assert replace(holder, state="Nevada") == Holder(**HOLDER | {"state": "Nevada"})
    assert holder.state == "Delaware"
    with pytest.raises(TypeError, match="nickname"):
        replace(holder, nickname="x")  # type: ignore[call-arg]


def test_groups_are_equal_when_their_kind_and_every_field_is() -> None:
    assert Holder(**HOLDER) == Holder(**HOLDER)
    assert hash(Holder(**HOLDER)) == hash(Holder(**dict(reversed(HOLDER.items()))))
    assert Holder(**HOLDER) != Holder(**HOLDER | {"state": "Nevada"})
    assert Holder(**HOLDER) != Document(**DOCUMENT)


def test_a_group_shows_its_fields() -> None:
    assert repr(Holder(**HOLDER)).startswith("Holder(name='Example Fund, LP', entity='limited partnership', ")


def test_only_a_document_may_leave_fields_out() -> None:
    assert Document(**DOCUMENT).must_have == ()
    assert [name for name, field in fields(Document).items() if not field.required] == [
        "must_have", "must_say", "constants", "proper_names",
    ]  # fmt: skip


def test_no_field_has_a_silent_default() -> None:
    assert [
        f"{group.__name__}.{name}"
        for group in groups(TermSheet)
        for name, field in fields(group).items()
        if not field.required
    ] == []


def test_every_single_value_says_in_words_how_it_is_written() -> None:
    for group in groups(TermSheet):
        for name, field in fields(group).items():
            if isinstance(field.holds, Kind):
                assert field.holds.hint != "text", f"{group.__name__}.{name}"
            assert isinstance(field.holds, Kind) or issubclass(field.holds, Group), f"{group.__name__}.{name}"


def test_none_and_not_stated_stand_where_the_type_admits_them() -> None:
    words = {name: dict(field.words) for name, field in fields(Holder).items() if field.words}
    assert words == {"relationship": {"none": None}, "notice_address": {"not stated": NOT_STATED}}


@pytest.mark.parametrize("group", Group.__subclasses__(), ids=lambda group: group.__name__)
def test_every_group_is_frozen_and_takes_its_fields_by_name_alone(group: type[Group]) -> None:
    assert group.__struct_config__.frozen
    with pytest.raises(TypeError, match="positional"):
        group("x")
