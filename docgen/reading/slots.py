"""The slots of a lead-in: which printed words can stand where a lead-in names a term."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from docgen.reading.caseless import caseless
from docgen.reading.figures import figures

TERMS: Mapping[str, str] = {
    "note.principal": "money",
    "note.total_interest": "money",
    "note.total_due": "money",
    "note.events_of_default.cross_default.threshold": "money",
    "note.events_of_default.judgment.threshold": "money",
    "closing.purchase_price": "money",
    "closing.original_issue_discount": "money",
    "closing.withheld_fees": "money",
    "closing.commissions": "money",
    "note.interest.rate": "rate",
    "note.default_rate": "rate",
    "note.all_in_cost": "rate",
    "note.prepayment.premium": "percent",
    "note.issued_on": "day",
    "note.matures_on": "day",
    "note.payment_on": "day",
    "note.interest.accrues_from": "day",
    "filing.event_on": "day",
    "filing.signed_on": "day",
    "note.prepayment.notice": "period",
    "note.events_of_default.payment.cure": "period",
    "note.events_of_default.breach.cure": "period",
    "note.events_of_default.judgment.cure": "period",
    "note.events_of_default.insolvency.dismissal": "period",
    "registrant.emerging_growth_company": "yes/no",
    "registrant.declines_extended_transition": "yes/no",
}
"""The kind of each term a lead-in reads; a term not listed is words."""

_MASKS = {"money": "\ue000", "rate": "\ue001", "percent": "\ue002", "day": "\ue003", "period": "\ue004"}
_AMOUNTS = _MASKS["money"] + _MASKS["rate"] + _MASKS["percent"]
_KINDS = {
    **{kind: f"{mask}+" for kind, mask in _MASKS.items()},
    "rate": f"[{_MASKS['rate']}{_MASKS['percent']}]+",
    "yes/no": r"(?:[☒☑☐]|\[x\]|\[ \])",
}
_ENTITY = "(?:corporation|limited liability company|(?:limited|general) partnership|business company|statutory trust)"
_STATE = r"(?-i:[A-Z][a-z]+(?: (?:of (?:the )?)?[A-Z][a-z]+){0,3})\b"
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
# Acme, iBio, 22nd, 3i; "4 Less" and "1847 Goedeker" open with a bare number.
_PROPER = rf"(?-i:(?:[a-z]{{0,3}}{_CAPITAL}|\d+[a-z])[\w.&’'/-]*(?![\w.]*:))"
_JOINED = r"(?:of |and |the |& |/ |de |la |van |von )*"
_NAME = rf"(?:\d+ )?{_PROPER}(?:,? {_JOINED}(?:\({_PROPER}\)|{_PROPER}|plc\b|\d+\b(?![,.])))*"
# Half a name is worse than none: "Us, Inc." of "Toys “R” Us, Inc." and "Blinds, Inc." of "3 Day Blinds, Inc."
_HALF_BEFORE = re.compile(rf"(?:[\w”{_MASKS['period']}]|[\d”){_MASKS['period']}] )\Z")
_HALF_AFTER = re.compile(rf"\w| “[^”]*” {_CAPITAL}")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Inc|Corp|Co|Ltd)\.\Z")
_WORDS = {
    "registrant.entity": _ENTITY,
    "holder.entity": _ENTITY,
    "registrant.state": _STATE,
    "holder.state": _STATE,
    "note.governing_law": _STATE,
    "note.venue": _STATE,
    "note.title": r"(?-i:(?:(?!This|The|Such|Each|That|Said)[A-Z][\w-]+ )+(?:Note|NOTE|Debenture|DEBENTURE))\b",
    "filing.exhibit_number": r"(?:4|10)\.\d+\b",
    "holder.notice_address": r"\d[^;()]*?(?=\.?$)",
    "registrant.commission_file_number": r"\d{1,3}-\d{4,6}",
    "registrant.employer_identification_number": r"\d{2}-\d{7}",
    "registrant.telephone": r"[+(]?\d[\d() .-]{6,}\d",
    "registrant.address.street": r"\d[\w .,#’'&/-]*?",
    "registrant.address.city": r"(?-i:[A-Z])[\w .’'-]*?",
    "registrant.address.state": _STATE,
    "registrant.address.zip": r"\d{5}(?:-\d{4})?",
}
_LINK = (
    r"(?: \([^)]*\))?(?: (?:of|for) (?:the|this) note)?"
    r"(?: (?:is|are|was|were|means|will be|equal to|in the amount of|of)|:|,)*"
)
_CASE = "(?-i:"
_SLOT = re.compile(r"<([a-z_.0-9]+)>")


def masked(sentence: str) -> tuple[str, frozenset[str]]:
    """Return a sentence with each figure overwritten by a sign of its kind, no offset changed, and the kinds it has.

    This is what lead-ins read.
    """
    kinds = set()
    for figure in figures(sentence):
        if figure.kind in _MASKS:
            kinds |= {figure.kind, "rate"} if figure.kind == "percent" else {figure.kind}
            mask = _MASKS[figure.kind] * (figure.end - figure.start)
            sentence = sentence[: figure.start] + mask + sentence[figure.end :]
    return sentence, frozenset(kinds)


class LeadIn:
    """One lead-in, ready to find what it names in masked sentences. needs: the kinds of figure it cannot do without."""

    def __init__(self, written: str):
        self._written = written
        slots = _SLOT.findall(written)
        self._looks_at_case = any(_CASE in _slot(term) for term in slots)
        self.needs = frozenset(TERMS[term] for term in slots if TERMS.get(term) in _MASKS)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        pattern = self._written.replace("……", r"[^;]{0,240}?").replace("…", rf"[^;{_AMOUNTS}]{{0,160}}?")
        pattern = pattern.replace("~", _LINK).replace("“", '[“"]').replace("”", '[”"]').replace("’", "[’']")
        pattern = _SLOT.sub(lambda slot: _slot(slot[1]), pattern)
        return re.compile(pattern, re.IGNORECASE) if self._looks_at_case else caseless(pattern)

    @cached_property
    def keyword(self) -> str:
        """The longest run of letters every match has: it spares most sentences the pattern and its making."""
        fixed = re.sub(r"<[^>]*>|\\.|[A-Za-z]\?|\[[^]]*\]", "\0", self._written)
        while fixed != (inner := re.sub(r"\([^()]*\)[?*+]?", "\0", fixed)):
            fixed = inner
        return "" if "|" in fixed else max(re.findall(r"[A-Za-z ]+", fixed), key=len, default="").lower()

    def find(self, sentence: str, lower: str) -> Iterator[tuple[int, int, str]]:
        """Give each figure or name the lead-in names in a masked sentence, also given `small`: start, end, term."""
        for match in self._pattern.finditer(sentence if self._looks_at_case else lower):
            for group in self._pattern.groupindex:
                term = group.replace("__", ".")
                start, end = match.span(group)
                if term in TERMS or term in _WORDS:
                    yield start, end, term
                elif whole := _whole_name(sentence, start, end):
                    yield *whole, term


def _whole_name(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the span of a name without the period of its sentence; None for half a name."""
    if _HALF_BEFORE.search(sentence, max(0, start - 2), start) or _HALF_AFTER.match(sentence, end):
        return None
    ends_sentence = end == len(sentence) and sentence.endswith(".") and not _ABBREVIATED.search(sentence, start, end)
    return start, end - ends_sentence


def _slot(term: str) -> str:
    if term in _KINDS:
        return _KINDS[term]
    words = _KINDS[TERMS[term]] if term in TERMS else _WORDS.get(term, _NAME)
    return f"(?P<{term.replace('.', '__')}>{words})"
