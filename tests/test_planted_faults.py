"""One fault at a time in a copy of the templates: every one is caught."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.planted import Planted, planted
from tests.planted_deals import DEALS
from tests.worked_example import Edit, Variant


def errors(variant: Variant) -> set[tuple[str, str]]:
    with TemporaryDirectory() as folder:
        found = variant.check(Path(folder)).findings
    return {(finding.code, finding.message) for finding in found if finding.severity == "error"}


@cache
def errors_without_fault(deal: str) -> set[tuple[str, str]]:
    return errors(DEALS[deal])


@cache
def every_fault() -> list[Planted]:
    return list(planted())


def caught(fault: Planted) -> bool:
    assert fault.deal
    return bool(errors(Variant(DEALS[fault.deal].change, fault.edits)) - errors_without_fault(fault.deal))


def test_every_planted_fault_is_caught(record_property: Callable[[str, str], None]) -> None:
    faults = every_fault()
    with ProcessPoolExecutor(2) as pool:
        outcomes = list(pool.map(caught, faults, chunksize=20))
    missed = [str(fault) for fault, found in zip(faults, outcomes, strict=True) if not found]
    kinds = Counter(fault.kind.split(",")[0] for fault in faults)
    record_property("count", f"planted faults caught: {len(faults) - len(missed)} of {len(faults)} {dict(kinds)}")
    assert missed == []


def test_every_figure_the_templates_print_has_a_deal_in_which_faults_are_planted() -> None:
    assert [str(fault) for fault in every_fault() if fault.deal is None] == []


def test_a_harmless_edit_is_not_taken_for_a_fault() -> None:
    harmless = Edit(
        "form_8k/items/item_1_01.html",
        "No notice of prepayment is required.",
        "The Company need not give notice of a prepayment.",
    )
    harmless_in_print = Edit(
        "form_8k/items/item_1_01.html", "There is no material relationship", "No material relationship exists"
    )
    assert not caught(Planted("no fault", (harmless,), "everything"))
    assert not caught(Planted("no fault", (harmless_in_print,), "everything"))
