"""Names and other words in a sentence: their article, their capitals."""

import re

# The article follows the sound, not the letter: a Utah corporation, an unincorporated association, an LLC, an 8% note.
_YOU_OR_WON = r"""
    eu | one\b | once\b | u\b | uganda | uk\b | ukrain | unani | unified | uniform | unilateral | union | unique | unit
    | univers | uruguay | us[ade]\b | use | usu | utah | util
"""
_AN = re.compile(
    rf"""
    (?i: (?!{_YOU_OR_WON}) [aeiou] | heir | honest | honor | hour )
    | [FHLMNRSX] [B-DF-HJ-NP-TV-XZ]* \b   # initials whose first letter's name begins with a vowel
    | 8 | 1[18] (?!\d)                   # eight, eleven, eighteen; not 110
    """,
    re.VERBOSE,
)


def with_article(words: str) -> str:
    """Put the indefinite article that the sound calls for before the words: `a Delaware`, `an Illinois`, `a Utah`."""
    return f"{'an' if _AN.match(words) else 'a'} {words}"


def in_capitals(words: str) -> str:
    """Write words in capitals: `ASCENT SOLAR TECHNOLOGIES, INC.`."""
    return words.upper()
