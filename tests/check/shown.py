"""What docgen finds in a changed worked deal, and shows of it on a screen; each deal is run once in a session."""

from __future__ import annotations

from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from docgen.batch.run import build_deal
from docgen.finding import Finding
from docgen.pipeline import check_deal
from docgen.report.located import located
from docgen.report.screen import finding_lines
from tests.worked_example import Variant


@dataclass(frozen=True)
class Shown:
    """One finding: what its page says of it too, its message, and the lines of the screen."""

    code: str
    name: str
    severity: str
    source: str | None
    message: str
    lines: tuple[str, ...]


_RUNS: dict[str, tuple[Shown, ...]] = {}


def shown(variant: Variant, *, pdf: bool) -> tuple[Shown, ...]:
    """Check a variant of the worked deal, or build it if `pdf`, as `deal.yaml` in a folder of its own."""
    run = f"{variant!r} {pdf}"
    if run not in _RUNS:
        with TemporaryDirectory() as folder, chdir(folder):
            _RUNS[run] = tuple(_run(variant, pdf=pdf))
    return _RUNS[run]


def on_screen(finding: Finding) -> Shown:
    lines = tuple(finding_lines(finding))
    return Shown(finding.code, finding.name, finding.severity, finding.source, finding.message, lines)


def _run(variant: Variant, *, pdf: bool) -> list[Shown]:
    house = variant.house()
    term_sheet = variant.write(Path())
    result = build_deal(term_sheet, house, Path("build"), draft=True) if pdf else check_deal(term_sheet, house)

    def template(name: str) -> Path:
        """The edited template, as a file whose line can be shown."""
        path = Path("templates", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(house.templates.bytes(name) or b"")
        return path

    return [on_screen(finding) for finding in located(result, template).findings]
