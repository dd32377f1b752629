import pytest

from docgen.reading.document import Block, Mark, ReadDocument, Section
from docgen.reading.statements import marked_statements, plain_statements, unattributed


def read(*texts, name="form_8k", medium="html", kinds=(), section="1.01", heading=None):
    kinds = kinds or ["paragraph"] * len(texts)
    blocks = tuple(Block(text, kind, section, None) for text, kind in zip(texts, kinds, strict=True))
    return ReadDocument(name, medium, "", "en-US", (Section(section, heading, None),), blocks)


def said(*texts, **how):
    return {(statement.term, statement.value) for statement in plain_statements(read(*texts, **how))}


def unsaid(*texts, **how):
    document = read(*texts, **how)
    return [figure.text for _, figure in unattributed(document, plain_statements(document))]


OPENING = (
    "On March 5, 2021, Acme Widgets, Inc., a Nevada corporation (the “Company”) sold and issued to Harbor Fund, L.P. "
    "(“Investor”) a $300,000 aggregate principal amount unsecured convertible note (the “Note”) in exchange for "
    "$280,000 of gross proceeds."
)


def test_the_opening_sentence_of_a_report_says_who_sold_what_when_and_for_how_much():
    assert said(OPENING) == {
        ("note.issued_on", "2021-03-05"),
        ("registrant.name", "Acme Widgets, Inc."),
        ("registrant.state", "Nevada"),
        ("registrant.entity", "corporation"),
        ("holder.name", "Harbor Fund, L.P."),
        ("note.principal", "300000.00"),
        ("closing.purchase_price", "280000.00"),
        ("note.secured", "no"),
        ("note.convertible", "yes"),
    }
    assert unsaid(OPENING) == []


def test_a_promise_to_pay_says_the_parties_and_the_principal():
    promise = (
        "FOR VALUE RECEIVED, Acme Widgets, Inc., a Nevada corporation (the “Company”), promises to pay to the order of "
        "HARBOR FUND, LP, a Delaware limited partnership (the “Holder”), the principal sum of Three Hundred Thousand "
        "Dollars ($300,000.00)."
    )
    assert said(promise, name="promissory_note") == {
        ("registrant.name", "Acme Widgets, Inc."),
        ("registrant.state", "Nevada"),
        ("registrant.entity", "corporation"),
        ("holder.name", "HARBOR FUND, LP"),
        ("holder.state", "Delaware"),
        ("holder.entity", "limited partnership"),
        ("note.principal", "300000.00"),
    }


