"""The document: one kind of paper docgen writes, as its folder under templates/ describes it."""

from typing import Annotated, Literal

from docgen.model.condition import Condition, read_condition
from docgen.model.group import Group
from docgen.model.kinds import Kind, choice
from docgen.model.words import Text


class Saying(Group, frozen=True, kw_only=True):
    """Words without which a document is not what it is meant to be."""

    part: Text
    """The part that says them, by the name of its file: where a message sends the reader."""
    when: Annotated[Condition, Kind(read_condition, "the deals it is for", ("every deal", "note.secured is no"))]
    """The deals in which the document has to say the words."""
    words: tuple[Text, ...]
    """Each in one of the ways that ` | ` parts; `…` stands for other words of the sentence, none of which denies it."""


class Document(Group, frozen=True, kw_only=True):
    """`templates/<name>/document.yaml`: the order of its parts and what it must say."""

    called: Text
    """What messages call the document, like `note`."""
    title: Text
    """The title in the file's properties; terms may be named as in a clause."""
    running_header: Text
    """The line at the head of every page but the first; terms may be named as in a clause."""
    numbering: Annotated[Literal["sections", "items"], choice("what is numbered", "sections", "items")]
    """`sections` numbers 1., 2., …; `items` numbers by Form 8-K Item."""
    parts: tuple[Text, ...]
    """Template files in the order in which they stand, relative to the document's folder."""
    must_state: tuple[Text, ...]
    """Terms the document has to state whenever the deal has them."""
    must_have: tuple[Text, ...] = ()
    """Sections the document has to have."""
    must_say: tuple[Saying, ...] = ()
    """Words the document has to say, and in which deals."""
    constants: tuple[Text, ...] = ()
    """Figures the law or the form itself supplies, which may stand in prose, as they are printed."""
    proper_names: tuple[Text, ...] = ()
    """Capitalised words that need no definition."""
