"""The document: one kind of paper docgen writes, as its folder under templates/ describes it."""

from typing import Literal

from docgen.model.group import Group


class Document(Group):
    """`templates/<name>/document.yaml`: the order of its parts and what it must say."""

    called: str
    """What messages call the document, like `note`."""
    title: str
    """The title in the file's properties; terms may be named as in a clause."""
    running_header: str
    """The line at the head of every page but the first; terms may be named as in a clause."""
    numbering: Literal["sections", "items"]
    """`sections` numbers 1., 2., …; `items` numbers by Form 8-K Item."""
    parts: tuple[str, ...]
    """Template files in the order in which they stand, relative to the document's folder."""
    must_state: tuple[str, ...]
    """Terms the document has to state whenever the deal has them."""
    must_have: tuple[str, ...] = ()
    """Sections the document has to have."""
    constants: tuple[str, ...] = ()
    """Figures the law or the form itself supplies, which may stand in prose, as they are printed."""
    proper_names: tuple[str, ...] = ()
    """Capitalised words that need no definition."""
