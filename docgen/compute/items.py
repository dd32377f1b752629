"""Which Items of Form 8-K the deal calls for, and why."""

from __future__ import annotations

from docgen.model.term_sheet import TermSheet
from docgen.result import ReportedItem

EQUITY = ("conversion", "warrants")
"""What an additional provision is about when it makes the sale one of equity securities (Exchange Act Rule 3a11-1)."""

_AGREEMENT = (
    "The note is taken to be a material definitive agreement made outside the ordinary course of business; "
    "counsel confirms."
)
_OBLIGATION = (
    "The note makes the registrant directly liable on a debt that is long-term, or short-term and outside the ordinary "
    "course of business; counsel confirms that it is material."
)
_EQUITY_SOLD = (
    "The note comes with a right to acquire equity securities that are not registered; counsel confirms that they "
    "reach the Item's threshold."
)
_BY_CHOICE = "The registrant reports this Item by choice; the deal does not call for it."


def items(sheet: TermSheet) -> tuple[ReportedItem, ...]:
    """Return the Items the report contains, in ascending order.

    Whether the note is material, and for Item 3.02 whether the shares reach 1% of the class (5% for a smaller
    reporting company), cannot be computed: the reasons say what counsel confirms.
    """
    because = dict.fromkeys(sheet.filing.also_report, _BY_CHOICE)
    because |= {
        "1.01": _AGREEMENT,
        "2.03": _OBLIGATION,
        "9.01": f"The note is filed as Exhibit {sheet.filing.exhibit_number}.",
    }
    if sheet.note.convertible or any(provision.about in EQUITY for provision in sheet.note.additional_provisions):
        because["3.02"] = _EQUITY_SOLD
    return tuple(ReportedItem(item, because[item]) for item in sorted(because))
