"""The deals in which faults are planted: between them they print every line of the clauses."""

from __future__ import annotations

from tests.worked_example import Variant, overlay

# Every term differs from every other of its kind, so that no swap prints the right words by chance.
EVERYTHING = Variant(
    change={
        "registrant": {"state": "Nevada", "former_name_or_address": "Ascent Solar, Inc.", "tags_cover_page": "yes"},
        "holder": {
            "state": "New York",
            "notice_address": "1 Main Street, Albany, New York 12207",
            "relationship": "The Holder is a stockholder of the Company.",
        },
        "note": {
            "title": "Unsecured Promissory Note",
            "matures_on": "January 30, 2020",
            "default_rate": "18% per annum",
            "governing_law": "Delaware",
            "venue": "Texas",
            "prepayment": {"notice": "10 days", "premium": "2%"},
            "ranking": "subordinated to senior debt",
            "events_of_default": {
                "breach": {"cure": "30 days"},
                "cross_default": {"threshold": "$75,000.00"},
                "judgment": {"threshold": "$50,000.00", "cure": "45 days"},
            },
        },
        "closing": {
            "original_issue_discount": "$20,000.00",
            "withheld_fees": "$2,500.00",
            "commissions": "$8,000.00",
            "use_of_proceeds": "working capital",
        },
        "filing": {"filed_on": "February 5, 2018"},
    }
)
# The other branches of the clauses that print a figure in more than one.
OTHERWISE = Variant(
    change=overlay(
        EVERYTHING.change,
        {
            "note": {"events_of_default": {"judgment": {"cure": "none"}}},
            "closing": {"original_issue_discount": "none", "withheld_fees": "$22,500.00"},
            "filing": {"also_report": []},
        },
    )
)
DISCOUNT = Variant(
    change=overlay(EVERYTHING.change, {"closing": {"original_issue_discount": "$22,500.00", "withheld_fees": "none"}})
)
# A note with shares and collateral, on the cover page of 2020; and one with few terms.
_PROVISIONS = [
    {
        "heading": heading,
        "about": about,
        "note_wording": f"The Company {says} the Holder under the Purchase Agreement.",
        "report_summary": f"The Company {says} the Holder under the Purchase Agreement.",
    }
    for heading, about, says in (
        ("Conversion", "conversion", "issues shares of Common Stock on conversion of this Note to"),
        ("Security", "security", "grants a security interest to"),
        ("Warrants", "warrants", "issues warrants to"),
    )
]
EQUITY = Variant(
    change={
        "registrant": {"tags_cover_page": "yes", "telephone": "not stated"},
        "note": {
            "title": "Senior Secured Convertible Promissory Note",
            "signed": "no",
            "issued_on": "January 31, 2020",
            "matures_on": "January 29, 2021",
            "interest": {"accrues_from": "December 31, 2019", "compounding": "none"},
            "payment": "interest monthly, principal at maturity",
            "business_days": {"extra_interest": "yes"},
            "prepayment": "none",
            "ranking": "senior secured",
            "secured": "yes",
            "convertible": "yes",
            "events_of_default": {
                "payment": {"cure": "none"},
                "breach": {"cure": "none"},
                "insolvency": {"dismissal": "none"},
            },
            "transfer": "with the registrant's consent",
            "additional_provisions": _PROVISIONS,
        },
        "closing": {"regulation_d": "none", "general_solicitation": "yes"},
        "filing": {
            "other_exhibits": [
                {"number": "4.1", "description": "Common Stock Purchase Warrant dated January 31, 2020"},
                {"number": "10.2", "description": "Secured Convertible Note Purchase Agreement dated January 31, 2020"},
            ],
            "signed": "no",
            "signed_on": "February 5, 2020",
            "filed_on": "February 6, 2020",
        },
    }
)
PLAIN = Variant(
    change={
        "registrant": {
            "registered_classes": [],
            "commission_file_number": "not stated",
            "employer_identification_number": "not stated",
        },
        "note": {
            "payment": "interest quarterly, principal at maturity",
            "interest": {"accrues_from": "not stated"},
            "additional_provisions": _PROVISIONS[2:],
        },
        "closing": {"original_issue_discount": "none", "withheld_fees": "$22,500.00"},
    }
)
BY_CHOICE = Variant(
    change={
        "closing": {"regulation_d": "none", "original_issue_discount": "none"},
        "registrant": {"registered_classes": []},
        "filing": {"also_report": [], "filed_on": "May 2, 2019"},
    }
)
DEALS = {
    "everything": EVERYTHING,
    "otherwise": OTHERWISE,
    "discount": DISCOUNT,
    "equity": EQUITY,
    "plain": PLAIN,
    "by choice": BY_CHOICE,
}
