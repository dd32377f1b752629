import pytest

from docgen.reading.parties import parties


@pytest.mark.parametrize(("text", "names"), [
    ("The Company shall pay Larkspur Capital Partners LP.", ["Larkspur Capital Partners LP"]),
    ("If Acme Holdings, Inc. sells its shares, the Company must pay.", ["Acme Holdings, Inc."]),
    ("Under the agreement with 3 Day Blinds, LLC, nothing is owed.", ["3 Day Blinds, LLC"]),
    ("The lien of First Bank of Ohio, N.A. comes first.", ["First Bank of Ohio, N.A."]),
    ("Acme Corp. and Beta Ltd. are guarantors.", ["Acme Corp.", "Beta Ltd."]),
    ("The accounts of the Company, the Holder and First Bank, N.A. are kept.", ["First Bank, N.A."]),
    ("The Company is a Delaware corporation in good standing.", []),
    ("The Holder keeps the Note.", []),
    ("Interest is paid under Section 3.", []),
])  # fmt: skip
def test_names_are_found_by_how_they_end(text: str, names: list[str]) -> None:
    assert [name for _, _, name in parties(text)] == names
