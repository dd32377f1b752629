"""The states of the United States, and other places under whose law a company can be organized."""

from typing import Annotated

from docgen.model.kinds import Kind, Open
from docgen.model.words import read_text

_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma",
    "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington",
    "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
_OTHERS = {
    "DC": "District of Columbia", "PR": "Puerto Rico", "GU": "Guam", "VI": "U.S. Virgin Islands",
    "AS": "American Samoa", "MP": "Northern Mariana Islands",
}  # fmt: skip
_ALL = _STATES | _OTHERS
STATES = tuple(_STATES.values())
"""The fifty states. The note says “the State of …”, so no other place can govern it or hear its disputes."""
IN_ADDRESSES = tuple(_ALL.values())
"""The states, the District of Columbia and the territories: where an address in the United States can be."""


def read_state(text: str) -> str:
    """Read the full name of one of the fifty states. Raises ValueError for any other words."""
    if text in _OTHERS.values():
        raise ValueError("is no state, and the note says “the State of” before it. Write one of the fifty states")
    return _one_of(STATES, text, "is not one of the fifty states")


def read_state_of_address(text: str) -> str:
    """Read the full name of a state, district or territory. Raises ValueError for any other words."""
    return _one_of(IN_ADDRESSES, text, "is no state, district or territory of the United States")


def read_jurisdiction(text: str) -> str:
    """Read the name of any state or country. Raises ValueError for an abbreviation or a state's name misspelled."""
    if text in IN_ADDRESSES:
        return text
    _refuse_near(IN_ADDRESSES, text)
    return read_text(text)


def _one_of(names: tuple[str, ...], text: str, fault: str) -> str:
    if text not in names:
        _refuse_near(names, text)
        raise ValueError(f"{fault}. Write its full name, like Delaware")
    return text


def _refuse_near(names: tuple[str, ...], text: str) -> None:
    """Raise ValueError, with the name to write, for an abbreviation and for what is nearly one of the names."""
    letters = "".join(letter for letter in text.upper() if letter not in ". ")
    if (full := _ALL.get(letters)) in names:
        raise ValueError(f"is an abbreviation. Write the full name, {full}")
    if text.endswith(".") or (text.isupper() and len(letters) < 4):
        raise ValueError("is an abbreviation. Write the full name, like Delaware")
    meant = text.lower().removeprefix("the ").removeprefix("state of ").removeprefix("commonwealth of ").split(",")[0]
    for name in names:
        # Long names are misspelled twice more easily; no country's name is that close to a state's (India, Indiana).
        if _slips(meant, name.lower()) <= (2 if len(name) > 8 else 1):
            raise ValueError(f"is not quite the name of a state. Write {name}")


def _slips(one: str, other: str) -> int:
    """Count the letters to add, take out or change to make one word the other (Levenshtein's distance)."""
    if abs(len(one) - len(other)) > 2:
        return 3
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row[0] = row[0], number
        for at, wanted in enumerate(other, 1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (letter != wanted))
    return row[-1]


_STATE_KIND = Kind(read_state, "a state of the United States, in full", ("Delaware",), STATES)
_PLACE = r"(?!(?:[A-Z]\.? ?){2,3}$)[\s\S]*[^\s.]"

StateOrOpen = Annotated[str | Open, _STATE_KIND]
StateOfAddress = Annotated[
    str, Kind(read_state_of_address, "a state of the United States, in full", ("Delaware",), IN_ADDRESSES)
]
Jurisdiction = Annotated[
    str, Kind(read_jurisdiction, "a state or country, in full", ("Delaware", "Cayman Islands"), pattern=_PLACE)
]
