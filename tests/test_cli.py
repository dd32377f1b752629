"""The commands as their user meets them."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner
from click.testing import Result as Ran

from docgen.cli.commands import commands
from docgen.result import Result
from docgen.templates import OURS
from tests.report.contract import kept
from tests.worked_example import ROOT, TERM_SHEET

CLAUSE = Path("promissory_note", "clauses", "interest.html")
RATE = "{{ note.interest.rate.words_and_figures }}"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the worked term sheet in terms/, in which every command runs."""
    (tmp_path / "terms").mkdir()
    shutil.copy(TERM_SHEET, tmp_path / "terms" / "acme.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def docgen(*arguments: str) -> Ran:
    return CliRunner().invoke(commands, arguments)


def process(*arguments: str, before: str = "", **environment: str) -> subprocess.Popen[str]:
    """Start docgen in a process of its own, after a line of Python that prepares it."""
    return subprocess.Popen(
        [sys.executable, "-c", f"{before}\nfrom docgen.cli import main; main()", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def files() -> list[str]:
    return sorted(str(path) for path in Path().rglob("*") if path.is_file())


def test_the_worked_term_sheet_is_clean_and_nothing_is_written() -> None:
    result = docgen("check")
    assert result.exit_code == 0
    assert result.stdout.endswith("1 deal: no errors, 2 for information, 2 waived.\n")
    assert files() == ["terms/acme.yaml"]


def test_an_error_in_the_term_sheet_is_exit_status_1() -> None:
    change(Path("terms/acme.yaml"), "$200,000.00", "200,000")
    result = docgen("check", "terms/acme.yaml")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == "terms/acme.yaml:43:14: error T006 bad-value"


def test_a_warning_alone_is_exit_status_0() -> None:
    docgen("new", "new-deal")
    result = docgen("check", "terms/new-deal.yaml")
    assert result.exit_code == 0
    assert ": no errors" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "empty"],
        ["check", "one", "two"],
        ["check", "one/Same.yaml", "two/same.yaml"],
        ["check", "...yaml"],
        ["build", "..yml"],
        ["check", "nowhere.yaml"],
        ["check", "nowhere.yaml", "nowhere"],
        ["build", "terms/acme.yaml/acme"],
        ["check", ""],
        ["check", "--since", ""],
        ["check", "--shard", ""],
        ["check", "--templates", ""],
        ["build", "-o", ""],
        ["build", "-o", "terms/acme.yaml"],
        ["build", "-o", "terms/acme.yaml/pages"],
        ["watch", "-o", "terms/acme.yaml"],
        ["build", "--scheduler", ""],
        ["verify", ""],
        ["check", "-j", "x"],
        ["check", "--jobs", "0"],
        ["check", "--jobs", "-1"],
        ["check", "--jobs", "1.5"],
        ["check", "--templates", "nowhere"],
        ["check", "--templates", "terms/acme.yaml"],
        ["build", "empty"],
        ["check", "--executor", "dask"],
        ["build", "--scheduler", "tcp://127.0.0.1:9"],
        ["build", "--executor", "dask", "--scheduler", "tcp://127.0.0.1:9", "--jobs", "2"],
        ["explain", "K999"],
        ["new", ""],
        ["new", "empty/"],
        ["new", "./empty"],
        ["new", "..."],
        ["new", "one/...yaml"],
        ["new", "acme"],
        ["new", "acme.yml"],
        ["new", "ACME"],
        ["new", "terms/acme.yaml"],
        ["new", "terms/acme.yaml/acme"],
        ["new", "a\0b"],
    ],
)
def test_what_cannot_run_is_exit_status_2_and_one_sentence_or_two(arguments: list[str]) -> None:
    for name in ("empty", "one", "two"):
        Path(name).mkdir()
    for name in ("one", "two"):
        shutil.copy(TERM_SHEET, Path(name, "same.yaml"))
    before = files()
    result = docgen(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert not {"Error", "Traceback", "Errno"} & set(result.stderr.replace(":", " ").split())
    assert files() == before


def test_names_that_differ_in_their_case_only_would_share_a_folder() -> None:
    for name in ("one/Straße.yaml", "two/STRASSE.yml"):
        Path(name).parent.mkdir()
        shutil.copy(TERM_SHEET, name)
    result = docgen("build", "one", "two")
    assert result.exit_code == 2
    assert "one/Straße.yaml and two/STRASSE.yml" in result.stderr
    assert not Path("build").exists()


def test_nothing_is_written_outside_the_folder_given() -> None:
    shutil.copy(TERM_SHEET, "terms/...yaml")
    result = docgen("build", "terms/...yaml", "-o", "out/build")
    assert result.exit_code == 2
    assert "terms/...yaml" in result.stderr
    assert not Path("out").exists()


def test_without_a_folder_of_term_sheets_docgen_says_how_to_start() -> None:
    shutil.rmtree("terms")
    result = docgen("check")
    assert result.exit_code == 2
    assert "docgen new" in result.stderr


def test_an_unknown_option_names_the_nearest() -> None:
    result = docgen("check", "--frmat", "json")
    assert result.exit_code == 2
    assert "--format" in result.stderr


def test_a_term_sheet_named_twice_is_one_deal(desk: Path) -> None:
    result = docgen("check", "terms", "terms/acme.yaml", str(desk / "terms" / "acme.yaml"), "--format", "json")
    assert len(kept(result.stdout)["deals"]) == 1


def test_hidden_files_in_a_folder_are_no_term_sheets() -> None:
    Path("terms/.yamllint.yaml").write_text("rules: {}\n")
    assert docgen("check").exit_code == 0


def test_a_file_that_is_not_there_is_a_finding_among_the_others() -> None:
    result = docgen("check", "terms/acme.yaml", "nowhere.yaml")
    assert result.exit_code == 1
    assert "nowhere.yaml: error T001 unreadable-file\n   There is no such file." in result.stdout
    assert result.stdout.endswith("2 deals: 1 error, 2 for information, 2 waived.\n")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x7fELF\0\0", "T001"),
        (b"", "T001"),
        (b"a: [", "T002"),
        (b"note: {principal: 5}\n", "T005"),
        ("a: \udcff\n".encode("utf-8", "surrogatepass"), "T001"),
    ],
)
def test_json_is_one_object_whatever_is_wrong_with_the_term_sheet(content: bytes, code: str) -> None:
    Path("terms/bad.yaml").write_bytes(content)
    result = docgen("check", "--format", "json")
    assert result.exit_code == 1
    good, bad = kept(result.stdout)["deals"]
    assert (good["deal"], bad["deal"]) == ("acme", "bad")
    assert code in {finding["code"] for finding in bad["findings"]}
    assert bad["findings"][0]["places"][0]["file"] == "terms/bad.yaml"


