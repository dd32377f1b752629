"""The holder: the person that buys the note."""

from docgen.model.group import Group
from docgen.model.kinds import YesNo
from docgen.model.registrant import Entity
from docgen.model.states import Jurisdiction
from docgen.model.words import Words, WordsOrNone, WordsOrOpen


class Holder(Group, frozen=True, kw_only=True):
    """The first holder of the note."""

    name: Words
    """Exact legal name."""
    entity: Entity
    state: Jurisdiction
    """State or other jurisdiction of organization."""
    accredited_investor: YesNo
    """Whether the holder is an accredited investor within Rule 501(a)."""
    relationship: WordsOrNone
    """Any material relationship with the registrant or its affiliates other than the note, in the words of the filing
    (Form 8-K Item 1.01(a)(1)); `none` when there is none."""
    notice_address: WordsOrOpen
    """Where notices to the holder go, on one line."""
