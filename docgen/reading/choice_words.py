"""The words that express the choices of a deal: day count, compounding, ranking, and the like.

`READINGS` gives for each term its choices and the words that mean them; the first that fits is the reading. To teach
the reader another drafter's phrase, add a line. In a pattern `…` is up to 120 characters of one clause; case does not
count.
"""

from collections.abc import Mapping

_NOT = r"\b(?:not|no|neither|nor|never|without|cannot)\b"
_COMPOUND = r"(?:compound\w*|capitali[sz]ed|added to (?:the )?(?:\w+ )?principal)(?: (?!pay|paid)[\w,]+){0,8}?"
_PAID = r"\bpa(?:y|id|yable|ys|yment|yments)\b(?:(?!compound)[^;]){0,80}?"
_COMPANY = r"(?:Company|Registrant|Maker|Borrower|Issuer)"
_CONSENT = rf"(?:{_COMPANY}[’']s (?:\w+ ){{0,3}}consent|(?:\w+ ){{0,4}}consent of (?:the )?{_COMPANY})"
_LIMITS = r"(?!before or after)(?:if|unless|until|before|prior to|after|without|(?:more|less|other) than)"
_ON = r"(?:,(?! and\b(?![^,.;:]*conver))[^,.;:]{1,100}?){0,3}?"  # "and …" goes on to something else.
LIMIT = (
    rf"(?:[^,.;:]{{0,100}}?{_ON}\b(?:to the extent|in excess of|beneficially own)\b"
    rf"|(?: (?!(?:and|whether|before or|or before|or after)\b)[\w’-]+){{0,20}}?(?: {_LIMITS}|,? except)\b)"
)
"""What after "not convertible" or "not secured" only limits it: within the limit, it is."""
_DEBTS = r"(?: [\w,]+){0,3} (?:debt|indebtedness|creditors)"
_OF_THE_NOTE = r"\b(?:this|the) (?:note|(?:\w+ )?principal)\b(?:(?!\bdefault rate\b)[^.;]){0,60}?"
_DUE = r"(?:due|payable|repayable|repaid|paid|matures?)\b(?: \w+){0,3}"
_ALWAYS = r"^(?!.*\b(?:if|after|while|when|upon(?! demand)|during|following|default(?:ed)?)\b).*?"
_FROM_ISSUE = (
    r"(?:anniversary of|(?:days|months|years?) (?:after|from|following)) (?:the )?(?:date of )?"
    r"(?:original )?(?:issue|issuance|closing)\b"
)
_OTHER_DAY = r"(?:delay|extension|extend|additional|extra|moved?\b|later (?:day|date|payment))"

READINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "note.interest.day_count": (
        ("30/360", r"30 ?/ ?360"),
        (
            "30/360",
            r"(?:360[- ]day…)?\b(?:twelve|12)(?: \(12\))? (?:30|thirty)(?: \(30\))?[- ]day months(?:…360[- ]days?)?",
        ),
        ("actual/actual", r"actual ?/ ?actual|365 (?:days )?\(?or 366(?:[- ]days?)?"),
        ("actual/actual", r"actual…(?:days|number)(?: of days)? (?:in|of) (?:the|that|such|each)(?: \w+){0,2} year"),
        ("actual/365", r"actual ?/ ?365|365\)?[- ]days?|three hundred (?:and )?sixty[- ]five"),
        (
            "actual/360",
            r"actual ?/ ?360|actual…360\)?(?:[- ]days?)?|360\)?[- ]day…actual|actual…three hundred (?:and )?sixty\b",
        ),
    ),
    "note.interest.compounding": (
        ("none", r"simple interest|simple annual|without (?:any )?compounding|non-?compounding|no compounding"),
        ("none", r"(?:not|never|nor)(?: \w+){0,3} compound"),
        ("none", r"no interest (?:\w+ ){0,3}on (?:accrued |unpaid |such |that )*interest"),
        (
            "semiannually",
            rf"{_COMPOUND} (?:semi-?annual|twice (?:a|each|per) year|(?:every|each) half-?year|every six months)",
        ),
        ("quarterly", rf"{_COMPOUND} (?:quarter|every three months)"),
        ("monthly", rf"{_COMPOUND} month"),
        ("annually", rf"{_COMPOUND} (?:annual|yearly|once (?:a|each|per) year|(?:each|every|calendar) year)"),
        ("semiannually", r"semi-?annual(?:ly)?[- ]compound"),
        ("quarterly", r"quarterly[- ]compound"),
        ("monthly", r"monthly[- ]compound"),
        ("annually", r"(?:annual|annually|yearly)[- ]compound"),
    ),
    "note.interest.rate": (
        ("0", rf"{_OF_THE_NOTE}\b(?:bears? no interest|(?:does|shall|will|may|need) not bear (?:any )?interest)"),
        ("0", rf"{_OF_THE_NOTE}\b(?:without interest|interest-free|free of interest|non-?interest[- ]bearing)"),
        ("each month", rf"{_OF_THE_NOTE}\bbears? [^.;]{{0,60}}(?:percent|%\)?) (?:a|per|each|every) month\b"),
        ("each month", r"\bcoupon of [^.;]{0,40}(?:percent|%\)?) (?:a|per|each|every) month\b"),
        (
            "0",
            r"\bno interest (?:shall |will )?(?:accrues?|is payable|is due) on th(?:e|is) (?:\w+ )?(?:note|principal)",
        ),
    ),
    "note.matures_on": (
        ("counted from another day", rf"{_OF_THE_NOTE}\b(?:matures?|due|payable|repaid)\b[^.;]{{0,40}}\b{_FROM_ISSUE}"),
        (
            "counted from another day",
            rf"\b{_FROM_ISSUE}[^.;]{{0,40}}\b(?:this|the) note (?:matures|is due|becomes due)",
        ),
        ("counted from another day", r"\bmatures? (?:\w+ ){1,3}later\b"),
    ),
    "note.prepayment.premium": (
        ("none", r"\b(?:no|without|without any|without a)(?: prepayment)? (?:premium|penalty)\b"),
    ),
    "note.prepayment.notice": (
        (
            "none",
            r"\bno (?:prior |written )*notice (?:of prepayment )?(?:is|need)|\bwithout (?:any |prior |written )*notice",
        ),
    ),
    "note.default_rate": (("none", r"\bnot bear (?:any )?default interest|\bno default interest"),),
    "note.prepayable": (
        ("none", rf"{_NOT}(?: \w+){{0,2}} prepa(?:y|id)\b(?! less)|{_NOT}(?: \w+)? right to (?:pre)?pay\b"),
        (
            "none",
            r"\bprepayments?\b[^.;]{0,40}\b(?:prohibited|not (?:permitted|allowed))|\bno prepayment (?:is|may|shall)\b",
        ),
        ("given", r"\b(?:may|can|is entitled to|has the right to)(?: \w+){0,4} prepa(?:y|id)\b|\bis prepayable"),
        ("given", r"\bmay(?: \w+){0,3} (?:redeem|call) (?:this|the) note\b"),
    ),
    "note.payment": (
        (
            "on demand",
            rf"{_ALWAYS}{_OF_THE_NOTE}\b{_DUE} (?:up)?on demand",
        ),
        (
            "on demand",
            rf"{_ALWAYS}\bholder may (?:demand|call for) (?:full )?(?:re)?payment\b[^.;]{{0,40}}\bat any time",
        ),
        (
            "on demand",
            rf"{_ALWAYS}\brepay\b[^.;]{{0,40}}\b(?:whenever|at any time) the holder (?:so )?(?:asks|requests)",
        ),
        ("on demand", r"\bdemand (?:promissory )?note\b"),
        ("interest monthly, principal at maturity", rf"{_PAID}(?:monthly|(?:each|every|calendar) month)"),
        ("interest monthly, principal at maturity", r"monthly (?:interest )?(?:payment|instal?lment)"),
        ("interest quarterly, principal at maturity", rf"{_PAID}(?:quarterly|(?:each|every|calendar) quarter)"),
        ("interest quarterly, principal at maturity", r"quarterly (?:interest )?(?:payment|instal?lment)"),
        ("in instalments", r"\bin (?!(?:one|a single)\b)(?:\w+ ){0,3}instal?lments?\b"),
        ("one sum at maturity", r"in (?:one|a single) sum|lump[- ]sum|(?:one|single) (?:payment|instal?lment)|bullet"),
        ("one sum at maturity", rf"{_PAID}(?:at|on|upon) (?:the )?maturity"),
    ),
    "note.business_days.rule": (
        (
            "modified following",
            r"modified following|(?:next|following|succeeding|first)…month…(?:preced|before|earlier)",
        ),
        ("preceding business day", r"(?:preceding|previous) business day|last business day before"),
        ("preceding business day", r"business day (?:immediately )?(?:before|preceding|prior)"),
        ("preceding business day", r"^(?:immediately )?preceding$"),
        ("next business day", r"(?:next|following|succeeding)(?: \w+){0,2} business day"),
        ("next business day", r"business day (?:that |which )?(?:next |immediately |there)*(?:follow|after|succeed)"),
        ("next business day", r"^(?:next|following|next succeeding)$"),
        ("none", r"whether or not…business day"),
    ),
    "note.business_days.extra_interest": (
        ("no", r"interest…(?:does|shall|will) not (?:change|increase)"),
        ("no", r"(?:no|without)(?: (?:additional|further|extra|or))+ interest"),
        ("no", rf"(?:no interest|interest (?:does|shall|will) not)…{_OTHER_DAY}|{_OTHER_DAY}…{_NOT}…interest"),
        ("no", r"interest…as if…(?:original|stated|scheduled|not been)"),
        ("yes", rf"interest…(?:accrue|pa(?:id|yable)|run|continue|includ|comput)…{_OTHER_DAY}"),
        ("yes", rf"{_OTHER_DAY}…(?:includ|comput)…interest"),
    ),
    "note.ranking": (
        (
            "subordinated to senior debt",
            r"(?<!un)(?<!not )subordinated?\b(?! and un)|subordination|junior (?:in right of payment )?to",
        ),
        ("equal with other unsecured debt", r"equal(?:ly)?\b|pari passu|same rank"),
        ("senior secured", r"senior,? (?:and )?secured|first[- ]priority|rank(?:s|ing)? senior"),
    ),
    "note.transfer": (
        ("not at all", r"non-?transferable|not (?:be )?transferable|may not be (?:transferred|assigned)(?= by|[.;]|$)"),
        ("with the registrant's consent", rf"{_NOT}…(?:transfer|assign)…(?:without|unless|except)…{_CONSENT}"),
        ("free", rf"(?:without|no need (?:for|of)) (?:the )?(?:prior |written )*{_CONSENT}|freely"),
        ("with the registrant's consent", _CONSENT),
    ),
    "note.secured": (
        ("no", rf"{_NOT}(?: \w+){{0,2}} secured(?!{LIMIT})|\bunsecured\b(?!{_DEBTS})"),
        ("no", rf"{_NOT}(?: \w+){{0,3}} (?:security interest|collateral|lien)\b"),
        ("yes", r"\bsecured\b"),
    ),
    "note.convertible": (
        ("no", rf"{_NOT}(?: \w+){{0,3}} con(?:vert|version)\w*(?!\w|{LIMIT})|non-?convertible"),
        ("yes", r"(?<!securities )(?<!security )\bconvertible|may (?:be )?convert(?:ed)?\b"),
    ),
    "note.jury_waiver": (("yes", r"waive…\bjury|\bjury…waive"),),
    "closing.exemption": (
        ("Section 4(a)(2)", r"\b4 ?\(a\) ?\(2\)"),
        ("Section 3(a)(9)", r"\b3 ?\(a\) ?\(9\)"),
        ("Regulation S", r"Regulation S\b(?![-‑])"),
    ),
    "closing.regulation_d": (
        ("Rule 506(b)", r"\b506 ?\(b\)"),
        ("Rule 506(c)", r"\b506 ?\(c\)"),
        ("Rule 506", r"(?:Rule|§) (?:230\.)?506\b"),
        ("Rule 504", r"(?:Rule|§) (?:230\.)?504\b"),
    ),
    "closing.general_solicitation": (
        ("no", rf"{_NOT}…general (?:solicitation|advertising)"),
        ("yes", r"general (?:solicitation|advertising)"),
    ),
    "holder.accredited_investor": (
        ("no", rf"{_NOT}(?: an?)? [“\"]?accredited investor"),
        ("yes", r"accredited investor"),
    ),
}
TOPICS: Mapping[str, str] = {
    "note.interest.day_count": r"actual|36[056]|three hundred|30-day",
    "note.interest.compounding": r"compound|simple|capitali|interest.*(?:added to|interest)",
    "note.prepayable": r"^(?!.*\bconsent\b).*(?:prepa|right to pay|redeem|call)",
    "note.prepayment.premium": r"prepa|redeem",
    "note.prepayment.notice": r"prepa|redeem",
    "note.payment": r"\binterest\b|\bnote\b.*\binstal?lment|\bdemands?\b|\bholder (?:so )?(?:asks|requests)\b",
    "note.business_days.rule": r"(?:pay|due|matur).*(?:not|other than) an? business day"
    r"|(?:not|other than) an? business day.*\b(?:pay|due)",
    "note.business_days.extra_interest": r"payment|extension|extend|delay|business day",
    "note.ranking": r"^It (?:\w+ )?(?:ranks|is)"
    r"|\b(?:notes?|obligations?)\b.*\b(?:rank|subordinat|pari passu|senior|junior|equal in right)",
    "note.transfer": r"transfer|assign",
    "note.secured": r"^(?=.*(?:secured|collateral|lien|security interest)).*\bnotes?\b",
    "note.convertible": r"conver",
    "note.jury_waiver": r"jury",
    "closing.exemption": r"\(a\)|Regulation",
    "closing.regulation_d": r"50[46]",
    "closing.general_solicitation": r"general",
    "holder.accredited_investor": r"accredited",
}
"""What a sentence must be about before its words are taken for a choice."""

