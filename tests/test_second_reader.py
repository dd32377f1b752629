"""Somebody else's 8-K reader, edgartools, finds in our finished report the Items that we wrote, and their words."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.finished_pages import finished_pages
from tests.worked_example import Edit, Variant

# Run by a Python of its own, whose home is a new folder and which may not look up or call any other machine.
READER = """
import json, sys

def no_network(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname"):
        raise PermissionError(f"{event} {args}")

sys.addaudithook(no_network)
from edgar.company_reports.current_report import EightK
from edgar.documents import HTMLParser, ParserConfig

class Filing:
    form, accession_no = "8-K", ""

    def __init__(self, html):
        self._html = html

    def html(self):
        return self._html

    def text(self):
        return HTMLParser(ParserConfig(form="8-K")).parse(self._html).text()

found = []
for page in json.load(sys.stdin):
    report = EightK(Filing(page))
    found.append({item: " ".join(report[item].split()) for item in report.items})
json.dump(found, sys.stdout)
"""
CAPTION = (
    "Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a Registrant"
)
DEALS = {
    "worked": Variant(),
    "no Item 3.02": Variant({"filing": {"also_report": []}}),
    "heading lost": Variant(edits=(Edit("form_8k/items/item_2_03.html", f"<h2>{CAPTION}</h2>", ""),)),
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """What edgartools reads of each deal: Items and their words."""
    home = tmp_path_factory.mktemp("home")
    pages = [finished_pages(deal)["form_8k"].decode() for deal in DEALS.values()]
    run = subprocess.run(
        [sys.executable, "-c", READER],
        input=json.dumps(pages),
        env={**os.environ, "HOME": str(home), "EDGAR_LOCAL_DATA_DIR": str(home), "PYTHONIOENCODING": "utf-8"},
        cwd=home,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return dict(zip(DEALS, json.loads(run.stdout), strict=True))


def test_it_finds_the_items_of_the_worked_report_and_no_others(read: dict[str, dict[str, str]]) -> None:
    assert list(read["worked"]) == ["Item 1.01", "Item 2.03", "Item 3.02", "Item 9.01"]


def test_it_finds_no_item_302_in_a_report_that_has_none(read: dict[str, dict[str, str]]) -> None:
    assert list(read["no Item 3.02"]) == ["Item 1.01", "Item 2.03", "Item 9.01"]


def test_it_misses_an_item_that_lost_its_heading(read: dict[str, dict[str, str]]) -> None:
    assert list(read["heading lost"]) == ["Item 1.01", "Item 3.02", "Item 9.01"]


def test_it_reads_each_item_from_its_caption_to_the_next(read: dict[str, dict[str, str]]) -> None:
    items = read["worked"]
    assert items["Item 1.01"].startswith("Item 1.01 Entry into a Material Definitive Agreement Issuance of the Note")
    assert "matures on December 29, 2018" in items["Item 1.01"]
    assert items["Item 1.01"].endswith("is incorporated by reference into this Item.")
    assert "became directly obligated on it" in items["Item 2.03"]
    assert "in reliance on Section 4(a)(2) of the Securities Act" in items["Item 3.02"]
    assert "Promissory Note dated January 31, 2018" in items["Item 9.01"]
    assert "duly authorized" not in items["Item 9.01"]
