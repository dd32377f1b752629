"""The registrant's numbers are read in the styles in which they are used, and in no other."""

from __future__ import annotations

from typing import get_args

import pytest

from docgen.model import numbers
from docgen.model.kinds import Kind


def read(annotated: object, text: str) -> object:
    kind = get_args(annotated)[1]
    assert isinstance(kind, Kind)
    return kind.read(text)


GOOD = {
    numbers.ZipCode: ["80241", "02110", "80241-1234"],
    numbers.EmployerNumberOrOpen: ["20-3672603", "00-0000000"],
    numbers.FileNumberOrOpen: ["001-32919", "333-123456", "000-5", "814-00866", "333-123456-01"],
    numbers.TelephoneOrOpen: [
        "(720) 872-5000", "(720)872-5000", "720-872-5000", "720.872.5000", "720 872 5000", "+1 720 872 5000",
        "1-720-872-5000", "+1 (720) 872-5000", "(720) 872-5000 ext. 12", "(720) 872-5000, ext 12", "720-872-5000 x12",
    ],
}  # fmt: skip
BAD = {
    numbers.ZipCode: ["8024", "802411", "80241-12", "80241 1234", "8O241", "ABCDE", "K1A 0B1", "٨٠٢٤١", "80241\n"],
    numbers.EmployerNumberOrOpen: ["203672603", "20-367260", "20-36726033", "203-672603", "2O-3672603", "N/A"],
    numbers.FileNumberOrOpen: ["32919", "00132919", "1-32919", "001-", "001-1234567", "001-32919-1", "N/A"],
    numbers.TelephoneOrOpen: [
        "872-5000", "7208725000", "(720) 872-500", "(720) 872-50000", "(123) 872-5000", "(720) 172-5000",
        "+44 20 7946 0958", "call us", "(720) 872-5000 ext.", "2 720 872 5000",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in GOOD.items() for text in texts])
def test_a_number_in_a_usual_style_is_read_as_it_stands(kind: object, text: str) -> None:
    assert read(kind, text) == text


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in BAD.items() for text in texts])
def test_any_other_number_is_refused_with_how_to_write_it(kind: object, text: str) -> None:
    with pytest.raises(ValueError, match=r"^is not an? [\w ]+\. Write .* like "):
        read(kind, text)
