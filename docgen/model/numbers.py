"""The numbers by which a registrant and its exhibits are known: how each is written, and what it is not."""

import re
from typing import Annotated

from docgen.model.kinds import Kind, Open, Reader

_ZIP = r"[0-9]{5}(?:-[0-9]{4})?"
_EMPLOYER = r"[0-9]{2}-[0-9]{7}"
_FILE = r"[0-9]{3}-[0-9]{1,6}(?:-[0-9]{2})?"
_EXHIBIT = r"[1-9][0-9]?\.[1-9][0-9]?"
_TELEPHONE = (
    r"(?:\+?1[ .-])?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}"
    r"(?:,? (?:ext\.?|extension|x) ?[0-9]{1,6})?"
)


def _written(pattern: str, fault: str, change: str) -> Reader:
    """Return a reader of text in one format. It raises ValueError with the fault and the change for any other."""

    def read(text: str) -> str:
        if not re.fullmatch(pattern, text):  # Compiled when first read, not when docgen starts.
            raise ValueError(f"{fault}. {change}")
        return text

    return read


_ZIP_READER = _written(_ZIP, "is not a ZIP code", "Write five digits, or nine like 80241-1234")
_EMPLOYER_READER = _written(
    _EMPLOYER,
    "is not an employer identification number",
    "Write two digits, a hyphen and seven digits, like 20-3672603",
)
_FILE_READER = _written(
    _FILE,
    "is not a Commission File Number",
    "Write three digits, a hyphen and up to six digits, like 001-32919 or 333-123456",
)
_TELEPHONE_READER = _written(
    _TELEPHONE,
    "is not a telephone number in the United States",
    "Write the area code and seven digits, like (720) 872-5000",
)
_EXHIBIT_READER = _written(
    _EXHIBIT,
    "is not the number of a paper filed with the note",
    "Write the number of its kind in Item 601 and its own, like 4.1",
)

ExhibitNumber = Annotated[str, Kind(_EXHIBIT_READER, "the number in the exhibit list", ("4.1",), pattern=_EXHIBIT)]
ZipCode = Annotated[str, Kind(_ZIP_READER, "five digits, or nine like 80241-1234", pattern=_ZIP)]
EmployerNumberOrOpen = Annotated[
    str | Open, Kind(_EMPLOYER_READER, "the number as the IRS writes it", ("20-3672603",), pattern=_EMPLOYER)
]
FileNumberOrOpen = Annotated[
    str | Open, Kind(_FILE_READER, "the number as EDGAR writes it", ("001-32919",), pattern=_FILE)
]
TelephoneOrOpen = Annotated[
    str | Open, Kind(_TELEPHONE_READER, "the number with its area code", ("(720) 872-5000",), pattern=_TELEPHONE)
]


def exhibit_order(number: str) -> tuple[int, ...]:
    """Return what exhibit numbers are sorted by: 4.1, 4.2, 10.1, 10.10."""
    return tuple(map(int, number.split(".")))
