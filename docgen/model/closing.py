"""The closing: what the holder paid, and the exemption under which the note was sold."""

from typing import Annotated

from docgen.model.group import Group
from docgen.model.kinds import MoneyField, MoneyOrNone, YesNo, choice
from docgen.model.words import WordsOrNone

EXEMPTIONS = ("Section 4(a)(2)",)
REGULATION_D = ("Rule 506", "Rule 506(b)", "Rule 506(c)")


class Closing(Group, frozen=True, kw_only=True):
    """The sale of the note. Discount and withheld fees say where the gap between principal and price went."""

    purchase_price: MoneyField
    """The cash the holder paid."""
    original_issue_discount: MoneyOrNone
    withheld_fees: MoneyOrNone
    """Fees and expenses the holder kept back from the principal."""
    commissions: MoneyOrNone
    """Underwriting discounts or commissions paid to anyone (Regulation S-K Item 701(c))."""
    use_of_proceeds: WordsOrNone
    exemption: Annotated[str, choice("the section or regulation relied on", *EXEMPTIONS)]
    regulation_d: Annotated[str | None, choice("the rule of Regulation D relied on", *REGULATION_D)]
    general_solicitation: YesNo
    """Whether the note was offered by general solicitation or advertising (Rule 502(c))."""
