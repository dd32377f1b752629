"""Deals to measure with: the worked one, many that differ from it, and one as long as is wanted."""

from __future__ import annotations

import string
from pathlib import Path

from tests.benchmarks.processes import ROOT

TERM_SHEET = ROOT / "terms" / "ascent-solar-2018-01-31.yaml"
_NO_PROVISIONS = "additional_provisions: []"
_WORDING = (
    "The Company shall keep at its principal office a true copy of each paper that it signs in connection with this "
    "Note, shall let the Holder read it on any business day during ordinary hours, and shall send the Holder a copy "
    "promptly after the Holder asks for it. A paper that the Company has lost is to be made good from the copies of "
    "those who have one, at the expense of the Company and without delay. Nothing in this paragraph obliges the "
    "Company to disclose what it holds in confidence for another, or what the law forbids it to disclose."
)
_SUMMARY = "The Note lets the holder read and copy each paper that the Company signs in connection with the Note."


def differing(folder: Path, count: int) -> Path:
    """Write that many term sheets; each states another holder, file number and telephone in both documents.

    They change what is printed and not how much, and each is printed as it is written, so that a script without
    docgen's wording prints the same pages.
    """
    text = TERM_SHEET.read_text(encoding="utf-8")
    folder.mkdir(parents=True)
    for number in range(count):
        differs = {
            "BayBridge Capital Fund LP": f"BayBridge Capital {_letters(number)} LP",
            "001-32919": f"001-{30000 + number}",
            "(720) 872-5000": f"(720) 872-{1000 + number:04}",
        }
        changed = text
        for old, new in differs.items():
            assert old in changed, f"{TERM_SHEET.name} no longer says {old}"
            changed = changed.replace(old, new)
        (folder / f"deal-{number:05}.yaml").write_text(changed, encoding="utf-8")
    return folder


def long(path: Path, provisions: int) -> Path:
    """Write the worked term sheet with so many additional provisions, three or four of them to a page."""
    text = TERM_SHEET.read_text(encoding="utf-8")
    assert _NO_PROVISIONS in text, f"{TERM_SHEET.name} no longer says {_NO_PROVISIONS}"
    entries = [
        f"    - heading: Papers {_letters(number)}\n      about: other\n"
        f"      note_wording: {_WORDING}\n      report_summary: {_SUMMARY}\n"
        for number in range(provisions)
    ]
    if entries:
        text = text.replace(_NO_PROVISIONS, "additional_provisions:\n" + "".join(entries).rstrip())
    path.write_text(text, encoding="utf-8")
    return path


def _letters(number: int) -> str:
    """A name without a figure in it, which would be one to be explained."""
    return "".join(string.ascii_uppercase[number // 26**place % 26] for place in (2, 1, 0))
