from docgen.load.faults import bad_value
from docgen.load.fields import Field
from docgen.model.kinds import choice
from docgen.yaml_text import Scalar


def test_one_choice_is_no_list_of_them() -> None:
    only = Field(choice("the form", "registered"), in_list=False, words={}, required=True)
    said = "note.form reads “bearer”, which is not registered.\nWrite registered."
    assert bad_value(only, Scalar("bearer", 1, 1), ("note", "form"), "is not registered") == said
    two = Field(choice("the form", "registered", "book-entry"), in_list=False, words={}, required=True)
    assert bad_value(two, Scalar("bearer", 1, 1), ("note", "form"), "is none").endswith("\nWrite one of them.")
