import pytest

from docgen.reading.artifacts import artifacts
from docgen.reading.html import read_html
from tests.reading.pages import RENDERED, page, paragraph


@pytest.mark.parametrize(
    ("words", "text", "why"),
    [
        ("pay {{ note.principal }} now", "{{ note.principal }}", "is template code"),
        ("pay {% if x %} now", "{% if x %}", "is template code"),
        ("due on TBD", "TBD", "is a placeholder"),
        ("due on [●]", "[●]", "is a placeholder"),
        ("due on [•]", "[•]", "is a placeholder"),
        ("due on [ ]", "[ ]", "is a placeholder"),
        ("due on [____]", "[____]", "is a placeholder"),
        ("due on XX/XX/2018", "XX/XX/2018", "is a placeholder"),
        ("due on [to be confirmed]", "[to be confirmed]", "is a placeholder"),
        ("the buyer [Name of Holder] pays", "[Name of Holder]", "is a placeholder"),
        ("within [5] days", "[5]", "is a placeholder"),
        ("its principle [sic] amount", "[sic]", "is a placeholder"),
        ("is secured [X] by", "[X]", "is a placeholder"),
        ("the right [as amended];", "[as amended]", "is a placeholder"),
        ("due in ● days", "●", "is a placeholder"),
        ("the buyer {name} pays", "{name}", "is a placeholder"),
        ("due on ??? in Denver", "???", "is a placeholder"),
        ("Section ## of it", "##", "is a placeholder"),
        ("pay $XX,XXX of debt", "$XX,XXX", "is a placeholder"),
        ("pay $XX,XXX.XX of debt", "$XX,XXX.XX", "is a placeholder"),
        ("pay $ x now", "$ x", "is a placeholder"),
        ("pay XX,XXX dollars", "XX,XXX", "is a placeholder"),
        ("pay $____ now", "____", "is a blank outside a signature line"),
        ("number XX-XXXXXXX of it", "XX-XXXXXXX", "is a placeholder"),
        ("at XX% a year", "XX", "is a placeholder"),
        ("on January XX, 2018", "XX", "is a placeholder"),
        ("within XX business days", "XX", "is a placeholder"),
        ("the buyer XXX pays", "XXX", "is a placeholder"),
        ("in 20XX or so", "20XX", "is a placeholder"),
        ("due on TBA", "TBA", "is a placeholder"),
        ("the ____ day", "____", "is a blank outside a signature line"),
        (r"pay \$200,000", r"\$", "is a stray backslash"),
        ("an &lt;u>Unsecured Note", "<u>", "is markup that was printed as text"),
        ("the &amp;#8220;Note", "&#8220;", "is markup that was printed as text"),
        ("within None days", "None", "is a value of the program"),
        ("is Undefined", "Undefined", "is a value of the program"),
        ("pay Decimal(5)", "Decimal(", "is a value of the program"),
        ("falls due not stated", "not stated", "is the mark of a fact the term sheet leaves open"),
        ("a NOT_STATED b", "NOT_STATED", "is the mark of a fact the term sheet leaves open"),
        ("Technologies, Inc.. It", "..", "is doubled punctuation"),
        ("one,, two", ",,", "is doubled punctuation"),
        ("pay the the holder", "the the", "is a word said twice"),
        ("THE THE HOLDER", "THE THE", "is a word said twice"),
        ("The the holder", "The the", "is a word said twice"),
        ("one , two", " ,", "is a space before punctuation"),
        ("it is due .", " .", "is a space before punctuation"),
        ("the “Holder", "“", "is opened and never closed"),
        ("the Holder”", "”", "closes nothing"),
        ("(as amended", "(", "is opened and never closed"),
        ("as amended)", ")", "closes nothing"),
        ("the holder's", "'", "is a straight mark: type ’ for an apostrophe, and “ and ” around words"),
        ("paid ()", "()", "is empty"),
    ],
)
def test_what_no_finished_page_may_show_is_found(words, text, why):
    (artifact,) = artifacts(paragraph(words))
    assert (artifact.text, artifact.why) == (text, why)
    assert artifact.block.text[artifact.start :].startswith(text)


@pytest.mark.parametrize(
    "words",
    [
        "By: ________",
        "Name: ______ Title: ______",
        "________",
        "None.",
        "Financial statements: None.",
        "None of the parties knows that that is so.",
        "Walla Walla, Washington",
        "It ends … or ... so.",
        "Portions marked [***] are omitted.",
        "(a) the Holder’s “right” (if any);",
        "[Signature page follows]",
        "[Signature Page to Promissory Note]",
        "[Remainder of page intentionally left blank]",
        "9. [Reserved]",
        "[Intentionally omitted]",
        "[L.S.] [Corporate Seal]",
        "[X] Yes",
        "“[t]he offer and sale of th[is] security”",
        "Article XXX and Title XXX of the Code",
        "Malcolm X, X Corp. and Exxon",
        "a rate to be determined by the arbitrator",
        "Is it due? No! It costs $5 #1",
        "$0.0001 par value & more",
    ],
)
def test_ordinary_words_are_let_pass(words):
    assert artifacts(paragraph(words.replace("&", "&amp;"))) == []


def test_a_stated_term_that_prints_an_absent_fact_is_found_even_where_none_may_stand():
    (artifact,) = artifacts(page("<p><data data-term='note.default_rate'>none</data>.</p>"))
    assert artifact.why == "is printed for note.default_rate, which has no value"


def test_a_stated_term_that_prints_nothing_is_found():
    (artifact,) = artifacts(page("<p>Pay <data data-term='note.principal'></data> now.</p>"))
    assert artifact.why == "is printed for note.principal, which has no value"


@pytest.mark.parametrize("words", ["To be determined", "to come", "to be confirmed."])
def test_a_stated_term_that_is_still_to_come_is_found(words):
    (artifact,) = artifacts(page(f"<p>Pay <data data-term='closing.use_of_proceeds'>{words}</data></p>"))
    assert (artifact.text, artifact.why) == (words, "is a placeholder")


def test_a_stated_term_is_no_blank_to_be_filled_in_even_where_one_may_stand():
    (artifact,) = artifacts(page("<p>Address: <data data-term='holder.notice_address'>____ Street</data></p>"))
    assert (artifact.text, artifact.start, artifact.why) == ("____", 9, "is a placeholder")


def test_the_report_as_filed_in_2018_shows_three_slips():
    # Two escaped dollar signs and an underline tag around the exhibit's name (check A17).
    filed = paragraph(r"a \$200,000 note for \$177,500. &lt;u>Unsecured Promissory Note&lt;/u>")
    assert [artifact.text for artifact in artifacts(filed)] == [r"\$", r"\$", "<u>", "</u>"]


def test_a_clean_page_shows_none():
    assert artifacts(read_html(RENDERED.encode(), "promissory_note")) == []
