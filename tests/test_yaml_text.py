"""YAML is read for its shape only, and what is not plain is reported where it stands."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from docgen.finding import Finding, Stop
from docgen.yaml_text import Mapping, Scalar, examine, plain, read, reader


def findings(text: str) -> tuple[Finding, ...]:
    with pytest.raises(Stop) as stopped:
        read(text, "deal.yaml")
    return tuple(stopped.value.findings)


def where(finding: Finding) -> tuple[str, int | None, int | None]:
    return finding.code, finding.places[0].line, finding.places[0].column


def test_what_plain_yaml_would_retype_stays_text() -> None:
    text = "a: 5.10\nb: NO\nc: 12:30\nd: 2018-01-31\ne: 0017\nf: ~\ng: 1_000\nh: null\n"
    assert plain(read(text, "x")) == {
        "a": "5.10", "b": "NO", "c": "12:30", "d": "2018-01-31", "e": "0017", "f": "~", "g": "1_000", "h": "null",
    }  # fmt: skip


def test_a_value_has_the_line_and_column_of_its_first_character() -> None:
    tree = read('note:\n  title: Promissory Note\n  list:\n    - "10.1"\n', "x")
    note = tree.entries["note"]
    assert isinstance(note, Mapping)
    assert tree.keys["note"] == (1, 1)
    assert note.entries["title"] == Scalar("Promissory Note", 2, 10)
    assert plain(note.entries["list"]) == ["10.1"]
    assert note.entries["list"].items[0] == Scalar("10.1", 4, 8)  # type: ignore[union-attr]


def test_text_in_quotes_and_folded_text_arrive_as_they_would_in_yaml() -> None:
    assert plain(read("a: 'Holder''s Fund: II'\nb: >-\n  one\n  two\nc: 'x #4'\n", "x")) == {
        "a": "Holder's Fund: II", "b": "one two", "c": "x #4",
    }  # fmt: skip


def test_windows_line_ends_change_no_place() -> None:
    unix = "note:\n  title: A\n  title: B\n"
    assert [where(found) for found in findings(unix.replace("\n", "\r\n"))] == [
        where(found) for found in findings(unix)
    ]


def test_accents_and_symbols_count_as_one_column_each() -> None:
    assert where(findings("name: {é: ☒,  é: b}\n")[0]) == ("T003", 1, 15)


FAULTS = {
    "value without a space": ("a: 1\nb:2\nc: 3\n", "T002", 2, 2, "no space after the colon of b"),
    "first of a group without a space": ("g:\n  n:none\n  p: none\n", "T002", 2, 4, "no space after the colon of n"),
    "field swallowed by the text above": ("g:\n  n: x\n    p:none\n", "T002", 3, 6, "no space after the colon of p"),
    "tab as indentation": ("a:\n\tb: 1\n", "T002", 2, 1, "tab"),
    "tab after a colon": ("a:\t1\n", "T002", 1, 3, "tab"),
    "quotation mark never closed": ('a: "foo\nb: 1\n', "T002", 1, 4, "never closed"),
    "quotation mark closed too late": ('a: "foo\nb: "10.1"\n', "T002", 1, 4, "closed only on line 2"),
    "text after a quotation": ('a: "Foo" Inc.\n', "T002", 1, 10, "follows the closing quotation mark"),
    "apostrophe in single quotes": ("a: 'Holder's Fund'\n", "T002", 1, 12, "use double ones"),
    "backslash in double quotes": ('a: "c:\\d"\n', "T002", 1, 4, "backslash"),
    "second colon": ("a: Note: x\n", "T002", 1, 8, "second colon"),
    "indented under a value": ("a: 1\n  b: 2\n", "T002", 2, 4, "line above it already has a value"),
    "indented like nothing": ("a:\n    b: 1\n  c: 2\n", "T002", 3, 3, "not indented like"),
    "no colon": ("a: 1\nb\nc: 2\n", "T002", 2, 1, "no colon"),
    "percent sign first": ("a: %5\n", "T002", 1, 4, "cannot begin with %"),
    "at sign first": ("a: @x\n", "T002", 1, 4, "cannot begin with @"),
    "comma first": ("a: ,x\n", "T002", 1, 4, "cannot begin with ,"),
    "bracket left open": ("a: [b, c\nd: 1\n", "T002", 1, 4, "[ opened here"),
    "brace left open": ("a: {b: c\n", "T002", 1, 4, "{ opened here"),
    "text after a bracket": ("a: [Foo] Bar\n", "T002", 1, 10, "follows the end"),
    "text after a fold": ("a: >- foo\n", "T002", 1, 7, "Nothing may follow"),
    "list on its field's line": ("a: - b\n", "T002", 1, 4, "line below"),
    "bold text": ("a: **b**\n", "T002", 1, 4, "an alias"),
    "tag of no known kind": ("a: !e!x y\n", "T002", 1, 4, "a tag"),
    "unheard-of version": ("%YAML 3.0\n---\na: 1\n", "T002", 1, 1, "%YAML"),
    "text after the end": ("a: 1\n...\nb: 2\n", "T002", 3, 1, "one group"),
    "null byte": ("a: \0\n", "T002", 1, 4, "U+0000"),
    "escape code": ("a: \x1b[0m\n", "T002", 1, 4, "U+001B"),
    "no-break space": ("a: x\u00a0y\n", "T002", 1, 5, "no-break space"),
    "zero-width space": ("a: x\u200by\n", "T002", 1, 5, "zero width space"),
    "reversed writing": ("a: x\u202ey\n", "T002", 1, 5, "right-to-left override"),
    "private sign": ("a: x\ue000y\n", "T002", 1, 5, "U+E000 (private use)"),
    "last private sign": ("a: x\uf8ff\n", "T002", 1, 5, "U+F8FF (private use)"),
    "far private sign": ("a: x\U000f0000\n", "T002", 1, 5, "U+F0000 (private use)"),
    "letter of an unseen tag": ("a: x\U000e0041\n", "T002", 1, 5, "tag latin capital letter a"),
    "code for a private sign": ('a: "x\\ue010"\n', "T002", 1, 5, "U+E010"),
    "half a character": ("a: \ud800\n", "T002", 1, 4, "U+D800"),
    "code for a null byte": ('a: "x\\0"\n', "T002", 1, 5, "U+0000"),
    "code in a name": ('"a\\e": x\n', "T002", 1, 2, "U+001B"),
    "name on two lines": ('"a\\nb": x\n', "T008", 1, 1, "plain word"),
    "same name twice": ("a: 1\nb: 2\na: 3\n", "T003", 3, 1, "on line 1 and on line 3"),
    "list of fields": ("- a\n", "T007", 1, 1, "not a group of fields"),
    "plain words": ("just words\n", "T007", 1, 1, "not a group of fields"),
    "nothing": ("", "T001", 1, 1, "empty"),
    "nothing but a comment": ("# later\n", "T001", 1, 1, "empty"),
    "anchor": ("a: &x 1\n", "T008", 1, 4, "anchor"),
    "alias": ("a: *x\n", "T008", 1, 4, "alias"),
    "tag": ("a: !!python/object:os.system x\n", "T008", 1, 4, "tag"),
    "merge key": ("a:\n  <<: {b: 1}\n", "T008", 2, 3, "merge key"),
    "directive": ("%YAML 1.1\n---\na: 1\n", "T008", 1, 1, "directive"),
    "second document": ("a: 1\n---\nb: 2\n", "T008", 2, 1, "second document"),
    "list as a name": ("? [a]\n: b\n", "T008", 1, 3, "plain word"),
    "name that is empty": ('"": b\n', "T008", 1, 1, "no name"),
    "comment that cuts a value": ("a: Suite #4\n", "T008", 1, 10, "drops what follows #"),
    "no value": ("a:\nb: 2\n", "T009", 1, 3, "a has no value"),
    "list entry with no value": ("a:\n  -\n  - x\n", "T009", 2, 4, "entry 1 of a has no value"),
}


@pytest.mark.parametrize(("text", "code", "line", "column", "words"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_reported_at_its_place(text: str, code: str, line: int, column: int, words: str) -> None:
    found = findings(text)[0]
    assert (*where(found), found.places[0].file) == (code, line, column, "deal.yaml")
    assert words in found.message
    assert found.severity == "error"


@pytest.mark.parametrize("text", [fault[0] for fault in FAULTS.values()], ids=FAULTS)
def test_every_message_is_a_fault_and_then_what_to_change(text: str) -> None:
    for found in findings(text):
        fault, change = found.message.split("\n")
        assert fault.endswith(".")
        assert change.endswith(".")


@pytest.mark.parametrize("text", [fault[0] for fault in FAULTS.values()], ids=FAULTS)
def test_the_parser_written_in_python_finds_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = examine(text, "x")
    monkeypatch.setattr(reader, "_LOADER", yaml.SafeLoader)
    assert examine(text, "x") == fast


@pytest.mark.parametrize(("text", "change"), [
    ("a: x\u00a0y\n", "Type a plain space in its place."),
    ("a:\u202fy\n", "Type a plain space in its place."),
    ('a: "x\\u00a0y"\n', "Type a plain space in its place."),
    ("a: x\u200by\n", "Delete it."),
    ("a: x\ufeffy\n", "Delete it."),
    ('a: "x\\u200by"\n', "Take it out."),
])  # fmt: skip
def test_what_looks_like_a_space_is_replaced_by_one_and_what_is_unseen_is_deleted(text: str, change: str) -> None:
    (found,) = findings(text)
    assert found.message.splitlines()[1] == change


def test_both_places_of_a_name_written_twice_are_given() -> None:
    places = findings("note:\n  title: A\n  rate: 1\n  title: B\n")[0].places
    assert [(place.line, place.column) for place in places] == [(4, 3), (2, 3)]


def test_letters_and_pictures_of_any_script_are_not_invisible() -> None:
    assert plain(read("a: é Ω 漢 𝒜 😀\n", "x")) == {"a": "é Ω 漢 𝒜 😀"}


def test_several_faults_are_reported_in_one_run() -> None:
    text = "a:\nb: &x 1\nc: *x\na: 2\nd: [\n"
    assert [where(found)[0] for found in findings(text)] == ["T009", "T008", "T008", "T003", "T002"]


def test_a_comment_after_a_space_cuts_nothing() -> None:
    assert plain(read("a: x  # 4\nb: 'y' #4\nc: d#4\n", "x")) == {"a": "x", "b": "y", "c": "d#4"}


def test_a_long_text_may_run_over_several_lines() -> None:
    assert plain(read("a: one\n  two http://three\n", "x")) == {"a": "one two http://three"}


def test_aliases_that_would_grow_a_billionfold_are_refused_at_once() -> None:
    lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x,x]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    started = time.perf_counter()
    assert {found.code for found in findings("\n".join(lines))} == {"T008"}
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("text", ["[" * 100_000, "a: " + "{a: " * 3000, "".join(f"{' ' * n}k:\n" for n in range(300))])
def test_deep_nesting_is_a_finding_and_not_a_crash(text: str) -> None:
    found = findings(text)[-1]
    assert found.code == "T008"
    assert "20 deep" in found.message


def test_twenty_levels_are_not_too_deep() -> None:
    text = "".join(f"{' ' * n}k:\n" for n in range(18)) + " " * 18 + "k: v\n"
    assert examine(text, "x")[1] == ()


def test_a_file_of_more_than_a_mebibyte_is_refused() -> None:
    assert where(findings("a: " + "x" * (1 << 20))[0]) == ("T001", 1, 1)


def test_a_file_of_very_many_values_is_refused() -> None:
    assert findings("a:\n" + "  - x\n" * 20_001)[0].code == "T001"
    assert examine("a:\n" + "  - x\n" * 19_000, "x")[1] == ()


def test_nobody_is_shown_more_than_a_hundred_findings_at_once() -> None:
    assert len(findings("a: 1\n" * 1000)) == 100


YAMLISH = st.text(alphabet="ab:-#?&*!|>'\"%@`{}[],<~.0 \n\r\t\\é\u00a0\ufeff\u2028\x00\x85", max_size=60)


@given(YAMLISH | st.text(max_size=60))
def test_no_text_at_all_makes_the_reader_fall_over(text: str) -> None:
    tree, found = examine(text, "x")
    assert tree is not None or found
    lines = reader.lines_of(text)
    for finding in found:
        place = finding.places[0]
        assert place.line is not None and 1 <= place.line <= len(lines)
        assert place.column is not None and 1 <= place.column <= len(lines[place.line - 1]) + 1


@pytest.mark.parametrize("text", ["a:\n  b: >-\n    one\n    two\n", "a:\n  b: |\n\n    one\n"])
def test_text_on_several_lines_stands_where_its_first_words_do(text: str) -> None:
    group = read(text, "x").entries["a"]
    assert isinstance(group, Mapping)
    words = group.entries["b"]
    assert text.splitlines()[words.line - 1][words.column - 1 :] == "one"
