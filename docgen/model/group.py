"""The shape every group of fields in a term sheet shares: closed, frozen, no field twice."""

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass
from typing import Any, ClassVar, dataclass_transform


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Group:
    """A group of named fields: a frozen, keyword-only dataclass.

    Every field has to be given, unless its class gives it a value; no other may be. The methods stand here once: those
    that `dataclass` compiles anew for each group take longer than reading a term sheet.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __init_subclass__(cls) -> None:
        dataclass(init=False, repr=False, eq=False)(cls)

    def __init__(self, **values: object) -> None:
        fields = self.__dataclass_fields__
        given = {name: field.default for name, field in fields.items() if field.default is not MISSING} | values
        if given.keys() != fields.keys():
            raise TypeError(f"{type(self).__name__}: fields missing or unknown: {sorted(given.keys() ^ fields.keys())}")
        vars(self).update(given)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot change {name}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot change {name}")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self.__dataclass_fields__))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"
