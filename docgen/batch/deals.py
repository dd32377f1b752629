"""All deals of a run: those that did not change are left alone, the rest is tied out on all cores, or on a cluster."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from docgen.batch.guard import SECONDS, guarded
from docgen.batch.inputs import Inputs
from docgen.batch.run import Run, start_afresh, tie_out, unchanged
from docgen.result import Result
from docgen.templates import Templates


def tie_out_all(
    paths: Sequence[Path], run: Run, *, jobs: int | None = None, scheduler: str | None = None
) -> Iterator[Result]:
    """Yield the result of each deal in the order given; `jobs` is all cores unless told.

    What has to be loaded is loaded before the workers start, and not at all when nothing has to be done. With the
    address of a Dask `scheduler` its workers do it. Raises CannotRun without an engine (P301), or for the cluster
    (P407).
    """
    start_afresh()
    inputs = Inputs(Templates(run.folders), draft=run.draft)
    with _collector_kept_away():
        kept = {path: result for path in paths if (result := unchanged(path, run, inputs))}
    rest = [path for path in paths if path not in kept]
    fresh = _made(rest, run, inputs, jobs, scheduler)
    for path in paths:
        yield kept.get(path) or next(fresh)
    next(fresh, None)  # Those who made them end in peace; thrown away unasked, they would be stopped as if by hand.


@contextmanager
def _collector_kept_away() -> Iterator[None]:
    """Keep the garbage collector from walking what is made here, now or later: all of it stays for the whole run.

    For later only once in a process, or what a run that watches has thrown away since would stay too.
    """
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
        gc.enable()


def _made(paths: Sequence[Path], run: Run, inputs: Inputs, jobs: int | None, scheduler: str | None) -> Iterator[Result]:
    if scheduler and paths:
        from docgen.batch.cluster import on_cluster

        return on_cluster(paths, run, inputs, scheduler)
    if len(paths) == 1:
        return _alone(paths[0], run, jobs)
    from docgen.batch.workers import in_parallel

    if paths:
        warm_up(run)
    return in_parallel(paths, partial(tie_out, run=run), jobs=jobs)


def _alone(path: Path, run: Run, jobs: int | None) -> Iterator[Result]:
    """Make a single deal in this process; what loads the processes for many would cost a twentieth of a check."""
    if run.output is None or jobs == 1:
        with _collector_kept_away():
            warm_up(run)
            result = guarded(partial(tie_out, path, run), path, SECONDS)
        yield result
        return
    from docgen.publish.press import Press

    with Press(Templates(run.folders)) as press:
        yield guarded(partial(tie_out, path, run, press=press), path, SECONDS)


def warm_up(run: Run, path: Path | None = None) -> None:
    """Load what making a deal needs; make one and throw it away, if told which, so that the next meets a warm engine.

    Raises CannotRun (P301) without an engine, if the run builds.
    """
    from docgen.pipeline import House, make_deal

    if run.output is not None:
        from docgen.publish.prerequisites import require_engine

        require_engine()
        if path:
            make_deal(path, None, House(Templates(run.folders)), draft=True)
