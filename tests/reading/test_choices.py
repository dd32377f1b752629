import pytest

from docgen.reading.choices import read_choice
from docgen.reading.values import read_value, same_words

DAY_COUNT = "note.interest.day_count"
COMPOUNDING = "note.interest.compounding"
PAYMENT = "note.payment"
BUSINESS_DAYS = "note.business_days.rule"
EXTRA_INTEREST = "note.business_days.extra_interest"
RANKING = "note.ranking"
TRANSFER = "note.transfer"
CONSENT = "with the registrant's consent"
MONTHLY = "interest monthly, principal at maturity"
QUARTERLY = "interest quarterly, principal at maturity"


@pytest.mark.parametrize(
    ("term", "phrase", "choice"),
    [
        (DAY_COUNT, "the actual number of days elapsed and a year of 365 days", "actual/365"),
        (DAY_COUNT, "a 365-day year and the actual days elapsed", "actual/365"),
        (DAY_COUNT, "the actual number of days elapsed in a year of 360 days", "actual/360"),
        (DAY_COUNT, "a 360-day year for the actual number of days elapsed", "actual/360"),
        (DAY_COUNT, "actual days elapsed and the actual number of days in the year", "actual/actual"),
        (DAY_COUNT, "a year of 365 or 366 days, as the case may be", "actual/actual"),
        (DAY_COUNT, "a 360-day year of twelve 30-day months", "30/360"),
        (DAY_COUNT, "twelve (12) thirty (30) day months and a 360-day year", "30/360"),
        (COMPOUNDING, "compounded quarterly", "quarterly"),
        (COMPOUNDING, "compounds on the last day of each calendar quarter", "quarterly"),
        (COMPOUNDING, "with semi-annual compounding", "semiannually"),
        (COMPOUNDING, "compounded monthly and paid quarterly", "monthly"),
        (COMPOUNDING, "compounded once a year", "annually"),
        (COMPOUNDING, "simple interest, without compounding", "none"),
        (COMPOUNDING, "interest that does not compound", "none"),
        (PAYMENT, "in one sum on the Maturity Date", "one sum at maturity"),
        (PAYMENT, "payable in a lump sum", "one sum at maturity"),
        (PAYMENT, "interest is payable monthly in arrears, and principal on the Maturity Date", MONTHLY),
        (PAYMENT, "interest is paid on the last day of each calendar quarter", QUARTERLY),
        (BUSINESS_DAYS, "next", "next business day"),
        (BUSINESS_DAYS, "on the next succeeding Business Day", "next business day"),
        (BUSINESS_DAYS, "the immediately preceding Business Day", "preceding business day"),
        (
            BUSINESS_DAYS,
            "on the next Business Day, unless that is in another month, and then on the preceding Business Day",
            "modified following",
        ),
        (EXTRA_INTEREST, "no additional interest accrues for the extension", "no"),
        (EXTRA_INTEREST, "interest continues to accrue to the day to which payment is moved", "yes"),
        (RANKING, "equally with all other unsecured and unsubordinated debt", "equal with other unsecured debt"),
        (RANKING, "pari passu with all unsecured debt", "equal with other unsecured debt"),
        (RANKING, "junior in right of payment to all Senior Debt", "subordinated to senior debt"),
        (RANKING, "is subordinated to the bank's loan", "subordinated to senior debt"),
        (RANKING, "as a senior secured obligation", "senior secured"),
        (TRANSFER, "may transfer this Note without the consent of the Company", "free"),
        (TRANSFER, "is freely transferable", "free"),
        (TRANSFER, "may not transfer this Note without the Company’s prior written consent", CONSENT),
        (TRANSFER, "only with the prior written consent of the Company", CONSENT),
        ("registrant.entity", "a Nevada limited liability company", "limited liability company"),
        ("holder.entity", "limited partnership", "limited partnership"),
        ("closing.exemption", "Section 4(a)(2) of the Securities Act", "Section 4(a)(2)"),
        ("closing.exemption", "Regulation S under the Securities Act", "Regulation S"),
        ("closing.regulation_d", "Rule 506 of Regulation D", "Rule 506"),
        ("closing.regulation_d", "Rule 506(b) of Regulation D", "Rule 506(b)"),
        ("note.convertible", "does not convert into stock", "no"),
        ("note.convertible", "is not convertible into, or exchangeable for, any equity security", "no"),
        ("note.convertible", "an unsecured convertible note", "yes"),
        ("note.secured", "an unsecured convertible note", "no"),
        ("note.secured", "secured by a lien on all assets", "yes"),
    ],
)
def test_a_phrase_is_read_from_its_meaning(term, phrase, choice):
    assert read_choice(term, phrase) == choice


@pytest.mark.parametrize(
    ("term", "phrase"),
    [
        (DAY_COUNT, "a year of 360 days"),  # With actual days or with 30-day months? It does not say.
        (COMPOUNDING, "12% per annum"),
        (COMPOUNDING, "payable quarterly"),
        (PAYMENT, "compounded quarterly"),
        (BUSINESS_DAYS, "any day other than a Saturday"),
        (TRANSFER, "may not assign its obligations without the consent of the Holder"),
        (RANKING, "is not convertible"),
        ("note.convertible", "The Holder may not convert this Note to the extent it would own more than 4.99%"),
        ("closing.exemption", "Item 701 of Regulation S-K"),
        ("note.secured", "ranks with all other unsecured debt"),
        ("note.convertible", "securities convertible into common stock"),
        ("note.title", "Promissory Note"),
    ],
)
def test_a_phrase_that_does_not_decide_the_choice_is_not_read(term, phrase):
    assert read_choice(term, phrase) is None


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("money", "$200,000", "200000.00"),
        ("money", "Two Hundred Thousand Dollars ($200,000.00)", "200000.00"),
        ("rate", "12% per annum", "12"),
        ("rate", "twelve percent", "12"),
        ("percent", "2%", "2"),
        ("day", "January 31, 2018", "2018-01-31"),
        ("period", "five (5) Business Days", "5 business days"),
        ("period", "one (1) day", "1 day"),
        ("words", "a Delaware", "Delaware"),
        ("words", "“Senior”\u00a0Note", '"Senior" Note'),
        ("yes/no", "☒", "yes"),
        ("yes/no", "☐", "no"),
        ("number", "332", "332"),
        ("number", "three hundred thirty-two", "332"),
    ],
)
def test_the_words_of_a_mark_are_read_as_the_json_shows_them(kind, text, value):
    assert read_value(kind, "", text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("money", "$200,00"),
        ("money", "$200,000 or more"),
        ("money", "Two Hundred Thousand Dollars ($250,000.00)"),
        ("rate", "12"),
        ("percent", "two"),
        ("day", "December 2018"),
        ("period", "sixty (50) days"),
        ("words", " "),
        ("yes/no", "perhaps"),
        ("number", "many"),
    ],
)
def test_words_that_are_not_one_value_of_their_kind_are_not_read(kind, text):
    assert read_value(kind, "", text) is None


def test_names_in_capitals_are_the_same_words():
    assert same_words("BAYBRIDGE CAPITAL FUND LP", "BayBridge Capital Fund LP")
    assert same_words("an Illinois", "Illinois")
    assert same_words("the Holder’s", "the Holder's")


def test_a_comma_or_another_letter_makes_other_words():
    assert not same_words("BAYBRIDGE CAPITAL FUND, LP", "BayBridge Capital Fund LP")
    assert not same_words("Icahn Capital LP", "Ichan Capital LP")
    assert not same_words("baybridge", "BayBridge")
