"""The filing: the Form 8-K that reports the note."""

from typing import Annotated

from docgen.model.group import Group
from docgen.model.kinds import DayField, YesNo, choice
from docgen.model.numbers import ExhibitNumber
from docgen.model.words import Words

ITEM_CAPTIONS = {
    "1.01": "Entry into a Material Definitive Agreement",
    "2.03": "Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement "
    "of a Registrant",
    "3.02": "Unregistered Sales of Equity Securities",
    "9.01": "Financial Statements and Exhibits",
}
"""Form 8-K item numbers and captions, for the Items docgen writes."""

Item = Annotated[str, choice("the number of an Item", *ITEM_CAPTIONS)]


class Signatory(Group, frozen=True, kw_only=True):
    """Who signs the note and the report for the registrant."""

    name: Words
    title: Words


class OtherExhibit(Group, frozen=True, kw_only=True):
    """A paper that is filed with the note: a warrant, a purchase or a security agreement."""

    number: ExhibitNumber
    """As Item 601 of Regulation S-K numbers it."""
    description: Words
    """What the exhibit list calls it, with its date."""


class Filing(Group, frozen=True, kw_only=True):
    """What the report itself needs; the Items follow from the deal."""

    exhibit_number: Annotated[str, choice("the note's exhibit number", "4.1", "4.2", "10.1", "10.2", "10.3")]
    """The note's number in the exhibit list."""
    other_exhibits: tuple[OtherExhibit, ...]
    """What else is filed as an exhibit, in the order of the numbers."""
    also_report: tuple[Item, ...]
    """Items the registrant reports although the deal does not call for them."""
    signed: YesNo
    """Whether the signatory has signed the report; it then shows “/s/” and the name."""
    signed_on: DayField
    filed_on: DayField
    signatory: Signatory
