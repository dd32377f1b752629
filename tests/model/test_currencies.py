from docgen.model.kinds import CURRENCIES
from docgen.reading.words import CODES
from tests.worked_example import Edit, Variant


def test_a_deal_can_be_in_every_currency_the_reader_knows_and_no_other() -> None:
    assert set(CURRENCIES) == set(CODES.split("|"))


def test_a_deal_in_another_currency_is_refused(tmp_path) -> None:
    (finding,) = Variant({"closing": {"commissions": "AED 5,000.00"}}).check(tmp_path).findings
    assert finding.code == "T006"
    assert "a currency docgen cannot read back" in finding.message


CANADIAN = {
    "note": {"principal": "CAD 200,000.00"},
    "closing": {"purchase_price": "CAD 177,500.00", "original_issue_discount": "CAD 22,500.00"},
}


def test_an_amount_printed_in_its_own_currency_agrees(tmp_path) -> None:
    assert "X101" not in {finding.code for finding in Variant(CANADIAN).check(tmp_path).findings}


def test_an_amount_printed_in_another_currency_is_found(tmp_path) -> None:
    dollars = Edit("form_8k/items/item_1_01.html", "{{ note.principal.without_cents }}", "$200,000")
    found = [finding for finding in Variant(CANADIAN, (dollars,)).check(tmp_path).findings if finding.code == "X101"]
    assert [finding.term for finding in found] == ["note.principal"]