@pytest.mark.parametrize("arguments", [
    ["check", "empty"], ["check", "nowhere.yaml"], ["check", "--templates", "nowhere"],
    ["build", "empty"], ["build", "-o", "terms/acme.yaml"],
])  # fmt: skip
def test_json_is_one_object_even_when_docgen_cannot_run(arguments: list[str]) -> None:
    Path("empty").mkdir()
    result = docgen(*arguments, "--format", "json")
    assert result.exit_code == 2
    assert kept(result.stdout) == {"deals": [], "stopped": result.stderr.strip()}


def test_a_fault_of_docgen_s_own_is_a_sentence_in_both_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("principal")

    monkeypatch.setattr("docgen.pipeline.compute_facts", broken)
    for form in ("text", "json"):
        result = docgen("check", "--format", form)
        assert result.exit_code == 1
        assert "P401" in result.stdout
        assert "docgen failed on this deal: KeyError: 'principal'" in result.stdout
        assert "Traceback" not in result.output
    kept(result.stdout)


def test_a_firm_s_clause_takes_the_place_of_ours_and_the_others_stay() -> None:
    clause = Path("firm") / CLAUSE
    clause.parent.mkdir(parents=True)
    ours = (OURS / CLAUSE).read_text(encoding="utf-8")
    clause.write_text(ours.replace(RATE, "fifteen percent (15%) per annum"), encoding="utf-8")
    result = docgen("check", "--templates", "firm")
    assert result.exit_code == 1
    assert f"promissory_note, Section 3, in {clause}: error X105 untraced-figure" in result.stdout
    assert docgen("check").exit_code == 0