@pytest.mark.parametrize(
    ("sentence", "term", "value"),
    [
        ("The Company promises to pay the sum of $5,000.00.", "note.principal", "5000.00"),
        ("The principal amount of this Note is $5,000.00.", "note.principal", "5000.00"),
        ("The Company issued a note for $5,000.", "note.principal", "5000.00"),
        ("The Holder paid $5,000 for it.", "closing.purchase_price", "5000.00"),
        ("The Note was sold for a purchase price of $5,000.", "closing.purchase_price", "5000.00"),
        ("The Company received proceeds of $5,000.", "closing.purchase_price", "5000.00"),
        ("The Note carries an original issue discount of $5,000.", "closing.original_issue_discount", "5000.00"),
        ("The lender withheld $5,000 for its costs.", "closing.withheld_fees", "5000.00"),
        ("The principal includes $5,000 of fees retained by the Holder.", "closing.withheld_fees", "5000.00"),
        ("The Company paid underwriting discounts and commissions of $5,000.", "closing.commissions", "5000.00"),
        ("It accrues interest at the rate of twelve percent (12%) per annum.", "note.interest.rate", "12"),
        ("The Note bears interest at 2.63515%.", "note.interest.rate", "2.63515"),
        ("The default rate is 18% per annum.", "note.default_rate", "18"),
        ("Overdue amounts bear interest at 18% per annum.", "note.default_rate", "18"),
        ("The rate rises to 18% per year while an Event of Default continues.", "note.default_rate", "18"),
        ("Interest accrues at 18% per annum after maturity.", "note.default_rate", "18"),
        ("The Note will mature on May 3, 2022.", "note.matures_on", "2022-05-03"),
        ("Everything is due on May 3, 2022 (the “Maturity Date”).", "note.matures_on", "2022-05-03"),
        ("Principal is payable in one sum on May 3, 2022.", "note.matures_on", "2022-05-03"),
        ("The maturity date of the Note is May 3, 2022.", "note.matures_on", "2022-05-03"),
        ("This Note is dated May 3, 2021.", "note.issued_on", "2021-05-03"),
        ("The Note was issued on May 3, 2021.", "note.issued_on", "2021-05-03"),
        ("Interest accrues from and including May 3, 2021.", "note.interest.accrues_from", "2021-05-03"),
        ("Interest begins accruing on May 3, 2021.", "note.interest.accrues_from", "2021-05-03"),
        ("Interest at 12% per annum runs from May 3, 2021.", "note.interest.accrues_from", "2021-05-03"),
        ("The Company may prepay on five (5) days’ notice.", "note.prepayment.notice", "5 days"),
        (
            "At least two business days’ notice of each prepayment is needed.",
            "note.prepayment.notice",
            "2 business days",
        ),
        ("With a prepayment it pays a premium of 2%.", "note.prepayment.premium", "2"),
        (
            "It does not pay within five (5) Business Days after an amount is due.",
            "note.events_of_default.payment.cure",
            "5 business days",
        ),
        (
            "It breaches a covenant and does not cure the breach for thirty (30) days after notice.",
            "note.events_of_default.breach.cure",
            "30 days",
        ),
        (
            "A case is not dismissed within sixty (60) days.",
            "note.events_of_default.insolvency.dismissal",
            "60 days",
        ),
        (
            "A judgment is neither paid nor stayed within 45 days.",
            "note.events_of_default.judgment.cure",
            "45 days",
        ),
        (
            "A final judgment for more than $75,000 is entered.",
            "note.events_of_default.judgment.threshold",
            "75000.00",
        ),
        (
            "It defaults under indebtedness for borrowed money in excess of $50,000.",
            "note.events_of_default.cross_default.threshold",
            "50000.00",
        ),
        ("It is governed by the laws of the State of New York.", "note.governing_law", "New York"),
        ("The text is filed as Exhibit 10.1.", "filing.exhibit_number", "10.1"),
        ("By: /s/ Ann Poe", "filing.signatory.name", "Ann Poe"),
        ("Name: Ann Poe Title: Chief Financial Officer", "filing.signatory.title", "Chief Financial Officer"),
        ("Date: May 6, 2021", "filing.signed_on", "2021-05-06"),
        (
            "Date of Report (Date of earliest event reported): May 3, 2021",
            "filing.event_on",
            "2021-05-03",
        ),
        (
            "Date of Report (Date of earliest event reported): May 6, 2021 (May 3, 2021)",
            "filing.event_on",
            "2021-05-03",
        ),
        ("The Note is not convertible.", "note.convertible", "no"),
        ("The Note is not secured.", "note.secured", "no"),
        ("Interest is compounded quarterly.", "note.interest.compounding", "quarterly"),
        (
            "Interest is computed on the actual number of days elapsed over a year of 365 days.",
            "note.interest.day_count",
            "actual/365",
        ),
        (
            "If a payment is due on a day that is not a Business Day, it is made on the next Business Day.",
            "note.business_days.rule",
            "next business day",
        ),
        ("The Note ranks pari passu with all unsecured debt.", "note.ranking", "equal with other unsecured debt"),
    ],
)
def test_a_sentence_says_its_fact_without_a_mark(sentence, term, value):
    assert (term, value) in said(sentence)
    assert unsaid(sentence) == []


def test_one_sentence_can_say_the_rate_and_the_default_rate():
    rates = {("note.interest.rate", "12"), ("note.default_rate", "18")}
    assert said("Interest accrues at 12% per annum, and after an Event of Default at 18% per annum.") == rates
    assert said("If an Event of Default occurs, it accrues at 18% per annum instead of 12% per annum.") == rates


def test_events_of_default_in_one_sentence_keep_their_own_periods():
    events = (
        "The events of default are (i) failure to pay within five business days after the due date; (ii) breach of a "
        "covenant not cured within 30 days after notice; and (iii) a bankruptcy case not dismissed within 60 days."
    )
    assert said(events) == {
        ("note.events_of_default.payment.cure", "5 business days"),
        ("note.events_of_default.breach.cure", "30 days"),
        ("note.events_of_default.insolvency.dismissal", "60 days"),
    }


def test_the_head_of_the_note_is_read_from_a_table_as_from_running_text():
    cells = ("Principal amount", "$5,000.00", "Issue date", "May 3, 2021", "Maturity date", "May 3, 2022")
    facts = {("note.principal", "5000.00"), ("note.issued_on", "2021-05-03"), ("note.matures_on", "2022-05-03")}
    assert said(*cells, kinds=["header", "cell"] * 3, name="promissory_note") == facts
    assert said(" ".join(cells), name="promissory_note", medium="pdf") == facts


