"""The term sheet: every fact of one deal, once."""

from docgen.model.closing import Closing
from docgen.model.filing import Filing
from docgen.model.group import Group
from docgen.model.holder import Holder
from docgen.model.kinds import DayField
from docgen.model.note import Note
from docgen.model.registrant import Registrant
from docgen.model.words import Words


class Waiver(Group, frozen=True, kw_only=True):
    """A finding counsel has looked at and accepts."""

    check: Words
    """The code of the check, like K302."""
    reason: Words
    by: Words
    on: DayField


class TermSheet(Group, frozen=True, kw_only=True):
    """One deal: who, what, how it was sold, how it is reported."""

    registrant: Registrant
    holder: Holder
    note: Note
    closing: Closing
    filing: Filing
    waivers: tuple[Waiver, ...]
