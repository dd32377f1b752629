from msgspec.structs import replace

from docgen.finding import Finding, Place
from docgen.report.github import as_github, stopped_github
from docgen.result import Result
from tests.report.results import ACME, CLEAN, ERROR, INFO, SHEET, TEMPLATE, WAIVED, WARNING


def command(finding: Finding) -> str:
    return as_github([Result("acme", SHEET, findings=(finding,))])


def test_an_error_is_an_annotation_on_its_line_with_all_that_the_documents_say() -> None:
    assert command(ERROR) == (
        "::error file=terms/acme.yaml,line=53,col=11,title=X102 documents-disagree::"
        "On note.interest.rate the Form 8-K says “10%25” and the note says “12%25”.%0A"
        "Make both clauses print the same term.%0A"
        "See form_8k, Item 1.01: “10%25”%0A"
        "See promissory_note, Section 3: “12%25”"
    )


def test_warnings_are_warnings_and_information_is_a_notice() -> None:
    assert command(WARNING).startswith("::warning ")
    assert command(INFO).startswith("::notice ")


def test_what_stands_only_in_a_document_is_shown_on_the_first_line_of_the_term_sheet() -> None:
    assert command(WARNING) == (
        "::warning file=terms/acme.yaml,line=1,title=X104 figure-unexplained::"
        "The note says “$5”.%0AExplain it.%0ASee promissory_note, Section 3, page 2: “$5”"
    )


def test_a_place_known_by_its_file_alone_names_no_line() -> None:
    assert command(replace(INFO, places=(Place("a.yaml"),))).startswith("::notice file=a.yaml,title=T303 no-cap::")


def test_a_file_name_cannot_end_the_properties_or_add_one() -> None:
    assert "file=firm/promissory_note/clauses/the rate%2C 100%25.html,line=4," in command(TEMPLATE)
    assert "file=a%3A%3Ab%2Cline=9.yaml,line=1," in command(replace(INFO, places=(Place("a::b,line=9.yaml", 1),)))


def test_words_of_a_term_sheet_cannot_start_another_command() -> None:
    forged = replace(ERROR, message="It reads “x\n::add-mask::secret\r::error::y”.\nChange it.")
    assert len(command(forged).splitlines()) == 1
    broken = replace(INFO, places=(Place("a\n::error::.yaml", 1),))
    assert len(command(broken).splitlines()) == 1


def test_a_percent_sign_is_escaped_once_and_first() -> None:
    assert command(replace(INFO, message="%0A\nChange it.", places=())).endswith("::%250A%0AChange it.")


def test_a_waived_finding_makes_no_annotation() -> None:
    assert command(WAIVED) == ""
    assert len(as_github([ACME]).splitlines()) == len(ACME.findings) - 1


def test_clean_deals_print_nothing() -> None:
    assert as_github([CLEAN]) == ""


def test_a_run_that_could_not_be_made_is_an_error_on_the_run() -> None:
    assert stopped_github("There is no folder.\nMake it.") == (
        "::error title=docgen stopped::There is no folder.%0AMake it."
    )
