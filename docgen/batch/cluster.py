"""Many deals on a Dask cluster: its workers make them, and this process alone reads and writes the files."""

from __future__ import annotations

import logging
import time
import warnings
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from docgen.batch.guard import ENDED, SECONDS, failed, guarded
from docgen.batch.inputs import Inputs, makes_bytes_by
from docgen.batch.run import Given, Made, Run, make, take_up, tie_out, write
from docgen.finding import CannotRun, Finding
from docgen.result import Result
from docgen.templates import Templates, to_send

if TYPE_CHECKING:
    from distributed import Client

    from docgen.pipeline import House

_TO_CONNECT = 5
"""Seconds in which a scheduler has to answer."""
_TO_COME_BACK = 60
"""Seconds for the first worker to come back once all are gone."""
_LOOK = 5
"""Seconds between two looks at who works, while no deal is done."""


def on_cluster(
    paths: Sequence[Path], run: Run, inputs: Inputs, scheduler: str, *, seconds: int = SECONDS
) -> Iterator[Result]:
    """Yield the result of each deal, in the order given, from the workers of the cluster at a scheduler's address.

    A deal that raises or kills its workers becomes a finding of its own (P401), and so does one that takes longer than
    `seconds` (P402); the others finish. Raises CannotRun (P407) for a cluster that cannot do the work, or is lost.
    """
    with _quietly(), _connected(scheduler) as client:
        # The scheduler keeps the call, so the templates outlive a worker that holds them.
        files = client.submit(_Files, to_send(run.folders), pure=False)

        def start(path: Path, worker: str) -> Future[Made | Result]:
            given = guarded(partial(take_up, path, run, inputs), path, seconds)
            if isinstance(given, Given) and given.data is not None:
                executor = client.get_executor(  # type: ignore[no-untyped-call]
                    workers=[worker], allow_other_workers=True, pure=False
                )
                started: Future[Made | Result] = executor.submit(_make, given, run, files, seconds)
                return started
            known: Future[Made | Result] = Future()
            known.set_result(given if isinstance(given, Result) else tie_out(path, run))
            return known

        workers = _Workers(client, scheduler)
        left, done = deque(paths), dict[Path, Result]()
        out: dict[Future[Made | Result], tuple[Path, str]] = {}
        for path in paths:
            while path not in done:
                answered = [(out.pop(future)[0], future) for future in wait(out, _LOOK, FIRST_COMPLETED).done]
                if any(future.cancelled() for _, future in answered):
                    raise _lost(scheduler)
                # No worker gets a second deal, which Dask would blame too if the first killed its worker.
                for worker in workers.now() - {busy for _, busy in out.values()}:
                    if left:
                        following = left.popleft()
                        out[start(following, worker)] = following, worker
                done |= {each: _written(each, run, future, scheduler, seconds) for each, future in answered}
            yield done.pop(path)


class _Files(Struct, frozen=True, eq=False):
    """The template files of a run by name, as one object that a worker knows again."""

    by_name: Mapping[str, bytes]


def _make(given: Given, run: Run, files: _Files, seconds: int) -> Made | Result:
    """Make one deal in a worker."""
    return guarded(partial(make, given, run, _house(files)), given.path, seconds)


@lru_cache(maxsize=1)
def _house(files: _Files) -> House:
    from docgen.pipeline import House

    return House(Templates((), sent=files.by_name))


def _written(path: Path, run: Run, answer: Future[Made | Result], scheduler: str, seconds: int) -> Result:
    """Write what came back of a deal. Raises CannotRun (P407) if nothing came because of the cluster."""
    from distributed import KilledWorker

    try:
        made = answer.result()
    except KilledWorker:
        return failed(path, "P401", "deal-crashed", ENDED)
    except CannotRun:
        raise
    except Exception as error:
        raise _unusable(
            f"The cluster at {scheduler} cannot take up a deal: {_first_line(error)}.",
            "Install for the scheduler and on every worker what is installed here, and start them again.",
        ) from None
    if isinstance(made, Result) or run.output is None:
        return made if isinstance(made, Result) else made.result
    return guarded(partial(write, made, path, run.output), path, seconds)


class _Workers:
    """The workers of a cluster, which come and go."""

    def __init__(self, client: Client, scheduler: str):
        self._client, self._scheduler = client, scheduler
        self._seen = time.monotonic() - _TO_COME_BACK  # There has to be one at the start.
        self._known: set[str] = set()

    def now(self) -> set[str]:
        """Return the addresses of those there are now.

        Raises CannotRun (P407) if there are none, or one that would make other bytes. Asked for before anything is
        written, it lets nothing through that such a worker made.
        """
        try:
            threads: Mapping[str, int] = self._client.nthreads()  # type: ignore[no-untyped-call]
            new = [worker for worker in threads if worker not in self._known]
            told: Mapping[str, Any] = {}
            if new:
                told = self._client.run(makes_bytes_by, workers=new, on_error="return")
        except Exception:
            raise _lost(self._scheduler) from None
        for worker in new:
            self._refuse_unlike(worker, threads[worker], told.get(worker))
        if threads:
            self._seen = time.monotonic()
        elif time.monotonic() - self._seen >= _TO_COME_BACK:
            raise _unusable(
                f"The cluster at {self._scheduler} has no workers.",
                f"Start some with: dask worker {self._scheduler} --nthreads 1 --nworkers auto.",
            )
        self._known |= set(told)
        return self._known & set(threads)

    def _refuse_unlike(self, worker: str, threads: int, theirs: Any) -> None:
        if threads > 1:
            raise _unusable(
                f"The worker {worker} has {threads} threads, and the page engine needs a process to itself.",
                f"Start it with: dask worker {self._scheduler} --nthreads 1 --nworkers {threads}.",
            )
        if isinstance(theirs, Mapping):
            other = [name for name, ours in makes_bytes_by().items() if theirs.get(name) != ours]
        else:
            other = ["docgen"] if isinstance(theirs, Exception) else []  # Else it has gone again.
        if other:
            raise _unusable(
                f"The worker {worker} would make other bytes: it has another {', '.join(other)}, or none.",
                "Install on every worker what is installed here, and start the workers again.",
            )


@contextmanager
def _connected(scheduler: str) -> Iterator[Client]:
    try:
        import dask
        from distributed import Client
    except ImportError:
        raise _unusable("Dask is not installed here.", "Install it with: pip install 'docgen[dask]'.") from None
    with dask.config.set({"distributed.comm.timeouts.connect": _TO_CONNECT}):
        try:
            client = Client(scheduler, timeout=_TO_CONNECT, set_as_default=False)  # type: ignore[no-untyped-call]
        except Exception as error:
            raise _unusable(
                f"No Dask scheduler answers at {scheduler}: {_first_line(error)}.",
                "Correct what follows --scheduler, or start one with: dask scheduler.",
            ) from None
        try:
            yield client
        finally:
            client.close(timeout=1)  # type: ignore[no-untyped-call]


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep off the screen what Dask logs, which is said in our own words."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(".")


def _lost(scheduler: str) -> CannotRun:
    return _unusable(
        f"The Dask scheduler at {scheduler} no longer answers.",
        "Start it and its workers again, and then the command: deals that are built already are left alone.",
    )


def _unusable(says: str, change: str) -> CannotRun:
    return CannotRun(Finding("P407", "cluster-unusable", "error", f"{says}\n{change}", source="house rule"))
