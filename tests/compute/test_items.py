import pytest

from docgen.compute.items import items
from tests.compute.deals import CONVERSION, deal


def numbers(changes: dict[str, object]) -> list[str]:
    return [reported.item for reported in items(deal(changes))]


def test_a_plain_note_is_an_agreement_a_debt_and_an_exhibit() -> None:
    assert numbers({"filing.also_report": []}) == ["1.01", "2.03", "9.01"]


def test_an_item_reported_by_choice_is_there_and_says_so() -> None:
    found = {reported.item: reported.because for reported in items(deal())}
    assert list(found) == ["1.01", "2.03", "3.02", "9.01"]
    assert "by choice" in found["3.02"]
    assert "Exhibit 10.1" in found["9.01"]


@pytest.mark.parametrize("about", ["conversion", "warrants"])
def test_a_right_to_shares_calls_for_item_302(about: str) -> None:
    changes = {"filing.also_report": [], "note.additional_provisions": [CONVERSION | {"about": about}]}
    assert numbers(changes) == ["1.01", "2.03", "3.02", "9.01"]
    assert "equity securities" in items(deal(changes))[2].because


def test_a_convertible_note_calls_for_item_302() -> None:
    assert "3.02" in numbers({"filing.also_report": [], "note.convertible": "yes"})


@pytest.mark.parametrize("about", ["security", "other"])
def test_a_provision_about_something_else_does_not(about: str) -> None:
    provisions = [CONVERSION | {"about": about}]
    assert "3.02" not in numbers({"filing.also_report": [], "note.additional_provisions": provisions})


def test_an_item_both_called_for_and_chosen_stands_once_for_its_own_reason() -> None:
    changes = {"filing.also_report": ["3.02", "2.03"], "note.additional_provisions": [CONVERSION]}
    assert numbers(changes) == ["1.01", "2.03", "3.02", "9.01"]
    assert not any("by choice" in reported.because for reported in items(deal(changes)))


def test_every_reason_is_a_sentence() -> None:
    assert all(reported.because[0].isupper() and reported.because.endswith(".") for reported in items(deal()))