def test_a_figure_of_a_table_is_placed_in_its_own_cell():
    document = read("Principal amount", "$5,000.00", kinds=["header", "cell"])
    (statement,) = plain_statements(document)
    assert statement.block is document.blocks[1]
    assert statement.block.text[statement.start : statement.end] == statement.text == "$5,000.00"


def test_the_cover_page_is_read_from_its_captions():
    facts = said(
        "Acme Widgets, Inc.",
        "(Exact name of registrant as specified in its charter)",
        "12 Main Street, Reno, Nevada 89501",
        "(Address of principal executive offices) (Zip Code)",
        "Emerging growth company ☒",
    )
    assert facts == {
        ("registrant.name", "Acme Widgets, Inc."),
        ("registrant.address.street", "12 Main Street"),
        ("registrant.address.city", "Reno"),
        ("registrant.address.state", "Nevada"),
        ("registrant.address.zip", "89501"),
        ("registrant.emerging_growth_company", "yes"),
    }


def test_a_name_after_a_date_on_the_cover_page_is_read_whole():
    text = "Date of Report: May 3, 2021 Acme Solar Widgets, Inc. (Exact name of registrant as specified in its charter)"
    assert ("registrant.name", "Acme Solar Widgets, Inc.") in said(text, name="form_8k", medium="pdf")


def test_a_heading_read_from_a_pdf_is_no_part_of_the_name_after_it():
    text = "1. Promise to Pay Acme Widgets, Inc., a Nevada corporation (the “Company”), promises to pay."
    facts = said(text, name="promissory_note", medium="pdf", section="1", heading="Promise to Pay")
    assert ("registrant.name", "Acme Widgets, Inc.") in facts


def test_words_and_figures_that_differ_make_a_statement_that_cannot_be_read():
    assert said("The principal sum of Three Hundred Thousand Dollars ($350,000.00).") == {("note.principal", None)}


@pytest.mark.parametrize(
    "name",
    ["Harbor Fund", "Harbor Fund, L.P.", "1847 Goedeker Inc.", "iBio, Inc.", "22nd Century Group, Inc.", "3i plc"],
)
def test_a_name_is_read_whole_and_without_the_period_of_its_sentence(name):
    assert said(f"The Note was issued to {name}, a Delaware limited partnership (the “Holder”).") >= {
        ("holder.name", name)
    }
    assert said(f"The Note was issued to {name.rstrip('.')}.") == {("holder.name", name)}


@pytest.mark.parametrize("name", ["3 Day Blinds, Inc.", "Toys “R” Us, Inc.", "3(a)(10) Fund, LLC"])
def test_half_a_name_is_never_read_for_the_whole(name):
    for sentence in (f"{name}, a Nevada corporation (the “Company”), sold it.", f"The Note was issued to {name} then."):
        assert not any(term.endswith(".name") for term, _ in said(sentence))


def test_a_state_of_many_words_is_read_whole():
    opening = "Acme, Inc., a Republic of the Marshall Islands corporation (the “Company”), sold a note."
    assert ("registrant.state", "Republic of the Marshall Islands") in said(opening)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The Company owes $5,000.00.", "$5,000.00"),
        ("It received net proceeds of $5,000.", "$5,000"),
        ("A servicing fee of 2% per annum applies.", "2% per annum"),
        ("The closing was followed by a call on March 3, 2018.", "March 3, 2018"),
        ("The offer stays open for ten days.", "ten days"),
    ],
)
def test_a_figure_whose_words_do_not_say_what_it_is_belongs_to_no_statement(sentence, figure):
    assert unsaid(sentence) == [figure]


def test_a_par_value_says_what_it_is():
    assert unsaid("Common Stock, $0.0001 par value per share") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A notice delivered on a day that is not a Business Day takes effect on the next Business Day.",
        "“Senior Debt” is all debt except debt whose terms state that it ranks equally with or junior to this Note.",
        "The Company may not assign its obligations under this Note without the consent of the Holder.",
        "The Note has not been registered under the Securities Act.",
        "Ring 12 or 200,000 times.",
    ],
)
def test_a_sentence_about_something_else_says_no_fact(sentence):
    assert said(sentence) == set()


def test_a_mark_is_read_again_from_its_printed_words():
    text = "a purchase price of $280,00 from a Delaware fund"
    marks = (Mark("closing.purchase_price", 20, 27), Mark("holder.state", 33, 43))
    document = ReadDocument("form_8k", "html", "", None, (), (Block(text, "paragraph", "1.01", None, marks=marks),))
    price, state = marked_statements(document, {"closing.purchase_price": "money"})
    assert (price.text, price.value, price.marked, price.section) == ("$280,00", None, True, "1.01")
    assert (state.text, state.value) == ("a Delaware", "Delaware")
