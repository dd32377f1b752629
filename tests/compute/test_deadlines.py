from datetime import date

import pytest

from docgen.compute.deadlines import closures_checked, deadline, due_on


@pytest.mark.parametrize(
    ("event", "due", "why"),
    [
        ("2018-01-31", "2018-02-06", "no holiday between"),
        ("2018-02-02", "2018-02-08", "a weekend between"),
        ("2018-02-03", "2018-02-08", "a Saturday: Monday is day one"),
        ("2018-02-14", "2018-02-21", "Washington's Birthday"),
        ("2018-02-17", "2018-02-23", "a Saturday before a holiday: Tuesday is day one"),
        ("2018-03-27", "2018-04-02", "Good Friday counts"),
        ("2018-10-03", "2018-10-10", "Columbus Day"),
        ("2018-11-07", "2018-11-14", "Veterans Day observed on Monday"),
        ("2018-11-20", "2018-11-27", "Thanksgiving, and the Friday after it counts"),
        ("2018-11-30", "2018-12-07", "EDGAR closed on December 5"),
        ("2019-12-20", "2019-12-30", "EDGAR closed on December 24, then Christmas"),
        ("2020-12-21", "2020-12-29", "EDGAR closed on December 24, then Christmas"),
        ("2021-06-15", "2021-06-22", "Juneteenth observed on Friday"),
        ("2022-06-15", "2022-06-22", "Juneteenth observed on Monday"),
        ("2025-01-06", "2025-01-13", "EDGAR closed on January 9"),
        ("2026-06-30", "2026-07-07", "Independence Day observed on Friday"),
        ("2024-10-01", "2024-10-07", "no holiday between"),
        ("2024-11-27", "2024-12-04", "Thanksgiving is the next day"),
        ("2024-11-30", "2024-12-05", "a Saturday"),
        ("2026-07-03", "2026-07-09", "the event itself is on an observed holiday"),
        # Friday 21: 26, 27, 28 and 31 count; Monday 24 was closed and Tuesday 25 is Christmas.
        ("2018-12-21", "2018-12-31", "EDGAR closed on December 24, then Christmas"),
        # Monday 22: 23, 29, 30, 31 count; 24 to 26 were closed.
        ("2025-12-22", "2025-12-31", "EDGAR closed on December 24 through 26"),
    ],
)
def test_the_report_is_due_on_the_fourth_day_the_commission_is_open(event: str, due: str, why: str) -> None:
    assert due_on(date.fromisoformat(event)).isoformat() == due, why


def test_the_days_counted_can_be_shown() -> None:
    counted = deadline(date(2018, 2, 17)).counted
    assert [day.day for day in counted] == [20, 21, 22, 23]


def test_a_day_edgar_may_have_been_closed_is_reported() -> None:
    # Friday, December 20, 2024: Monday 23, Tuesday 24 (in doubt), Thursday 26, Friday 27.
    found = deadline(date(2024, 12, 20))
    assert found.due_on == date(2024, 12, 27)
    assert found.in_doubt == (date(2024, 12, 24),)
    assert deadline(date(2018, 12, 20)).in_doubt == ()


def test_years_for_which_nobody_looked_for_closures_are_known() -> None:
    assert [year for year in range(2016, 2028) if closures_checked(year)] == list(range(2018, 2026))
