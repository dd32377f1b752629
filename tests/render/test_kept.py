from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.render import environment, kept
from docgen.render.environment import Environment
from docgen.render.kept import Kept

SOURCE = "<p>Words.</p>"
CODE = compile("1 + 1", "clause.html", "eval")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kept, "_folder", lambda: tmp_path)
    return tmp_path


def compiled_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Start as a new run does, and return what names the sources it compiled."""
    environment._compiled.cache_clear()
    sources: list[str] = []
    parse = environment._jinja().parse
    monkeypatch.setattr(environment._jinja(), "parse", lambda source, *rest: sources.append(source) or parse(source))
    return lambda: sources


def test_what_was_kept_is_there_in_the_next_run() -> None:
    Kept("clause.html", SOURCE).keep(CODE)
    assert Kept("clause.html", SOURCE).code == CODE


def test_another_source_or_name_is_another_template() -> None:
    Kept("clause.html", SOURCE).keep(CODE)
    assert Kept("clause.html", SOURCE + " ").code is None
    assert Kept("other.html", SOURCE).code is None


def test_what_another_jinja_compiled_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    Kept("clause.html", SOURCE).keep(CODE)
    monkeypatch.setattr(kept.jinja2, "__version__", "3.1.7")
    monkeypatch.setattr(kept, "_rules", kept._rules.__wrapped__)
    assert Kept("clause.html", SOURCE).code is None


def test_a_file_cut_short_or_garbled_counts_as_not_kept_and_is_kept_anew(folder: Path) -> None:
    Kept("clause.html", SOURCE).keep(CODE)
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    garbled = [whole[:length] for length in range(len(whole))]
    garbled += [whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :] for at in range(len(whole))]
    for content in (*garbled, whole + b"x", b"j2\x80\x02K\x05.garbage"):
        file.write_bytes(content)
        assert Kept("clause.html", SOURCE).code is None
    Kept("clause.html", SOURCE).keep(CODE)
    assert Kept("clause.html", SOURCE).code == CODE
    assert list(folder.iterdir()) == [file]


def test_a_folder_that_cannot_be_used_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    for unusable in (None, tmp_path / "gone", tmp_path / "file"):
        monkeypatch.setattr(kept, "_folder", lambda unusable=unusable: unusable)
        Kept("clause.html", SOURCE).keep(CODE)
        assert Kept("clause.html", SOURCE).code is None


def test_a_second_run_compiles_nothing_not_even_the_lines_of_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def run() -> list[str]:
        sources = compiled_in(monkeypatch)
        files = Environment({"clause.html": SOURCE.encode()}.get)
        assert files.render("clause.html", {}) == (SOURCE, [])
        assert files.render_line("note/document.yaml", "Title", {}) == ("Title", [])
        assert files.render_line("note/document.yaml", "Header", {}) == ("Header", [])
        return sources()

    assert run() == [SOURCE, "Title", "Header"]
    assert run() == []


def test_what_the_page_around_a_document_may_hold_is_no_licence_for_a_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    source = b"<header>Words.</header>"
    files = Environment({"house/page.html": source, "clause.html": source}.get)
    assert files.render("house/page.html", {}) == (source.decode(), [])
    compiled_in(monkeypatch)
    assert [finding.code for finding in files.render("clause.html", {})[1]] == ["P205"]