def test_a_fault_in_a_firm_s_clause_is_shown_in_the_firm_s_file() -> None:
    clause = Path("firm") / CLAUSE
    clause.parent.mkdir(parents=True)
    ours = (OURS / CLAUSE).read_text(encoding="utf-8")
    clause.write_text(ours.replace(RATE, "{{ note.interest.rat }}"), encoding="utf-8")
    result = docgen("check", "--templates", "firm")
    assert result.exit_code == 1
    shown = result.stdout[result.stdout.index(f"firm/{CLAUSE.as_posix()}:5:") :]
    assert "{{ note.interest.rat }}" in shown.splitlines()[1]


def test_a_firm_s_clause_that_nothing_uses_is_pointed_out() -> None:
    Path("firm").mkdir()
    shutil.copy(OURS / CLAUSE, "firm")
    result = docgen("check", "--templates", "firm")
    assert result.exit_code == 0
    assert result.stderr.endswith(f"Did you mean firm/{CLAUSE.as_posix()}?\n")


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


@pytest.mark.parametrize("name", ["acme.yaml", "acme", "acme.yml", "terms/acme", "terms/acne.yaml"])
def test_a_term_sheet_that_is_not_there_is_told_the_one_that_may_be_meant(name: str) -> None:
    result = docgen("check", name)
    assert (result.exit_code, result.stderr) == (2, f"There is no {name}. Did you mean terms/acme.yaml?\n")


def test_a_name_that_is_like_none_is_told_none() -> None:
    assert docgen("check", "zz.yaml").stderr == "There is no zz.yaml. Correct the name, or the folder you are in.\n"


def test_a_file_in_place_of_the_folder_of_templates_is_refused() -> None:
    result = docgen("check", "--templates", "terms/acme.yaml")
    assert (result.exit_code, result.stderr) == (
        2, "terms/acme.yaml is a file, and --templates takes a folder of templates. Name the folder, like: firm\n",
    )  # fmt: skip


def test_a_schema_or_a_page_in_place_of_a_term_sheet_is_told_for_what_it_is() -> None:
    docgen("new", "beta")
    Path("form_8k.pdf").write_bytes(b"%PDF-1.7\n\x00")
    result = docgen("check", "terms/term_sheet.schema.json", "form_8k.pdf")
    assert result.exit_code == 1
    assert "terms/term_sheet.schema.json: error T001 unreadable-file\n   This is a JSON Schema" in result.stdout
    assert "form_8k.pdf: error T001 unreadable-file\n   This is a PDF and no term sheet" in result.stdout
    assert result.stdout.endswith("2 deals: 2 errors.\n")


def test_a_new_term_sheet_passes_at_once_and_has_its_schema_beside_it() -> None:
    result = docgen("new", "deals/beta-2026-10-06")
    assert result.exit_code == 0
    assert "docgen check deals/beta-2026-10-06.yaml" in result.stdout
    assert docgen("check", "deals").exit_code == 0
    assert Path("deals/term_sheet.schema.json").read_text(encoding="utf-8") == docgen("schema").stdout


def test_the_name_of_a_new_term_sheet_can_be_pasted_into_the_command_that_checks_it() -> None:
    assert docgen("new", "acme two").stdout.endswith("docgen check 'terms/acme two.yaml'\n")


def test_a_new_term_sheet_without_a_folder_goes_to_terms() -> None:
    for name in ("beta", "gamma.yaml", "delta-1.5"):
        assert docgen("new", name).exit_code == 0
    assert {"terms/beta.yaml", "terms/gamma.yaml", "terms/delta-1.5.yaml"} < set(files())


def test_the_schema_in_the_repository_is_the_one_printed_and_the_worked_term_sheet_points_to_it() -> None:
    schema = ROOT / "terms" / "term_sheet.schema.json"
    assert schema.read_text(encoding="utf-8") == docgen("schema").stdout
    first = TERM_SHEET.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={schema.name}"


