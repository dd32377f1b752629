import calendar
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from docgen.wording import day


def test_a_day_prints_with_its_month_in_full():
    assert day.in_full(date(2018, 1, 31)) == "January 31, 2018"


def test_a_day_has_no_leading_zero():
    assert day.in_full(date(2018, 2, 2)) == "February 2, 2018"


def test_the_twelve_months_follow_in_order():
    assert [day.in_full(date(2024, month, 29)).split()[0][:3] for month in range(1, 13)] == [
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    ]


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_day_reads_back(value):
    month, number, year = day.in_full(value).replace(",", "").split()
    # Python starts in the C locale, whose month names are the English ones.
    assert date(int(year), list(calendar.month_name).index(month), int(number)) == value
