"""The shape every group of fields in a term sheet shares: closed, frozen, no field twice."""

from pydantic import BaseModel, ConfigDict


class Group(BaseModel):
    """A group of named fields. An unknown field is an error; a loaded group never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)
