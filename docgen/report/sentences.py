"""What every report says of a finding, in the same words."""

from __future__ import annotations

import unicodedata

from docgen.finding import Finding, Place


def told(finding: Finding, at: Place) -> str:
    """Return the message, then a line for each place but `at`, where the reader already is."""
    lines = [*finding.message.splitlines(), *(see(place) for place in finding.places if place != at)]
    return "\n".join(map(visible, lines))


def see(place: Place) -> str:
    """Return the line that points to a further place, with what a document says there."""
    says = f": “{place.says}”" if place.document and place.says else ""
    return f"See {where(place)}{says}"


def where(place: Place) -> str:
    """Return `file:line:column`, or the document with its section and page, and the template that prints it."""
    if place.document:
        section = f"{'Item' if '.' in place.section else 'Section'} {place.section}" if place.section else None
        page = f"page {place.page}" if place.page else None
        template = f"in {visible(place.file)}" if place.file else None
        return ", ".join(filter(None, (place.document, section, page, template)))
    parts = (place.file or "docgen", place.line, place.column)
    return visible(":".join(str(part) for part in parts if part is not None))


def in_a_file(finding: Finding, term_sheet: str) -> Place:
    """Return the first place in a file; for what stands only in the documents, the first line of the term sheet."""
    return next((place for place in finding.places if place.in_a_file), Place(term_sheet, 1))


def visible(text: str) -> str:
    """Show what a screen would hide, or obey, as a replacement character."""
    if text.isprintable():
        return text
    return "".join("\ufffd" if unicodedata.category(character)[0] == "C" else character for character in text)
