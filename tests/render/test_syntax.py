"""A slip in the braces is told in plain words, at the braces, and with what to write."""

import pytest

from docgen.render.environment import Environment
from docgen.render.syntax import explain
from docgen.render.terms import terms

CLAUSE = "<h2>Rate</h2>\n<p>The rate is\n{}\nor so.</p>\n<p>{{{{ note.title }}}}</p>\n"


@pytest.mark.parametrize(
    ("slip", "message"),
    [
        ("{{ note.title", "The {{ here is never closed.\nWrite }} after the name of the term."),
        ("{{ note.title }", "The {{ here is closed with }, where }} belongs.\nWrite }} there."),
        ("{{ note.title %}", "The {{ here is closed with %}, where }} belongs.\nWrite }} there."),
        ("{% if note.title }", "The {% here is closed with }, where %} belongs.\nWrite %} there."),
        ("{# Ask the client.", "The {# here is never closed.\nWrite #} after the note to yourself."),
        ("{{ }}", "{{ }} names no term.\n"),
        ("{{ note title }}", "“note title” is not the name of a term.\nWrite the name alone"),
        ("{{ note.title! }}", "“note.title!” is not the name of a term.\nWrite the name alone"),
        ("{% fi note.title %}", "“fi” is no word that {% can begin with.\nWrite one of if, elif"),
        ("{% %}", "{% %} says nothing.\nWrite one of if, elif"),
        ("{% if note.title %}", "The if that begins here is never closed.\nWrite {% endif %} on a line of its own"),
        ("{% endif %}", "{% endif %} closes no if: none is open here.\nTake it out"),
        ("{% endfor %}", "{% endfor %} closes no for: none is open here.\nTake it out"),
        ("{% else %}", "{% else %} belongs to no if: none is open here.\nTake it out"),
        ("{% if %}\n{% endif %}", "{% if %} asks for nothing.\nWrite it like {% if note.secured %}"),
        ('{% if note.title = "x" %}\n{% endif %}', "The condition “note.title = \"x\"” has one = where two belong.\n"),
        ("{% if note title %}\n{% endif %}", "The condition “note title” cannot be read.\nWrite it like"),
        ("{% if note.title == “x” %}\n{% endif %}", "The condition “note.title == “x”” has curly quotation marks.\n"),
        ("{% else if note.title %}", "Nothing else can stand with else.\nWrite {% elif note.title %}."),
        ("{% for x note.y %}\n{% endfor %}", "{% for x note.y %} does not say what is listed.\nWrite it like"),
    ],
)  # fmt: skip
def test_a_slip_is_told_in_plain_words_at_its_braces(slip: str, message: str) -> None:
    source = CLAUSE.format(slip)
    (finding,) = Environment({"a.html": source.encode()}.get).render("a.html", terms({"note.title": "Note"}, {}))[1]
    place = finding.places[0]
    assert finding.code == "P201"
    assert finding.message.startswith(message)
    assert (place.line, place.column) == (3, 1)
    assert place.says and slip.startswith(place.says)


def test_a_list_closed_as_a_condition_is_told_where_that_is() -> None:
    said = explain("{% if note.title %}\n<p>x</p>\n  {% endfor %}", 3)
    assert (said.line, said.column, said.says) == (3, 3, "{% endfor %}")
    assert said.message == (
        "{% endfor %} stands where the if of line 1 is still open.\nWrite {% endif %} before it, or in its place."
    )


def test_a_slip_in_the_middle_of_a_line_has_its_column() -> None:
    said = explain("<p>The sum of {{ note.principal } is due.</p>", 1)
    assert (said.line, said.column, said.says) == (1, 15, "{{ note.principal }")


def test_what_no_rule_explains_is_still_plain() -> None:
    assert explain("<p>words</p>", 1).message.startswith("What stands between the braces here cannot be read.")
