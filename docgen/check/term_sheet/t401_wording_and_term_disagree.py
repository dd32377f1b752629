"""T401: the term sheet says the note is convertible or secured and no provision says how, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.deal import Deal, Fault


def check(deal: Deal) -> Iterator[Fault]:
    """Hold note.convertible and note.secured against what the additional provisions are about."""
    note = deal.term_sheet.note
    for quality, has, about in (("convertible", note.convertible, "conversion"), ("secured", note.secured, "security")):
        numbers = [number for number, each in enumerate(note.additional_provisions) if each.about == about]
        if has and not numbers:
            yield Fault(
                f"The note is {quality}, and no additional provision about {about} says on what terms.",
                f"Add the wording to note.additional_provisions, or write no in note.{quality}.",
                f"note.{quality}",
            )
        if numbers and not has:
            yield Fault(
                f"Additional provision {numbers[0] + 1}, “{note.additional_provisions[numbers[0]].heading}”, is about "
                f"{about}, and note.{quality} says that the note is not {quality}.",
                f"Write yes in note.{quality}, or take the provision out; if it does not make the note {quality}, "
                "write other in its about.",
                f"note.{quality}",
            )
