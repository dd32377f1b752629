"""No words, however odd, stop the reader: a provision is whatever counsel types."""

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.reading.equity import gives_shares
from docgen.reading.figures import figures
from docgen.reading.naming import assertions_in, names_in
from docgen.reading.parties import parties
from docgen.reading.statements import said_in
from docgen.reading.words import number, pairs

WORDS = st.sampled_from(
    [
        "one",
        "two",
        "nine",
        "eleven",
        "twenty-five",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "half",
        "halves",
        "quarters",
        "eighths",
        "hundredths",
        "a",
        "of",
        "and",
        "no",
        "not",
        "this",
        "the",
        "Note",
        "Company",
        "Holder",
        "is",
        "bears",
        "interest",
        "at",
        "percent",
        "per",
        "cent",
        "annum",
        "month",
        "dollars",
        "U.S.",
        "CAD",
        "$",
        "$5,000.00",
        "(5%)",
        "12%",
        "99/100",
        "xx/100",
        "point",
        "days",
        "business",
        "years",
        "after",
        "before",
        "January",
        "31,",
        "2018",
        "2018-02-30",
        "February",
        "30,",
        "2018",
        "matures",
        "due",
        "on",
        "demand",
        "secured",
        "convertible",
        "into",
        "shares",
        "warrants",
        "issues",
        "grants",
        "lien",
        "premium",
        "prepay",
        "notice",
        "principal",
        "amount",
        "purchase",
        "price",
        "Inc.",
        "LLC",
        "L.P.",
        "N.A.",
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "“",
        "”",
        "’",
        "-",
        "—",
        "[",
        "]",
        "{",
        "}",
        "\\",
        "*",
        "+",
        "?",
        "İ",
        "ﬀ",
        "½",
        "٣",
        "0",
        "00",
        "1,2,3",
        "1.2.3",
        "Section",
        "4(a)(2)",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_no_words_stop_the_reader(text: str) -> None:
    figures(text)
    pairs(text)
    number(text)
    list(said_in(text, "promissory_note"))
    list(said_in(text, "form_8k"))
    names_in(text)
    assertions_in(text)
    gives_shares(text)
    list(parties(text))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_no_characters_stop_the_reader(text: str) -> None:
    figures(text)
    pairs(text)
    list(said_in(text, "form_8k"))
    assertions_in(text)
