import pytest

from docgen.reading.figures import days, figures, money, percents, periods, rates


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("$200,000.00", "200000.00", "USD"),
        ("$200,000 aggregate", "200000.00", "USD"),
        ("exactly $5.", "5.00", "USD"),
        ("US$ 1,000", "1000.00", "USD"),
        ("CAD 2,700,000.00", "2700000.00", "CAD"),
        ("C$500", "500.00", "CAD"),
        ("approximately $125 million", "125000000.00", "USD"),
        ("$1.5 million", "1500000.00", "USD"),
        ("$0.0001 par value", "0.0001", "USD"),
        ("200,000 dollars", "200000.00", "USD"),
        ("Two Hundred Thousand Dollars", "200000.00", "USD"),
        ("Two Hundred Thousand Dollars ($200,000.00)", "200000.00", "USD"),
        ("Two Hundred Thousand and 50/100 Dollars", "200000.50", "USD"),
        ("Two Hundred Thousand and 50/100 Dollars ($200,000.50)", "200000.50", "USD"),
        ("Two Million Canadian Dollars", "2000000.00", "CAD"),
        ("One Dollar ($1.00)", "1.00", "USD"),
        ("Two and 50/100 Euros (EUR 2.50)", "2.50", "EUR"),
        ("Two Pounds Sterling", "2.00", "GBP"),
        ("Two Thousand CHF (CHF 2,000.00)", "2000.00", "CHF"),
    ],
)
def test_an_amount_is_read_with_its_currency(text, value, currency):
    (found,) = money(text)
    assert (found.value, found.currency) == (value, currency)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", ["$200,00", "$1,00,000", "$2.5", "200,000", "Section 10.1", "2018", "$"])
def test_figures_not_written_as_an_amount_are_no_amount(text):
    assert money(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12% per annum", "12"),
        ("12.50% per annum", "12.5"),
        ("12 percent per year", "12"),
        ("2.63515 % a year", "2.63515"),
        ("twelve percent (12%) per annum", "12"),
        ("twelve (12%) percent per annum", "12"),
        ("twelve and one-half percent per annum", "12.5"),
        ("12 1/2% per annum", "12.5"),
        ("at an annual rate of 12%", "12"),
    ],
)
def test_a_yearly_rate_is_read_in_percent(text, value):
    assert [found.value for found in rates(text)] == [value]


@pytest.mark.parametrize("text", ["12", "12%", "twelve", "$12 per annum", "12 per annum"])
def test_a_number_without_percent_or_period_is_no_rate(text):
    assert rates(text) == []


def test_a_share_without_a_period_is_a_percentage():
    assert [found.value for found in percents("a premium of 2% and one-half of one percent")] == ["2", "0.5"]
    assert percents("12") == []


@pytest.mark.parametrize(
    "text",
    [
        "January 31, 2018",
        "JANUARY 31, 2018",
        "January 31st, 2018",
        "the 31st day of January, 2018",
        "31 January 2018",
        "2018-01-31",
    ],
)
def test_a_day_is_read_in_every_usual_style(text):
    assert [found.value for found in days(f"on {text}, and")] == ["2018-01-31"]


@pytest.mark.parametrize("text", ["February 30, 2018", "1/31/18", "January 2018", "January 31", "2018-13-01", "2018"])
def test_what_is_no_full_day_of_the_calendar_is_no_day(text):
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 business days", "5 business days"),
        ("five (5) Business Days", "5 business days"),
        ("one business day’s notice", "1 business day"),
        ("sixty (60) days", "60 days"),
        ("1,080 days", "1080 days"),
        ("one thousand eighty (1,080) days", "1080 days"),
        ("thirty calendar days", "30 days"),
        ("a 30-day period", "30 days"),
        ("thirty-five days", "35 days"),
        ("10 trading days", "10 trading days"),
        ("six months", "6 months"),
        ("two years", "2 years"),
    ],
)
def test_a_period_is_read_from_figures_or_words(text, value):
    assert [found.value for found in periods(text)] == [value]


@pytest.mark.parametrize("text", ["any day", "the first Business Day", "sixty", "60", "day 5"])
def test_a_day_that_is_not_counted_is_no_period(text):
    assert periods(text) == []


def test_every_figure_of_a_text_is_found_once():
    text = "Section 4(a)(2) and Rule 506, Exhibit 10.1: $5,000.00 at 12% per annum for sixty (60) days from May 2, 2018"
    assert [(found.kind, found.text) for found in figures(text)] == [
        ("number", "4"),
        ("number", "2"),
        ("number", "506"),
        ("number", "10.1"),
        ("money", "$5,000.00"),
        ("rate", "12% per annum"),
        ("period", "sixty (60) days"),
        ("day", "May 2, 2018"),
    ]


def test_an_amount_nobody_can_read_still_shows_as_a_number():
    assert [(found.kind, found.text) for found in figures("pay $200,00 on February 30, 2018")] == [
        ("number", "200,00"),
        ("number", "30"),
        ("number", "2018"),
    ]
