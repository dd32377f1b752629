"""Spaces at which a line must not end."""

import re

from docgen.wording.day import MONTHS

NO_BREAK_SPACE = "\u00a0"

# Only the figure that calls for the space is looked at ahead, never consumed: "Section 5 days" is two bindings.
# Each binding is the shortest that will do: what is bound longer tears a ragged line open before it. A line that began
# with "(5)" would look like the next item of a list, so there the figure stays with its word, and "Business" is free.
# The hyphen of "Form 8-K" stays an ordinary one. A no-break hyphen (U+2011) would survive into the text of the PDF, and
# then nobody who searches the page for "8-K", and no machine that looks for it, would find it. See `UNBROKEN`.
_BOUND = re.compile(
    rf"""
    \b (?:{"|".join(MONTHS)})\ (?: \d{{1,2}},\ (?=\d{{4}}\b) | (?=\d{{1,2}}\b) )   # January 31, 2018; January 31
    | \b \d+\ (?:CFR|U\.S\.C\.)\ (?=\d)                                            # 17 CFR 230.425
    | \b [A-Z]{{3}}\ (?=\d{{1,3}}(?:,\d{{3}})*(?:\.\d{{2}})?(?![\w-]))             # CAD 2,700,000
    | \b (?:(?:Section|Rule|Item|Exhibit|Article|Form|Regulation)s? | Title | Nos?\.)
      \ (?= \d | [IVX]+\b | [A-Z]\b | \Z )                                         # Section 7; Regulation D; Article IV
    | (?<=\d)\ (?= % | percent\b | (?:[Bb]usiness\ )?[Dd]ays?\b )                  # 5 business days
    | (?<!\w) (?:[a-z]+-)?[a-z]+ \ (?= \(\d+\)\ (?:[Bb]usiness\ )?[Dd]ays?\b )      # five (5) Business Days
    """,
    re.VERBOSE,
)

UNBROKEN = re.compile(rf"(?<![\w-])(?:\d{{1,2}}-[KQ](?![\w-])|Off-Balance\b|[a-z]+-[a-z]+(?={NO_BREAK_SPACE}\())")
"""Words whose hyphen must not end a line: 8-K, the Off-Balance of Item 2.03, forty-five before (45)."""


def bind(text: str) -> str:
    """Replace the spaces inside dates, money, citations, references and periods by no-break spaces (U+00A0).

    Takes plain text, one text node at a time; nothing else in it changes, and binding twice changes nothing more. A
    label at the very end, "Exhibit ", is bound to the figure that opens the next node.
    """
    return _BOUND.sub(lambda found: found[0].replace(" ", NO_BREAK_SPACE), text)
