"""What the page engine says of a character it has no glyph for, told at the field that holds the character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from docgen.finding import Finding, Place, named

_CHARACTER = re.compile(r"\(U\+([0-9A-F]{4,6})\)")


def at_fields(findings: Iterable[Finding], written: Mapping[str, str], places: Mapping[str, Place]) -> list[Finding]:
    """Return the findings, those of a missing glyph (P303) once for each field of the term sheet that has it.

    `written` and `places` are those of the fields. A character that no field has is a template's, and stays as it is.
    """
    told: dict[tuple[str, str], Finding] = {}
    others = []
    for finding in findings:
        found = _CHARACTER.search(finding.message) if finding.code == "P303" else None
        character = chr(int(found[1], 16)) if found else ""
        fields = [term for term, text in written.items() if character and character in text and _printed(term, places)]
        for term in fields:
            first = told.get((term, character))
            at = first.places if first else (places[term],)
            message = (
                f"{named(term)} has “{character}” (U+{ord(character):04X}), for which the fonts have no sign: "
                "an empty box is printed.\nWrite it in the term sheet with other letters."
            )
            told[term, character] = replace(finding, message=message, places=(*at, *finding.places), term=term)
        if not fields:
            others.append(finding)
    return [*told.values(), *others]


def _printed(term: str, places: Mapping[str, Place]) -> bool:
    return term in places and not term.startswith("waivers.")