def test_explain_prints_the_page_of_a_check_in_any_case() -> None:
    assert docgen("explain", "k302").stdout == docgen("explain", "K302").stdout
    assert docgen("explain", "K302").stdout.startswith("# K302 item-302-without-equity\n")


def test_explain_takes_a_name_in_any_style() -> None:
    for name in ("filed-late", "Filed late", "filed_late", "filed"):
        assert docgen("explain", name).stdout.startswith("# K401 filed-late\n")


@pytest.mark.parametrize(("word", "codes"), [("t3", "T3"), ("K", "K"), ("p40", "P40")])
def test_explain_lists_the_checks_whose_codes_begin_so(word: str, codes: str) -> None:
    listed = [line[:4] for line in docgen("explain", word).stdout.splitlines() if not line.startswith(" ")]
    assert len(listed) > 1
    assert all(code.startswith(codes) for code in listed)


def test_explain_lists_the_checks_that_have_a_word_in_their_names() -> None:
    names = [line.split()[-1] for line in docgen("explain", "exhibit").stdout.splitlines() if line[0] != " "]
    assert names
    assert all("exhibit" in name for name in names)


def test_explain_says_which_check_a_mistyped_name_may_mean() -> None:
    assert docgen("explain", "filled-late").stderr == (
        "There is no check filled-late. Did you mean K401 filed-late? To list them all: docgen explain\n"
    )


def test_explain_lists_every_check_by_family() -> None:
    codes = [line[:4] for line in docgen("explain").stdout.splitlines() if not line.startswith(" ")]
    families = "".join(dict.fromkeys(code[0] for code in codes))
    assert families == "TNKXP"
    assert len(codes) == len(set(codes)) > 50


@pytest.mark.parametrize("command", ["", "check", "build", "verify", "explain", "new", "schema"])
def test_every_help_text_teaches_by_example(command: str) -> None:
    result = docgen(*filter(None, [command]), "--help")
    assert result.exit_code == 0
    assert f"docgen {command}".rstrip() in result.stdout.partition("\n")[2]
    assert "..." not in result.stdout.replace("[TERMS]...", "").replace("[ARGS]...", "")


def test_the_progress_of_many_deals_shows_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from docgen.cli import tying_out

    results = [Result(f"{number}", f"{number}.yaml") for number in range(5)]
    few = iter(results[:4])
    many = iter(results)
    assert tying_out._progress(many, 5) is many
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert tying_out._progress(few, 4) is few
    assert list(tying_out._progress(many, 5)) == results
    assert "Tying out" in capfd.readouterr().err


def test_colours_show_on_a_terminal_and_not_against_the_reader_s_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    from docgen.cli import tying_out

    assert tying_out._style()("x", "error") == "x"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert tying_out._style()("x", "error") != "x"
    monkeypatch.setenv("NO_COLOR", "1")
    assert tying_out._style()("x", "error") == "x"


def test_a_narrow_terminal_narrows_the_prose(monkeypatch: pytest.MonkeyPatch) -> None:
    from docgen.cli import tying_out

    assert tying_out._width() == 100
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for columns, width in (("60", 60), ("10", 40), ("300", 100)):
        monkeypatch.setenv("COLUMNS", columns)
        assert tying_out._width() == width


def test_a_reader_that_closes_the_pipe_ends_docgen_quietly() -> None:
    with process("explain") as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal")
def test_stopping_docgen_by_hand_leaves_no_traceback() -> None:
    held = (
        "import os, signal, docgen.cli.tying_out as tying_out\n"
        "tying_out.find = lambda given: os.kill(os.getpid(), signal.SIGINT)"
    )
    with process("check", before=held) as running:
        assert running.communicate() == ("", "\nStopped.\n")
    assert running.returncode == 2


def test_characters_a_screen_lacks_do_not_stop_docgen() -> None:
    with process("check", PYTHONIOENCODING="latin-1") as running:
        output, complaint = running.communicate()
    assert (running.returncode, complaint) == (0, "")
    assert "York?s criminal cap" in " ".join(output.split())
