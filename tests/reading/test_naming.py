import pytest

from docgen.reading.naming import assertions, instrument_names
from tests.reading.pages import page, paragraph


@pytest.mark.parametrize(
    ("words", "text", "convertible", "secured", "kind"),
    [
        ("PROMISSORY NOTE", "PROMISSORY NOTE", None, None, "note"),
        ("Offering of Unsecured Convertible Note", "Unsecured Convertible Note", True, False, "note"),
        ("a $200,000 unsecured convertible note", "unsecured convertible note", True, False, "note"),
        ("its Unsecured Promissory Note dated", "Unsecured Promissory Note", None, False, "note"),
        ("a secured, non-convertible debenture", "secured, non-convertible debenture", False, True, "debenture"),
        ("12% Debentures", "Debentures", None, None, "debenture"),
        ("is not a convertible note", "convertible note", False, None, "note"),
        (
            "Senior Secured Original Issue Discount Demand Note",
            "Senior Secured Original Issue Discount Demand Note",
            None,
            True,
            "note",
        ),
    ],
)
def test_the_name_of_the_instrument_says_what_it_is(words, text, convertible, secured, kind):
    (name,) = instrument_names(paragraph(words))
    assert (name.text, name.convertible, name.secured, name.kind) == (text, convertible, secured, kind)
    assert name.block.text[name.start : name.end] == text


@pytest.mark.parametrize(
    "words", ["Please note this.", "the Note falls due", "its existing secured notes", "a notebook"]
)
def test_other_notes_are_not_the_name_of_the_instrument(words):
    assert instrument_names(paragraph(words)) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The Note is not convertible.", [("convertible", False, "not convertible")]),
        ("The Note is convertible.", [("convertible", True, "convertible")]),
        ("The Note is not secured.", [("secured", False, "not secured")]),
        ("The Note is unsecured.", [("secured", False, "unsecured")]),
        ("The Note is a general unsecured obligation.", [("secured", False, "unsecured")]),
        (
            "The Note is neither secured nor convertible.",
            [("secured", False, "neither secured"), ("convertible", False, "nor convertible")],
        ),
        (
            "The Note is not secured and is convertible into shares.",
            [("secured", False, "not secured"), ("convertible", True, "convertible")],
        ),
        (
            "The Note is not secured but convertible.",
            [("secured", False, "not secured"), ("convertible", True, "convertible")],
        ),
        ("It shall not, at any time, be convertible.", [("convertible", False, "not, at any time, be convertible")]),
        ("The Holder may convert this Note into shares.", [("convertible", True, "convert this Note into")]),
        ("It does not convert into stock.", [("convertible", False, "not convert into")]),
        ("It gives no conversion right.", [("convertible", False, "no conversion right")]),
        ("It is secured by equipment.", [("secured", True, "secured")]),
        (
            "The Company grants the Holder a security interest.",
            [("secured", True, "grants the Holder a security interest")],
        ),
    ],
)
def test_a_statement_and_its_denial_are_told_apart(words, said):
    assert [(found.quality, found.holds, found.text) for found in assertions(paragraph(words))] == said


@pytest.mark.parametrize(
    "words",
    [
        "It ranks equally with all other unsecured and unsubordinated debt.",
        "It pays secured creditors first.",
        "Payments are converted into U.S. dollars.",
        "It owns convertible preferred stock.",
    ],
)
def test_words_about_other_things_say_nothing_of_the_instrument(words):
    assert assertions(paragraph(words)) == []


def test_the_report_as_filed_in_2018_contradicts_itself():
    # The three phrases of the filed report that this project starts from (checks A01 and A02).
    report = page(
        "<h3>Offering of Unsecured Convertible Note</h3><p>an unsecured convertible note (the “Note”)</p>"
        "<p>The Note is not convertible.</p><table><tr><td>10.1<td>Unsecured Promissory Note</table>"
    )
    assert [name.convertible for name in instrument_names(report)] == [True, True, None]
    assert [found.holds for found in assertions(report)] == [False]


@pytest.mark.parametrize(
    "words",
    [
        "The Holder may not convert this Note to the extent the Holder would beneficially own more than 4.99%.",
        "The Company must not effect any conversion of this Note, and the Holder has no right to convert any part of "
        "it, to the extent that the Holder would own more than 4.99% after the conversion.",
        "The Holder may not convert this Note, in whole or in part, to the extent that it would own more than 4.99%.",
        "The Holder may not convert more than one half of the principal.",
        "The Holder may not convert this Note before June 30, 2018.",
        "The Holder may not convert this Note unless it gives notice.",
        "This Note is not convertible if an Event of Default has occurred.",
        "The Note is not secured by any assets other than the equipment.",
        "This Note is not secured, except by the pledge of the shares.",
    ],
)
def test_a_limit_is_no_denial(words):
    assert [found for found in assertions(paragraph(words)) if not found.holds] == []


@pytest.mark.parametrize(
    "words",
    [
        "This Note is not convertible into shares, whether before or after maturity.",
        "This Note is not convertible into shares whether before or after maturity.",
        "This Note is not convertible before or after maturity.",
        "This Note is not convertible, and the Holder may sell it to the extent the law permits.",
        "This Note is not convertible, and if it is not paid the Holder may sue.",
        "This Note is not secured and falls due on demand if the Company defaults.",
    ],
)
def test_a_denial_beside_a_limit_of_something_else_stays_one(words):
    assert [found.holds for found in assertions(paragraph(words))] == [False]
