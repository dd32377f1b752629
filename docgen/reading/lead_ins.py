"""The words that lead to a fact: what a sentence says without any mark.

In a lead-in `<note.principal>` stands for the printed value of that term and `<rate>` for any rate; `~` for link words
that may be there (`is`, `of`, `equal to`, a colon, a definition in parentheses); `…` for words of one clause that pass
over no amount or percentage, `……` for any words of one clause. Quotes may be straight or curly. The rest is a regular
expression, read without regard to case. To teach the reader another drafter's phrase, add one line. An earlier line
wins a figure that two lines claim.
"""

from collections.abc import Mapping

_BUYER = r"(?:holder|investor|purchaser|lender|buyer)"
_MAKER = r"(?:company|registrant|maker|issuer|borrower)"
_ABOVE = r"(?:in excess of|exceed\w*|above|over|(?:more|greater|not less) than|at least|of)"
_DEFAULTED = r"(?:event of default|in default|overdue|past due|not paid when due|after (?:the )?maturity)"
_WHILE = r"\b(?:if|upon|during|while|when|after|following|so long as|to the extent)\b"
_CAME_ABOUT = r"(?:sold|issued|borrowed|executed|entered into|delivered|closed|obligated)\b"
_FEE_WORDS = rf"(?:(?:of|in|for|as|that|which|was|were|is|are|has|have|been|the|legal|fees?|costs?|and|{_BUYER}) )*"

