"""Words are taken as they stand; what only keeps the place of words is not."""

from __future__ import annotations

import pytest

from docgen.model.words import read_symbol, read_text


@pytest.mark.parametrize(
    "text", [" Note ", "X", "Ölbank AG", "TBD Pharmaceuticals, Inc.", "None of the above", "Nil Desperandum LP"]
)
def test_words_are_read_as_they_stand(text: str) -> None:
    assert read_text(text) == text


def test_words_of_nothing_but_blanks_are_refused() -> None:
    with pytest.raises(ValueError, match="is empty"):
        read_text("  ")


@pytest.mark.parametrize("text", ["~", "-", "–", "?", "[●]", "____", "1234", "..."])
def test_words_without_a_letter_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^has no letter in it\. Write the words themselves$"):
        read_text(text)


@pytest.mark.parametrize("text", ["none", "None.", "N/A", "n/a", "Not applicable", "not stated", "[none]"])
def test_words_that_name_nothing_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^names nothing\. "):
        read_text(text)


@pytest.mark.parametrize(
    "text", ["TBD", "tbd.", "[TBD]", "To be determined", "[to be confirmed]", "XXX", "Unknown", "<insert>"]
)
def test_words_that_keep_the_place_of_others_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^only keeps the place of words to come\. "):
        read_text(text)


def test_a_class_of_securities_may_have_no_symbol() -> None:
    assert [read_symbol(text) for text in ("ASTI", "7203", "N/A")] == ["ASTI", "7203", "N/A"]
    with pytest.raises(ValueError, match="Write the symbol, or N/A"):
        read_symbol("-")
