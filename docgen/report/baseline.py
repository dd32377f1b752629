"""The findings a repository had when it took up a new check, so that only later ones count.

A baseline is no waiver: nobody accepted what is in it. docgen writes it; by hand, entries are only taken out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePath

from msgspec.structs import replace

from docgen.finding import Finding
from docgen.result import Result

_VERSION = 1
_OF_THE_MACHINE = ("P301", "P302", "P305", "P4")
Known = Counter[tuple[str, str]]
"""How often each finding stood, by deal and fingerprint."""
_FIGURE = re.compile(
    r"[$€£¥]?\d+(?:[.,]\d+)*%?"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)


def fingerprint(finding: Finding, deal: str) -> str:
    """Return 64 hex digits that stay the same when lines move and when only figures change.

    They stand for the code, the deal, the term (else the document and section, else the file) and the message without
    its figures and days.
    """
    parts = (finding.code, deal, _subject(finding), _FIGURE.sub("#", finding.message))
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


def write_baseline(results: Iterable[Result]) -> str:
    """Return the baseline of all that stands, and of what an earlier baseline knew, as sorted JSON.

    Faults of the machine are left out: a deal that failed or could not be written must never pass.
    """
    entries = sorted(
        (
            {
                "deal": result.deal,
                "code": finding.code,
                "name": finding.name,
                "says": finding.message.split("\n")[0],
                "fingerprint": fingerprint(finding, result.deal),
            }
            for result in results
            for finding in (*result.findings, *result.known)
            if not finding.waived and not finding.code.startswith(_OF_THE_MACHINE)
        ),
        key=lambda entry: tuple(entry.values()),
    )
    return json.dumps({"baseline": _VERSION, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(text: str) -> Known:
    """Return what a baseline knows. Raises ValueError, with sentences for the user, when the text is no baseline."""
    try:
        whole = json.loads(text)
        if whole["baseline"] != _VERSION:
            raise KeyError
        return Counter((str(entry["deal"]), str(entry["fingerprint"])) for entry in whole["findings"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ValueError(
            "The file is not a baseline that this docgen wrote. Write it anew with --write-baseline."
        ) from None


def apply_baseline(results: Iterable[Result], known: Known) -> tuple[list[Result], int]:
    """Move what the baseline knows from `findings` to `known`, and count the entries it could do without.

    An entry is stale when its deal is among the results and no longer has the finding; entries of other deals are
    left alone. Where the same fault stands more often than the baseline lists it, the rest counts.
    """
    entries = known.copy()
    applied = [_without_known(result, entries) for result in results]
    deals = {result.deal for result in applied}
    return applied, sum(count for (deal, _), count in entries.items() if deal in deals)


def _without_known(result: Result, entries: Known) -> Result:
    """Take each finding that is known out of the result and its entry off the counter."""
    standing: list[Finding] = []
    known: list[Finding] = []
    for finding in result.findings:
        entry = (result.deal, fingerprint(finding, result.deal))
        if entries[entry] and not finding.waived:
            entries[entry] -= 1
            known.append(finding)
        else:
            standing.append(finding)
    return replace(result, findings=tuple(standing), known=(*result.known, *known))


def _subject(finding: Finding) -> str:
    if finding.term:
        return finding.term
    for place in finding.places:
        if place.document:
            return f"{place.document} {place.section or ''}"
    # The name alone: the folder differs from machine to machine for a template that is docgen's own.
    return next((PurePath(place.file).name for place in finding.places if place.file), "")
