"""The shape every group of fields in a term sheet shares."""

from msgspec import Struct


class Group(Struct, frozen=True, kw_only=True):
    """A group of named fields: each has to be given, unless its class gives it a value, and no other may be."""