LEAD_INS: tuple[str, ...] = (
    # Amounts lost on the way to the purchase price.
    r"commissions?(?: paid)?~ <closing.commissions>",
    r"<closing.commissions> (?:in|of|as) (?:\w+ ){0,3}commissions?",
    r"fees(?: and expenses)?(?: withheld)?~ <closing.withheld_fees>",
    r"\b(?:withh[eo]ld\w*|retain\w*|ke(?:ep|pt) back|deduct\w*|net of)\b… <closing.withheld_fees>",
    rf"<closing.withheld_fees>,? {_FEE_WORDS}(?:withheld|retained|kept back|deducted)\b",
    r"discount~ <closing.original_issue_discount>",
    r"<closing.original_issue_discount>(?: of| in| is| was| as)?(?: an?| the)? (?:original issue )?discount",
    # The purchase price.
    r"(?:purchase|issue) price~ <closing.purchase_price>",
    r"(?:in exchange|consideration|for value|for cash)(?: for)?(?: of)? <closing.purchase_price>",
    r"<closing.purchase_price>(?: of| in)?(?: the)?(?: gross| cash| aggregate)* proceeds",
    r"(?<!net )proceeds(?: to the company)?(?: from \w+ \w+)?~ <closing.purchase_price>",
    rf"{_BUYER} (?:has |will )?(?:pa(?:id|ys?)|advance[ds]?|fund(?:s|ed))(?: the company)? <closing.purchase_price>",
    r"<closing.purchase_price> in cash",
    # What was promised.
    r"<note.principal>(?: in| of)?,?(?: the)?(?: aggregate| original| total| initial| face)* principal",
    r"principal (?:amount|sum|balance)~ <note.principal>",
    r"face (?:amount|value)~ <note.principal>",
    r"promises? to pay……(?:the )?sum of <note.principal>",
    r"promises? to pay… <note.principal>",
    r"\b(?:note|loan) (?:for|of|in the amount of) <note.principal>",
    r"total interest…(?:is|of|will be|:) <note.total_interest>",
    r"(?:total|amount) due…(?:is|of|will be|:) <note.total_due>",
    # Thresholds.
    rf"judge?ments?\b……{_ABOVE} <note.events_of_default.judgment.threshold>",
    rf"(?:indebtedness|debts?|borrowed money|borrowings?)\b……{_ABOVE} <note.events_of_default.cross_default.threshold>",
    # Rates. The sentence tells the default rate from the rate.
    r"premium(?: (?:on|for) (?:an?|any|each|the) prepayment)?~ <note.prepayment.premium>",
    r"default (?:interest )?rate(?: of interest)?~ <note.default_rate>",
    rf"{_DEFAULTED}… <note.default_rate>",
    rf"<note.default_rate>…{_WHILE}…{_DEFAULTED}(?!.*<rate>)",
    rf"<note.default_rate> (?:\w+ ){{0,3}}{_DEFAULTED}(?!.*<rate>)",
    r"(?:in place of|instead of) <note.interest.rate>",
    r"(?:interest|rate)\b…(?:\b(?:at|of|is|equals?)|:|rate)(?: an?| the)? <note.interest.rate>",
    r"<note.interest.rate>,? (?:[\w-]+ ){0,4}(?:note|interest)\b",
    # Days.
    r"earliest event reported\):? [^()]{6,25}\(<filing.event_on>\)",
    r"earliest event reported\)?:? <filing.event_on>",
    r"maturity date(?:,? which)?~ <note.matures_on>",
    r"\brepay (?:this|the) note\b… (?:no later than|not later than|by) <note.matures_on>",
    r"\bmatur\w+\b… (?:extended|postponed|moved|changed) to <note.matures_on>",
    r"<note.matures_on>,? \((?:as it may be extended, )?(?:the )?“(?:Stated )?Maturity(?: Date)?”",
    r"\b(?:matures?|maturing)\b… ?\bon <note.matures_on>",
    r"\b(?:pay|paid|payable|pays|repay|repaid|repayable|due)\b…… on(?: or before)? <note.matures_on>",
    r"\bon <note.matures_on>, (?:[\w,]+ ){0,12}(?:is|are|becomes?|must|shall|will)(?: be)? (?:due|pay|paid|payable)\b",
    r"(?:accru\w+|interest)\b……\bfrom(?: and including| and after)? <note.interest.accrues_from>",
    r"from and including <note.interest.accrues_from>",
    r"(?:accru\w+|interest)\b…(?:commenc|begin|start|accru)(?:ing|s)(?: on)? <note.interest.accrues_from>",
    r"(?:issue|issuance) date~ <note.issued_on>",
    r"<note.issued_on>,? \((?:the )?“(?:Original )?(?:Issue|Issuance|Effective|Closing) Date”",
    r"<note.title>,? dated(?: as of)? <note.issued_on>",
    r"\bnote(?: due <day>| \([^()]*\))?,?(?: is| was)? dated(?: as of)? <note.issued_on>",
    rf"\bon <note.issued_on>,……\b{_CAME_ABOUT}",
    rf"\b{_CAME_ABOUT}…(?:on|as of) <note.issued_on>",
    # Periods, each told by its sentence.
    r"\bprepay……<note.prepayment.notice>",
    r"<note.prepayment.notice>……\bnotice\b……\bprepay",
    r"dismiss……<note.events_of_default.insolvency.dismissal>",
    r"judge?ment……<note.events_of_default.judgment.cure>",
    r"^(?:(?!\bpay).)*\b(?:breach|perform|observ|compl(?:y|ies)|covenant|cure)(?:(?!\bpa[iy])[^;])*?"
    r"<note.events_of_default.breach.cure>",
    r"\bbreach(?:(?!\bpa[iy])[^;])*?<note.events_of_default.breach.cure>",
    r"\b(?:pay|pays|paid|payments?|nonpayment)\b……<note.events_of_default.payment.cure>",
    # Who.
    r"promises? to pay……to(?: the order of)? <holder.name>, an? <holder.state> <holder.entity>",
    r"(?:sold|issued?|sell)(?: and (?:sold|issued?|sell))? to <holder.name>,? an? <holder.state> <holder.entity>",
    rf"(?:for value received,? )?<registrant.name>,? an? <registrant.state> <registrant.entity> \((?:the )?“{_MAKER}”",
    rf"<holder.name>,? an? <holder.state> <holder.entity>……\((?:the )?“{_BUYER}”",
    r"\bpay to(?: the order of)? <holder.name>",
    r"(?:sold|issued)(?: and (?:sold|issued))? to <holder.name>",
    r"\bName: <filing.signatory.name>",
    r"/s/ <filing.signatory.name>",
    r"\bTitle: <filing.signatory.title>",
    # The paper itself.
    r"\bthis <note.title> \((?:this |the )?“Note”",
    r"\bExhibit(?: No\.| Number)? <filing.exhibit_number>",
    r"<filing.exhibit_number> <note.title>",
    r"(?:govern|constru|interpret)……laws? of (?:the )?(?:(?:State|Commonwealth) of )?(?!United)<note.governing_law>",
    r"<note.governing_law> law governs",
    r"(?:according to|accordance with|under) <note.governing_law> law\b",
    r"laws? of (?:the State of |the Commonwealth of )?(?!United)<note.governing_law> (?:shall |will )?(?:govern|apply)",
    r"courts?\b……\bin (?:the )?(?:(?:State|Commonwealth) of )?<note.venue>",
)
IN_DOCUMENT: Mapping[str, tuple[str, ...]] = {
    "promissory_note": (
        r"^Dated?(?: as of)?:? <note.issued_on>",
        r"\btake effect on <note.issued_on>",
        r"^Exhibit <filing.exhibit_number> [–—-] <note.title> of <registrant.name>",
        r"Company’s address……<registrant.address.street>, <registrant.address.city>, "
        r"<registrant.address.state> <registrant.address.zip>",
        r"Holder’s address……is <holder.notice_address>",
    ),
    "form_8k": (
        r"^<registrant.name> [–—-] Form 8-K$",
        r"^Form 8-K of <registrant.name>, <filing.event_on>",
        r"<registrant.name> \(Exact name of registrant",
        r"<registrant.state> <registrant.commission_file_number> <registrant.employer_identification_number> \(State",
        r"<registrant.address.street>, <registrant.address.city>, <registrant.address.state> <registrant.address.zip> "
        r"\(Address of principal",
        r"telephone number, including area code:? <registrant.telephone>",
        r"\bEmerging growth company <registrant.emerging_growth_company>",
        r"extended transition period……<registrant.declines_extended_transition>",
        r"\bDated?: <filing.signed_on>",
    ),
}
"""Lead-ins that mean something only in one document."""
