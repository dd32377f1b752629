"""The registrant: the company that issues the note and files the report."""

from typing import Annotated

from docgen.model.group import Group
from docgen.model.kinds import YesNo, choice
from docgen.model.numbers import EmployerNumberOrOpen, FileNumberOrOpen, TelephoneOrOpen, ZipCode
from docgen.model.states import Jurisdiction, StateOfAddress
from docgen.model.words import Symbol, Words, WordsOrNone

ENTITIES = (
    "corporation",
    "limited liability company",
    "limited partnership",
    "general partnership",
    "business company",
    "statutory trust",
)
Entity = Annotated[str, choice("the kind of entity", *ENTITIES)]


class Address(Group, frozen=True, kw_only=True):
    """A postal address in the United States."""

    street: Words
    """Number, street and suite."""
    city: Words
    state: StateOfAddress
    """The state's full name."""
    zip: ZipCode
    """The ZIP code."""


class RegisteredClass(Group, frozen=True, kw_only=True):
    """One row of the cover page's Section 12(b) table."""

    title: Words
    """Title of each class."""
    symbol: Symbol
    """Trading symbol."""
    exchange: Words
    """Name of each exchange on which registered."""


class Registrant(Group, frozen=True, kw_only=True):
    """The registrant, as the cover page of Form 8-K asks for it."""

    name: Words
    """Exact name of the registrant as specified in its charter."""
    entity: Entity
    state: Jurisdiction
    """State or other jurisdiction of incorporation."""
    commission_file_number: FileNumberOrOpen
    """Commission File Number, like 001-32919."""
    employer_identification_number: EmployerNumberOrOpen
    """I.R.S. Employer Identification No., like 20-3672603."""
    address: Address
    """Principal executive offices; the note's notices go here too."""
    telephone: TelephoneOrOpen
    """Registrant's telephone number, including area code."""
    former_name_or_address: WordsOrNone
    """Former name or former address, if changed since last report."""
    emerging_growth_company: YesNo
    """Whether the registrant is an emerging growth company (Rule 405, Rule 12b-2)."""
    declines_extended_transition: YesNo
    """Whether an emerging growth company has elected not to use the extended transition period."""
    tags_cover_page: YesNo
    """Whether the registrant already tags its cover page in Inline XBRL, so that Exhibit 104 is listed."""
    registered_classes: tuple[RegisteredClass, ...]
    """Securities registered under Section 12(b); an empty list when there are none."""
