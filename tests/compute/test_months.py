from datetime import date

from docgen.compute.months import months_between, period_ends


def test_a_month_without_a_31st_ends_on_its_last_day_and_the_next_goes_back_to_it() -> None:
    ends = list(period_ends(date(2018, 1, 31), date(2018, 1, 31), date(2018, 5, 31), 1))
    assert ends == [date(2018, 2, 28), date(2018, 3, 31), date(2018, 4, 30), date(2018, 5, 31)]


def test_a_period_that_has_not_run_out_does_not_end() -> None:
    assert list(period_ends(date(2018, 1, 15), date(2018, 1, 15), date(2018, 7, 14), 3)) == [date(2018, 4, 15)]


def test_only_ends_past_the_day_asked_for_are_given_whether_or_not_one_falls_on_it() -> None:
    ends = [date(2018, 4, 30), date(2018, 5, 31)]
    assert list(period_ends(date(2018, 1, 31), date(2018, 3, 31), date(2018, 5, 31), 1)) == ends
    assert list(period_ends(date(2018, 1, 31), date(2018, 4, 29), date(2018, 5, 31), 1)) == ends
    assert list(period_ends(date(2018, 1, 31), date(2017, 6, 30), date(2018, 2, 28), 1)) == [date(2018, 2, 28)]


def test_days_that_run_backward_have_no_periods() -> None:
    assert list(period_ends(date(2018, 7, 1), date(2018, 7, 1), date(2018, 1, 1), 1)) == []
    assert months_between(date(2018, 7, 1), date(2018, 1, 1)) < 0


def test_complete_months_are_counted() -> None:
    assert months_between(date(2018, 1, 31), date(2018, 12, 29)) == 10
    assert months_between(date(2018, 1, 31), date(2019, 1, 31)) == 12
