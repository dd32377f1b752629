from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from docgen.batch import deals, workers
from docgen.batch.run import Run
from docgen.result import Result
from docgen.templates import OURS


def test_workers_that_have_made_the_last_deal_end_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = []

    def in_parallel(paths: Sequence[Path], *_: object, jobs: int | None) -> Iterator[Result]:
        yield from (Result(path.stem, str(path)) for path in paths)
        ended.append("by themselves")

    monkeypatch.setattr(workers, "in_parallel", in_parallel)
    paths = [Path("one.yaml"), Path("two.yaml")]
    assert [result.deal for result in deals.tie_out_all(paths, Run((OURS,)))] == ["one", "two"]
    assert ended == ["by themselves"]
