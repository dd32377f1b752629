"""What is written, and when nothing is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.desk import docgen
from tests.report.contract import kept
from tests.worked_example import TERM_SHEET


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a term sheet on which an error stands."""
    folder = tmp_path_factory.mktemp("faulty")
    text = TERM_SHEET.read_text(encoding="utf-8").replace("matures_on: December 29, 2018", "matures_on: 2018-01-29")
    (folder / "acme.yaml").write_text(text, encoding="utf-8")
    return folder


def test_nothing_is_written_while_an_error_stands(faulty: Path) -> None:
    result = docgen("build", str(faulty))
    assert result.exit_code == 1
    assert "T204" in result.stdout
    assert result.stdout.endswith(
        "Nothing was written for acme. Correct the errors, or have the pages stamped with --draft.\n"
    )
    assert not Path("build").exists()


def test_a_draft_is_written_over_an_error_and_stamped(faulty: Path) -> None:
    result = docgen("build", str(faulty), "--draft", "-o", "drafts")
    assert result.exit_code == 1
    assert "Nothing was written" not in result.stdout
    for name in ("promissory_note", "form_8k"):
        assert f"Wrote drafts/acme/{name}.pdf" in result.stdout
        assert "Wrote drafts/acme/manifest.json" in result.stdout
        with pypdfium2.PdfDocument(Path("drafts", "acme", f"{name}.pdf")) as pdf:
            assert all("draft" in page.get_textpage().get_text_bounded().lower() for page in pdf)


def test_a_clean_deal_is_written_whole_and_the_json_names_every_file() -> None:
    result = docgen("build", "-o", "out", "--format", "json")
    assert result.exit_code == 0
    deal = kept(result.stdout)["deals"][0]
    assert [(output["document"], output["format"], output["path"]) for output in deal["outputs"]] == [
        (name, form, str(Path("out", "acme", f"{name}.{form}")))
        for name in ("form_8k", "promissory_note")
        for form in ("html", "pdf")
    ]
    for output in deal["outputs"]:
        assert hashlib.sha256(Path(output["path"]).read_bytes()).hexdigest() == output["sha256"]
    assert sorted(path.name for path in Path("out/acme").iterdir()) == [
        "form_8k.html", "form_8k.pdf", "manifest.json", "promissory_note.html", "promissory_note.pdf",
    ]  # fmt: skip


def test_a_folder_that_cannot_be_written_is_a_finding_and_the_findings_are_not_lost() -> None:
    Path("taken").mkdir()
    Path("taken/acme").write_text("")
    result = docgen("build", "-o", "taken")
    assert result.exit_code == 1
    assert "terms/acme.yaml: error P302 cannot-write" in result.stdout
    assert "T303" in result.stdout
    # The pages of a draft could not be written either.
    assert result.stdout.endswith("Nothing was written for acme. Correct the errors.\n")
