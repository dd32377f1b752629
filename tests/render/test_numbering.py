import re

import pytest

from docgen.render.numbering import number_part, reference, resolve
from docgen.render.terms import TemplateFault


def test_a_heading_gets_the_next_number_and_a_part_without_one_none() -> None:
    part = number_part("interest", "<h2>Interest</h2><p>…</p>", "sections", 2)
    assert part.markup.startswith('<h2><span class="number">3.</span> Interest</h2>')
    assert part.labels == {"interest": "Section 3"}
    assert number_part("head", "<p>…</p>", "sections", 2).labels == {}


def test_an_item_is_numbered_by_its_file() -> None:
    part = number_part("item_2_03", "<h2>Creation</h2>", "items", 0)
    assert part.markup == '<h2><span class="number">Item 2.03</span> Creation</h2>'
    assert part.labels == {"item_2_03": "Item 2.03"}


def test_lists_are_lettered_as_text_and_nested_ones_in_roman() -> None:
    part = number_part(
        "eod", '<h2>E</h2><ol><li>a</li><li id="x">b<ol><li id="y">c</li><li>d</li></ol></li></ol>', "sections", 0
    )
    assert '<li><span class="letter">(a)</span> a</li>' in part.markup
    assert '<li id="eod.x"><span class="letter">(b)</span> b' in part.markup
    assert '<li><span class="letter">(ii)</span> d</li>' in part.markup
    assert part.labels == {"eod": "Section 1", "eod.x": "Section 1(b)", "eod.y": "Section 1(b)(i)"}


def test_a_reference_prints_the_number_of_its_target() -> None:
    markup, missing = resolve(f"see {reference('eod.x')}", {"eod.x": "Section 1(b)"})
    assert markup == 'see <a class="reference" href="#eod.x">Section 1(b)</a>'
    assert missing == []


def test_a_reference_to_a_section_the_deal_lacks_is_reported() -> None:
    assert resolve(reference("prepayment"), {})[1] == ["prepayment"]


def letters(markup: str) -> list[str]:
    return re.findall(r'<span class="letter">\((\w+)\)</span>', number_part("eod", markup, "sections", 0).markup)


def fault(markup: str) -> str:
    with pytest.raises(TemplateFault) as raised:
        number_part("eod", markup, "sections", 0)
    assert raised.value.code == "P205"
    return raised.value.message


def test_letters_go_on_beyond_z_as_contracts_count() -> None:
    lettered = letters("<ol>" + "<li>x</li>" * 53 + "</ol>")
    assert (lettered[0], lettered[25:28], lettered[51:]) == ("a", ["z", "aa", "bb"], ["zz", "aaa"])


def test_roman_numbers_go_on_beyond_fifteen() -> None:
    nested = letters("<ol><li>x<ol>" + "<li>y</li>" * 100 + "</ol></li></ol>")[1:]
    assert [nested[number - 1] for number in (3, 4, 9, 14, 15, 16, 19, 20, 40, 49, 50, 90, 99, 100)] == [
        "iii", "iv", "ix", "xiv", "xv", "xvi", "xix", "xx", "xl", "xlix", "l", "xc", "xcix", "c",
    ]  # fmt: skip


@pytest.mark.parametrize("opening", ['<li class="x">', "<li\n  class='x'>", "<LI>", '<li data-id="y">'])
def test_an_item_is_lettered_whatever_its_attributes(opening: str) -> None:
    part = number_part("eod", f"<ol>{opening}x</li></ol>", "sections", 0)
    assert part.markup == f'<ol>{opening}<span class="letter">(a)</span> x</li></ol>'
    assert part.labels == {}


@pytest.mark.parametrize("opening", ['<li class="x" id="y">', "<li id='y' class=\"x\">", "<li id=y>"])
def test_an_item_can_be_referred_to_whatever_its_other_attributes(opening: str) -> None:
    part = number_part("eod", f"<h2>E</h2><ol>{opening}x</li></ol>", "sections", 0)
    assert part.labels["eod.y"] == "Section 1(a)"
    assert ' id="eod.y"' in part.markup


@pytest.mark.parametrize("opening", ['<h2 class="x">', '<h2 id="y">', "<h2\nclass=x>", '<h2 class="not-unnumbered">'])
def test_a_heading_is_numbered_whatever_its_attributes(opening: str) -> None:
    part = number_part("eod", f"{opening}Default</h2>", "sections", 0)
    assert part.markup == f'{opening}<span class="number">1.</span> Default</h2>'
    assert part.labels == {"eod": "Section 1"}


@pytest.mark.parametrize("opening", ['<h2 class="unnumbered">', "<h2 id='y' class='wide unnumbered'>"])
def test_a_heading_is_left_without_a_number_where_it_says_so(opening: str) -> None:
    assert number_part("signature", f"{opening}SIGNATURE</h2>", "sections", 0).labels == {}


def test_items_of_a_list_with_bullets_get_no_letter_and_do_not_count() -> None:
    assert letters("<ol><li>x<ul><li>y</li></ul></li><li>z</li></ol>") == ["a", "b"]
    assert letters("<ul><li>x</li></ul>") == []


def test_tags_in_a_comment_and_in_an_attribute_are_no_tags() -> None:
    assert letters('<!-- <ol> <li> --><ol title="</ol>"><li>x</li></ol>') == ["a"]


def test_a_list_that_is_closed_twice_is_a_fault() -> None:
    assert fault("<ol><li>x</li></ol></ol>") == (
        "This part closes a list with </ol> that it has not opened.\n"
        "Take the tag out, or put <ol> before the first item of the list."
    )
    assert "closes a list with </ol>" in fault("<ul><li>x</li></ol>")


def test_a_list_that_is_not_closed_is_a_fault() -> None:
    assert fault("<ol><li>x</li>") == (
        "This part opens a list with <ol> that it does not close.\nPut </ol> after the last item of the list."
    )


def test_an_item_outside_of_any_list_is_a_fault() -> None:
    assert "has an <li> outside of any list" in fault("<ol></ol><li>x</li>")
