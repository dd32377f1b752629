from docgen.render.numbering import number_part, reference, resolve


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
