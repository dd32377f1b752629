"""Every check's page is its test: what it passes passes, what it fails fails in exactly its words."""

import re
from pathlib import Path

import pytest

from docgen.check.page import pages, read_page
from docgen.check.registry import CHECKS
from docgen.check.runner import page_of
from tests.check.pages import read_example
from tests.worked_example import Variant

ALL = pages()


def found(variant: Variant, code: str, folder: Path, *, pdf: bool) -> list[str]:
    result = variant.build(folder, draft=True) if pdf else variant.check(folder)
    return [finding.message for finding in result.findings if finding.code == code]


def needs_pdf(code: str) -> bool:
    return "- reads: the finished PDF" in read_page(ALL[code]).text


@pytest.mark.parametrize("code", ALL)
def test_what_the_page_passes_is_not_reported(code: str, tmp_path: Path) -> None:
    assert found(read_example(ALL[code]).passes, code, tmp_path, pdf=needs_pdf(code)) == []


@pytest.mark.parametrize("code", ALL)
def test_what_the_page_fails_is_reported_in_its_words(code: str, tmp_path: Path) -> None:
    example = read_example(ALL[code])
    assert example.says in found(example.fails, code, tmp_path, pdf=needs_pdf(code))


def test_every_check_has_a_page_whose_file_carries_its_code_and_name() -> None:
    assert {page_of(check).code for check in CHECKS} <= set(ALL)
    for code, path in ALL.items():
        page = read_page(path)
        assert path.stem == f"{code.lower()}_{page.name.replace('-', '_')}"


def test_no_two_pages_share_a_code_or_a_name() -> None:
    names = [read_page(path).name for path in ALL.values()]
    assert len(names) == len(set(names))


def test_every_page_names_a_source_and_says_what_to_change() -> None:
    for path in ALL.values():
        page = read_page(path)
        assert page.source
        assert re.search(r"\n[A-Z].+\.$", read_example(path).says), path.name
