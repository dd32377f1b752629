from decimal import Decimal

import pytest

from docgen.compute.usury import UsuryCap, usury_cap
from tests.compute.deals import deal


def cap(law: str, principal: str = "$200,000.00", entity: str = "corporation") -> UsuryCap:
    changes = {"note.governing_law": law, "note.principal": principal, "registrant.entity": entity}
    found = usury_cap(deal(changes))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("law", "principal", "entity", "percent"),
    [
        ("New York", "$200,000.00", "corporation", "25"),
        ("New York", "$200,000.00", "limited partnership", "16"),
        ("New York", "$250,000.00", "limited partnership", "25"),
        ("New York", "$2,499,999.99", "corporation", "25"),
        ("New York", "$2,500,000.00", "corporation", None),
        ("New York", "CAD 2,700,000", "corporation", "25"),
        ("Delaware", "$200,000.00", "corporation", None),
        ("Delaware", "$100,000.01", "corporation", None),
        ("California", "$200,000.00", "corporation", "10"),
        ("California", "$300,000.00", "corporation", "10"),
        ("Texas", "$200,000.00", "corporation", "18"),
        ("Nevada", "$200,000.00", "corporation", None),
        ("Florida", "$500,000.00", "corporation", "18"),
        ("Florida", "$500,000.01", "corporation", "25"),
        ("New Jersey", "$200,000.00", "corporation", "50"),
        ("New Jersey", "$200,000.00", "limited partnership", "30"),
        ("Georgia", "$200,000.00", "corporation", "60"),
        ("Massachusetts", "$200,000.00", "corporation", "20"),
        ("Illinois", "$200,000.00", "corporation", None),
    ],
)
def test_the_lowest_cap_that_applies(law: str, principal: str, entity: str, percent: str | None) -> None:
    found = cap(law, principal, entity)
    assert found.percent == (None if percent is None else Decimal(percent))
    assert (found.exempt_because is None) == (percent is not None)
    assert found.law == law
    assert found.source


def test_the_reason_for_an_exemption_is_given() -> None:
    assert cap("Delaware").exempt_because == "the principal is over $100,000"
    assert cap("New York", "$2,500,000.00").exempt_because == "the principal is not below $2,500,000"
    assert "corporation" in (cap("Illinois").exempt_because or "")
    assert "Nevada" in (cap("Nevada").exempt_because or "")


def test_a_cap_that_turns_on_a_published_rate_is_for_counsel_to_confirm() -> None:
    found = cap("Delaware", "$100,000.00")
    assert found.percent is None
    assert found.exempt_because is None
    assert "discount rate" in (found.confirm or "")


def test_what_could_lift_a_cap_is_for_counsel_to_confirm() -> None:
    assert "28%" in (cap("Texas").confirm or "")
    assert "25118" not in (cap("California").confirm or "")
    assert "25118" in (cap("California", "$300,000.00").confirm or "")


@pytest.mark.parametrize("law", ["not stated", "Ohio"])
def test_an_open_or_unknown_law_has_no_cap_to_report(law: str) -> None:
    assert usury_cap(deal({"note.governing_law": law})) is None
