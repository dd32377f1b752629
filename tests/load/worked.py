"""The worked term sheet as text, and the same with one passage changed."""

from pathlib import Path

from docgen.finding import Finding
from docgen.load.term_sheet import Loaded, parse_term_sheet

ROOT = Path(__file__).parent.parent.parent
TERM_SHEET = ROOT / "terms" / "ascent-solar-2018-01-31.yaml"
TEXT = TERM_SHEET.read_text(encoding="utf-8")


def changed(old: str, new: str) -> Loaded:
    """Load the worked term sheet with one passage replaced, which has to be in it."""
    assert old in TEXT, f"the worked term sheet no longer says: {old}"
    return parse_term_sheet(TEXT.replace(old, new, 1), "deal.yaml")


def only(loaded: Loaded) -> Finding:
    """Return the one finding of a term sheet that has exactly one."""
    assert [finding.message for finding in loaded.findings] == [finding.message for finding in loaded.findings[:1]]
    assert loaded.term_sheet is None
    return loaded.findings[0]


def line_of(words: str, text: str = TEXT) -> int:
    """Return the number of the first line that holds these words."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)
