import re
from datetime import date
from decimal import Decimal
from importlib.resources import files

import pytest

from docgen.law import rule, rules

NAMES = sorted(file.name.removesuffix(".yaml") for file in files("docgen.law").iterdir() if file.name.endswith(".yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_says_where_it_stands_and_how_well_it_was_verified(name: str) -> None:
    assert rules(name)
    for row in rules(name):
        assert row.source
        assert row.relied_on.endswith(".")
        assert row.verified in ("text read", "secondary source", "not verified")


def test_a_rule_is_found_by_what_it_lays_down() -> None:
    assert rule("choice_of_law", law="New York", chooses="venue").values["at_least"] == "1000000"
    assert rule("choice_of_law", law="New York", chooses="governing law").values["at_least"] == "250000"
    assert rule("choice_of_law", law="Delaware", chooses="governing law").values["at_least"] == "100000"


def test_a_rule_that_is_not_there_or_is_not_alone_is_an_error() -> None:
    with pytest.raises(LookupError, match="0 rows"):
        rule("choice_of_law", law="Ohio")
    with pytest.raises(LookupError, match="2 rows"):
        rule("choice_of_law", law="New York")


def test_a_rule_is_in_force_from_its_first_day() -> None:
    table = rule("form_8k_cover", shows="securities table")
    assert not table.in_force(date(2019, 5, 1))
    assert table.in_force(date(2019, 5, 2))
    boxes = rule("form_8k_cover", shows="emerging growth company boxes")
    assert not boxes.in_force(date(2017, 4, 11))
    assert boxes.in_force(date(2017, 4, 12))


def test_a_rule_whose_first_day_is_not_known_is_in_force() -> None:
    assert rule("choice_of_law", law="Delaware", chooses="governing law").in_force(date(1900, 1, 1))


def test_every_registrant_tags_its_cover_page_from_its_first_day() -> None:
    tags = rule("form_8k_cover", shows="tags of every registrant")
    assert not tags.in_force(date(2022, 1, 31))
    assert tags.in_force(date(2022, 2, 1))


def test_the_rules_the_checks_go_by_are_there() -> None:
    assert rule("usury", law="New York", kind="criminal").values["cap"] == "25"
    assert rule("compound_interest", law="New York").values["above"] == "250000"
    assert {row.values["law"] for row in rules("jury_waiver")} == {"California", "Georgia"}


def test_every_edgar_closure_is_a_weekday_in_a_year_that_was_checked() -> None:
    first, last = rules("edgar_closures")[0].values["years_checked"].split("-")
    for row in rules("edgar_closures"):
        day = date.fromisoformat(row.values["day"])
        assert day.weekday() < 5
        assert int(first) <= day.year <= int(last)
        assert row.values["closed"] in ("yes", "in doubt")
        assert (row.verified == "not verified") == (row.values["closed"] == "in doubt")


def test_every_usury_row_has_a_cap_or_says_why_it_has_none() -> None:
    laws = {row.values["law"] for row in rules("usury")}
    assert laws >= {"New York", "Delaware", "California", "Florida", "Texas", "New Jersey", "Nevada", "Georgia"}
    for row in rules("usury"):
        cap = row.values["cap"]
        assert row.values["kind"] in ("civil", "criminal")
        if cap == "none":
            assert row.values["why_none"]
        elif cap == "not known":
            assert row.values["confirm"]
        else:
            assert 0 < Decimal(cap) < 100


def test_usury_rows_use_only_conditions_that_are_read() -> None:
    known = {"principal_below", "principal_at_least", "principal_at_most", "only_entities", "spares_entities"}
    shared = {"law", "kind", "cap", "confirm", "why_none"}
    for row in rules("usury"):
        assert set(row.values) <= known | shared
        assert all(re.fullmatch(r"\d+", row.values[name]) for name in row.values if name.startswith("principal_"))
