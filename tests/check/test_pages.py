"""Every page is a test: what it passes passes, what it fails fails in exactly its words."""

import errno
import os
import re
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import chdir
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from docgen.batch.deals import tie_out_all
from docgen.batch.record import Kept, Record
from docgen.batch.run import Run
from docgen.batch.verify import verify
from docgen.batch.workers import in_parallel
from docgen.check.page import pages, read_page
from docgen.check.registry import CHECKS
from docgen.check.runner import page_of
from docgen.finding import Stop
from docgen.publish import prerequisites
from docgen.publish.engine import LibraryMissing
from docgen.publish.files import write_all
from docgen.publish.pdf import write_pdf
from docgen.reading.pdf import read_pdf
from docgen.result import RECORD, Result
from docgen.templates import OURS, Templates
from tests.check.pages import needs_pdf, of_the_machine, read_example, says, titles
from tests.check.shown import Shown, shown
from tests.worked_example import Variant

ALL = pages()
OF_A_DEAL = [code for code, path in ALL.items() if not of_the_machine(path)]


def found(variant: Variant, code: str) -> list[str]:
    return [finding.message for finding in shown(variant, pdf=needs_pdf(ALL[code])) if finding.code == code]


@pytest.mark.parametrize("code", OF_A_DEAL)
def test_what_the_page_passes_is_not_reported(code: str) -> None:
    assert found(read_example(ALL[code]).passes, code) == []


@pytest.mark.parametrize("code", OF_A_DEAL)
def test_what_the_page_fails_is_reported_in_its_words(code: str) -> None:
    example = read_example(ALL[code])
    assert example.says in found(example.fails, code)


def unlike_their_pages(findings: Iterable[Shown]) -> set[str]:
    """The codes of findings that claim a name, severity or source other than those on their page."""
    heads = {code: read_page(path) for code, path in ALL.items()}
    return {
        finding.code
        for finding in findings
        if (finding.name, finding.severity, finding.source)
        != (heads[finding.code].name, heads[finding.code].severity, heads[finding.code].source)
    }


@pytest.mark.parametrize("code", OF_A_DEAL)
def test_a_finding_of_any_stage_claims_what_its_page_claims(code: str) -> None:
    findings = shown(read_example(ALL[code]).fails, pdf=needs_pdf(ALL[code]))
    assert code in {finding.code for finding in findings}
    assert unlike_their_pages(findings) == set()


@pytest.mark.parametrize("claim", [{"name": "x"}, {"severity": "info"}, {"source": "Securities Act of 1933"}])
def test_a_finding_that_claims_more_than_its_page_is_found_out(claim: dict[str, str]) -> None:
    findings = shown(read_example(ALL["T004"]).fails, pdf=False)
    assert unlike_their_pages([replace(finding, **claim) for finding in findings]) == {"T004"}


def test_a_page_that_quotes_another_message_would_fail(tmp_path: Path) -> None:
    path = tmp_path / ALL["X101"].name
    path.write_text(
        ALL["X101"].read_text(encoding="utf-8").replace("has $200,000.00", "has $200,000"), encoding="utf-8"
    )
    example = read_example(path)
    assert example.says not in found(example.fails, "X101")


def test_a_page_of_a_check_without_an_example_that_fails_is_refused(tmp_path: Path) -> None:
    path = tmp_path / ALL["X101"].name
    path.write_text(re.sub("## Fails.*(?=## Says)", "", ALL["X101"].read_text(encoding="utf-8"), flags=re.DOTALL))
    with pytest.raises(AssertionError, match="lacks one of Passes, Fails, Says"):
        read_example(path)


def no_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise LibraryMissing("Pango")

    monkeypatch.setattr(prerequisites, "weasyprint", missing)
    monkeypatch.setattr(sys, "platform", "linux")
    prerequisites.require_engine()


def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    write_all(Path("build", "acme"), {"promissory_note.pdf": b"%PDF"})


def broken_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    read_pdf(b"%PDF-1.7 broken", "promissory_note")


def dies(path: Path) -> Result:
    os.kill(os.getpid(), signal.SIGKILL)
    return Result(path.stem, str(path))


def killed(monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = in_parallel([Path("acme.yaml"), Path("apex.yaml")], dies, jobs=2, seconds=600)
    raise Stop(*first.findings)


def rings(path: Path) -> Result:
    os.kill(os.getpid(), signal.SIGALRM)  # As the alarm does once the seconds are over.
    return Result(path.stem, str(path))


def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    (result,) = in_parallel([Path("acme.yaml")], rings, jobs=1, seconds=600)
    raise Stop(*result.findings)


def no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    raise Stop(*verify(Path("build", "acme")).findings)


def edited_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    finished({"form_8k.pdf": b"%PDF"})
    Path("build", "acme", "form_8k.pdf").write_bytes(b"%PDF edited")
    raise Stop(*verify(Path("build", "acme")).findings)


def other_principal(monkeypatch: pytest.MonkeyPatch) -> None:
    finished({"form_8k.html": b"<html lang='en-US'><body><p>The principal amount is $200,000.</p></body></html>"})
    raise Stop(*verify(Path("build", "acme")).findings)


def other_words(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<html lang='en-US'><head><title>8-K</title></head><body><p>The Company pays {}.</p></body></html>"
    pdf = write_pdf(page.format("twice"), Templates().bytes, name="form_8k")[0]
    finished({"form_8k.html": page.format("once").encode(), "form_8k.pdf": pdf})
    raise Stop(*verify(Path("build", "acme")).findings)


def no_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask", None)
    run, nowhere = Run((OURS,)), "tcp://127.0.0.1:9"
    list(tie_out_all([Path("acme.yaml")], run, scheduler=nowhere))


def finished(files: dict[str, bytes]) -> None:
    """Write build/acme with some files and their record, of a deal over $250,000."""
    result = Result("acme", "acme.yaml", {"note.principal": "250000.00"})
    digests = {name: sha256(content).hexdigest() for name, content in files.items()}
    record = Record({}, {}, (), digests, Kept.of(result))
    write_all(Path("build", "acme"), {**files, RECORD: record.as_bytes()})


STAGED: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "P301": no_pango, "P302": full_disk, "P305": broken_pdf, "P401": killed, "P402": slow,
    "P403": no_record, "P404": edited_pdf, "P405": other_principal, "P406": other_words,
    "P407": no_dask,
}  # fmt: skip


@pytest.mark.parametrize("code", STAGED)
def test_a_fault_of_the_machine_is_reported_in_the_words_of_its_page(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = read_page(ALL[code])
    with chdir(tmp_path), pytest.raises(Stop) as stopped:
        STAGED[code](monkeypatch)
    (finding,) = stopped.value.findings
    assert (finding.code, finding.name, finding.severity) == (page.code, page.name, page.severity)
    assert (finding.message, finding.source) == (says(ALL[code]), page.source)


def test_only_a_fault_of_the_machine_goes_without_examples_and_each_is_staged() -> None:
    of_the_machine = set(ALL) - set(OF_A_DEAL)
    assert of_the_machine == set(STAGED)
    assert {code: titles(ALL[code]) for code in of_the_machine} == {code: ["Says"] for code in STAGED}


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
        assert read_page(path).source
        assert re.search(r"\n[A-Z].+[.?]$", says(path)), path.name
