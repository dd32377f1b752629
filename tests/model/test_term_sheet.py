"""The model is closed and frozen, and every field of it says how it is written."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from docgen.load.fields import group_in, hint, is_list
from docgen.model.group import Group
from docgen.model.holder import Holder
from docgen.model.term_sheet import TermSheet

HOLDER = {
    "name": "Example Fund, LP",
    "entity": "limited partnership",
    "state": "Delaware",
    "accredited_investor": "yes",
    "relationship": "none",
    "notice_address": "not stated",
}


def groups(group: type[Group]) -> set[type[Group]]:
    inner = (group_in(field.annotation) for field in group.model_fields.values())
    return {group}.union(*(groups(found) for found in inner if found))


def test_a_group_refuses_a_field_it_does_not_know() -> None:
    with pytest.raises(ValidationError):
        Holder.model_validate({**HOLDER, "nickname": "x"})


def test_a_loaded_group_never_changes() -> None:
    holder: Any = Holder.model_validate(HOLDER)
    with pytest.raises(ValidationError):
        holder.name = "Another Fund, LP"


def test_no_field_has_a_silent_default() -> None:
    assert [
        f"{group.__name__}.{name}"
        for group in groups(TermSheet)
        for name, field in group.model_fields.items()
        if not field.is_required()
    ] == []


def test_every_single_value_says_in_words_how_it_is_written() -> None:
    for group in groups(TermSheet):
        for name, field in group.model_fields.items():
            if not is_list(field) and not group_in(field.annotation):
                assert hint(field).words != "text", f"{group.__name__}.{name}"


def test_a_group_is_written_back_as_it_reads() -> None:
    assert Holder.model_validate(HOLDER).model_dump() == HOLDER
