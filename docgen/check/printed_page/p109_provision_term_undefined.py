"""P109: an additional provision uses a capitalised term that its document does not define."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from docgen.check.deal import Deal, Fault, Spot
from docgen.check.printed_page.p101_undefined_term import known_terms, our_word
from docgen.finding import named
from docgen.reading.definitions import CAPITALISED, Use, capitalised
from docgen.reading.parties import parties

_WORDINGS = ("note_wording", "report_summary")
_DEFINED = re.compile(
    r"(?:Affiliate|Agreement|Amount|Asset|Cap|Closing|Collateral|Condition|Conversion|Covenant|Date|Debt|Default"
    r"|Document|Event|Fee|Financing|Guarantor|Indebtedness|Instrument|Interest|Lien|Limitation|Loan|Note|Notice"
    r"|Obligation|Offering|Option|Part(?:y|ie)|Payment|Percentage|Period|Permitted|Person|Premium|Price|Proceed|Property"
    r"|Propertie|Purchase|Rate|Ratio|Right|Sale|Securit(?:y|ie)|Share|Statement|Stock|Subsidiar(?:y|ie)|Term|Threshold"
    r"|Transaction|Trigger|Unit|Value|Warrant|Borrower|Maker|Issuer|Registrant|Obligor|Lender|Investor|Purchaser|Buyer"
    r"|Payee|Noteholder|Debenture|Bond)s?$"
)
"""What contracts give names to. Agencies, exchanges, places and people have names of their own."""
_TITLE = re.compile(
    rf"{CAPITALISED.pattern}(?:(?:,? (?:and|of|for) |,? ){CAPITALISED.pattern})*"
    r"(?= (?:No\. \d+ )?(?:dated|due|between|among|with|by and)\b|, dated\b)"
)
"""The title of a paper needs no definition."""
_AGENCY = re.compile(r"Securities and Exchange Commission")


def check(deal: Deal) -> Iterator[Fault]:
    """Look in the wording of each provision for capitalised words that neither it nor the document explains."""
    for document in deal.documents.values():
        reported: set[str] = set()
        for block in document.blocks:
            term = next((mark.term for mark in block.marks if mark.term.endswith(_WORDINGS)), None)
            if term is None:
                continue
            known = known_terms(deal, document)
            uses = capitalised(replace(document, blocks=(replace(block, marks=()),)), known)
            used = {use.term for use in uses if _DEFINED.search(use.term) and not _has_a_name(use, deal)} - reported
            reported |= used
            for words in sorted(used):
                yield Fault(
                    f"{named(term)} uses “{words}” as a defined term, and the {deal.called(document.name)} does not "
                    "define it.",
                    our_word(words, known)
                    or "Define it there, or say whose term it is, like “as the Purchase Agreement defines it”; leave "
                    "the name of a person or a paper as it is.",
                    term,
                    (Spot(document, block, words),),
                )


def _has_a_name(use: Use, deal: Deal) -> bool:
    """Tell whether words are of the name of a paper, a company or an agency."""
    text = use.block.text
    named = [match.span() for pattern in (_TITLE, _AGENCY) for match in pattern.finditer(text)]
    named += [(start, end) for start, end, _ in parties(text)]
    listed = any(use.term in exhibit.description for exhibit in deal.term_sheet.filing.other_exhibits)
    return listed or any(start <= use.start < end for start, end in named)
