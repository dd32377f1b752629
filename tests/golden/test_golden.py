from difflib import unified_diff
from pathlib import Path

import pytest

from tests.golden.printed import FOLDER, printed
from tests.worked_example import Edit, Variant

PRINTED = printed()


def changed(path: Path, now: str) -> list[str]:
    """Give the lines of a golden file that are gone, with -, and those that are new, with +."""
    golden = path.read_text(encoding="utf-8").splitlines()
    return [
        line for line in unified_diff(golden, now.splitlines(), lineterm="", n=0) if line[:2] not in ("--", "++", "@@")
    ]


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.stem)
def test_a_document_is_printed_as_its_golden_file_has_it(path: Path) -> None:
    assert changed(path, PRINTED[path]) == [], "meant? make golden, and read the diff"


def test_a_word_changed_in_a_clause_changes_one_line() -> None:
    edit = Edit("promissory_note/clauses/severability.html", "cannot be enforced", "is unenforceable")
    now = printed({"worked": Variant(edits=(edit,))})
    lines = {path.stem: changed(path, text) for path, text in now.items()}
    assert [line[0] for line in lines["worked_promissory_note"]] == ["-", "+"]
    assert "is unenforceable" in lines["worked_promissory_note"][1]
    assert lines["worked_form_8k"] == []


def test_no_golden_file_is_left_over() -> None:
    assert set(FOLDER.glob("*.txt")) == set(PRINTED)
