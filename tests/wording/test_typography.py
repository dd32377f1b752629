import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.typography import NO_BREAK_SPACE, UNBROKEN, bind


@pytest.mark.parametrize(
    "bound",  # "_" stands for the no-break space.
    [
        "on January_31,_2018, the Company",
        "from December_29,_2017 to December_29,_2018.",
        "by May_2 and March_15",
        "the sum of CAD_2,700,000 paid",
        "the sum of CAD_2,700,000.00.",
        "the sum of CHF_500.",
        "under Section_7(b) and Sections_4 and 5",
        "Rule_506 and Rules_506(b) or Rule_506(c)",
        "Item_1.01 and Items_1.01 and 2.03",
        "Exhibit_10.1, Exhibits_A and B, Exhibit_A.",
        "Article_9 and Article_IV and Articles_I",
        "this Form_8-K and Form_D",
        "Regulation_D, Regulation_S-K",
        "Commission File No._001-32919, Nos._1 and 2",
        "Title_11 of the United States Code",
        "pursuant to Rule 425 under the Securities Act (17_CFR_230.425)".replace("Rule 4", "Rule_4"),
        "15_U.S.C._77a",
        "12_% and 12_percent per annum",
        "within 5_business days, 1_Business Day, 60_days or 1_day",
        "within five_(5) Business Days or sixty_(60) days",
        "within forty-five_(45) days after",
        "Exhibit_",
        "(Commission File No._",
    ],
)
def test_a_line_does_not_end_inside_a_figure(bound):
    assert bind(bound.replace("_", " ")) == bound.replace("_", NO_BREAK_SPACE)


@pytest.mark.parametrize(
    "free",
    [
        "",
        "This Note is governed by the laws of the State of Delaware.",
        "five business days",
        "12% per annum",
        "Two Hundred Thousand Dollars ($200,000.00)",
        "The Company may 5",
        "each Section of this Note, the Form of Note, in Exhibit order",
        "UNDER THE 1933 ACT",
        "the subsection 4",
        "5 daybooks",
        "the Form 8-K".replace("Form 8", "form 8"),
        "Mayor January Jones",
    ],
)
def test_other_spaces_stay_as_they_are(free):
    assert bind(free) == free


def test_the_hyphen_of_form_8_k_stays_one_that_a_search_finds():
    assert "8-K" in bind("this Current Report on Form 8-K")


def test_words_whose_hyphen_does_not_end_a_line():
    text = bind("Forms 8-K and 10-Q, not S-K or 18-KX, within forty-five (45) days, a forty-five day term")
    assert UNBROKEN.findall(text) == ["8-K", "10-Q", "forty-five"]


pieces = st.lists(
    st.sampled_from(
        [
            *("January", "May", "31", "31,", "2018", "CAD", "2,700,000", "Section", "Form", "8-K", "D", "17", "CFR"),
            *("No.", "5", "(5)", "business", "Business", "days", "percent", "%", "the", "Exhibit", "IV", "U.S.C."),
        ]
    )
).map(" ".join)


@given(pieces | st.text())
def test_binding_changes_spaces_only_and_only_once(text):
    bound = bind(text)
    assert bound.replace(NO_BREAK_SPACE, " ") == text.replace(NO_BREAK_SPACE, " ")
    assert bind(bound) == bound