SIGNS: Mapping[str, tuple[str, ...]] = {
    "note.interest.day_count": ("actual", "36", "three hundred", "30-day"),
    "note.interest.compounding": ("compound", "simple", "capitali", "interest"),
    "note.interest.rate": ("interest", "coupon"),
    "note.default_rate": ("default interest",),
    "note.matures_on": ("matur", "due", "payable", "repaid"),
    "note.prepayable": ("prepa", "right to pay", "redeem", "call"),
    "note.prepayment.premium": ("premium", "penalty"),
    "note.prepayment.notice": ("notice",),
    "note.payment": ("instal", "interest", "demand", "asks", "requests"),
    "note.business_days.rule": ("business day",),
    "note.business_days.extra_interest": ("payment", "exten", "delay", "business day"),
    "note.ranking": ("rank", "subordinat", "pari passu", "senior", "junior", "equal in right", "it "),
    "note.transfer": ("transfer", "assign"),
    "note.secured": ("secur", "collateral", "lien"),
}
"""Words of which a sentence on a topic has at least one: much cheaper to look for than the topic itself."""

ENTITIES = (
    ("limited liability company", r"limited liability company|\bLLC\b"),
    ("limited partnership", r"limited partnership"),
    ("general partnership", r"general partnership"),
    ("business company", r"business company"),
    ("statutory trust", r"statutory trust"),
    ("corporation", r"corporation"),
)
"""The kinds of entity, for either party."""
