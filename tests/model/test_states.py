"""A state is written in full; a jurisdiction may be any state or country, and no state's name misspelled."""

from __future__ import annotations

import pytest

from docgen.model.states import IN_ADDRESSES, STATES, read_jurisdiction, read_state, read_state_of_address


def test_there_are_fifty_states_and_six_other_places_of_addresses() -> None:
    assert (len(set(STATES)), len(set(IN_ADDRESSES))) == (50, 56)
    assert [read_state(name) for name in STATES] == list(STATES)
    assert [read_state_of_address(name) for name in IN_ADDRESSES] == list(IN_ADDRESSES)


@pytest.mark.parametrize("text", ["DE", "D.E.", "de", "De"])
@pytest.mark.parametrize("read", [read_state, read_state_of_address, read_jurisdiction])
def test_an_abbreviation_is_refused_with_the_name_in_full(read: object, text: str) -> None:
    assert callable(read)
    with pytest.raises(ValueError, match=r"^is an abbreviation\. Write the full name, Delaware$"):
        read(text)


def test_the_abbreviation_of_what_is_no_state_is_not_sent_on_to_its_name() -> None:
    with pytest.raises(ValueError, match=r"^is an abbreviation\. Write the full name, like Delaware$"):
        read_state("D.C.")


@pytest.mark.parametrize("text", ["UK", "BVI", "Del.", "U.S.A."])
@pytest.mark.parametrize("read", [read_state, read_jurisdiction])
def test_any_other_abbreviation_is_refused(read: object, text: str) -> None:
    assert callable(read)
    with pytest.raises(ValueError, match=r"^is an abbreviation\. Write the full name, like Delaware$"):
        read(text)


@pytest.mark.parametrize("text", ["Ontario", "Georgia Law", "", "not a state", "England", "Washington DC"])
def test_no_other_place_has_a_states_law_or_courts(text: str) -> None:
    with pytest.raises(ValueError, match=r"^is not one of the fifty states\. Write its full name, like Delaware$"):
        read_state(text)


@pytest.mark.parametrize("text", ["District of Columbia", "Puerto Rico"])
def test_a_place_that_is_no_state_stands_in_addresses_only(text: str) -> None:
    assert read_state_of_address(text) == text
    with pytest.raises(ValueError, match=r"^is no state, and .*\. Write one of the fifty states$"):
        read_state(text)


@pytest.mark.parametrize(
    "text", ["Deleware", "delaware", "State of Delaware", "the State of Delaware", "Delaware, USA"]
)
@pytest.mark.parametrize("read", [read_state, read_state_of_address, read_jurisdiction])
def test_what_is_nearly_a_states_name_is_refused_with_that_name(read: object, text: str) -> None:
    assert callable(read)
    with pytest.raises(ValueError, match=r"^is not quite the name of a state\. Write Delaware$"):
        read(text)


@pytest.mark.parametrize(("text", "name"), [
    ("Deleware", "Delaware"), ("Delware", "Delaware"), ("delaware", "Delaware"), ("DELAWARE", "Delaware"),
    ("Neveda", "Nevada"), ("Massachussets", "Massachusetts"), ("Misissipi", "Mississippi"), ("Texass", "Texas"),
    ("State of Nevada", "Nevada"), ("Nevada, USA", "Nevada"), ("Porto Rico", "Puerto Rico"),
])  # fmt: skip
def test_a_jurisdiction_that_nearly_is_a_state_is_refused_with_the_states_name(text: str, name: str) -> None:
    with pytest.raises(ValueError, match=rf"^is not quite the name of a state\. Write {name}$"):
        read_jurisdiction(text)


# Jurisdictions of registrants on EDGAR, and the countries and provinces most like a state's name.
@pytest.mark.parametrize("text", [
    "Cayman Islands", "Ontario", "British Virgin Islands", "Republic of the Marshall Islands", "Bermuda", "England",
    "England and Wales", "Israel", "India", "Mexico", "Jersey", "Georgia", "Nevis", "Oman", "Iran", "Peru", "Manitoba",
    "Alberta", "Quebec", "Guernsey", "Guyana", "Virgin Islands", "Niger", "Malta", "Tonga", "Columbia", "Washington",
    "New Zealand", "New South Wales", "Northern Ireland", "South Africa", "People’s Republic of China", "Utrecht",
])  # fmt: skip
def test_any_other_jurisdiction_is_read_as_it_stands(text: str) -> None:
    assert read_jurisdiction(text) == text


@pytest.mark.parametrize("text", ["~", "TBD", "N/A", " "])
def test_what_names_no_jurisdiction_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"Write (?:the|it)"):
        read_jurisdiction(text)
