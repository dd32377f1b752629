"""Deals made by a real Dask cluster: the same as at home, whatever becomes of its workers."""

from __future__ import annotations

import json
import shutil
import signal
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from docgen.templates import OURS
from tests.batch.cluster import Cluster, cluster, docgen, python, until
from tests.batch.resealed import resealed
from tests.worked_example import ROOT, TERM_SHEET

CLAUSE = Path("promissory_note/clauses/severability.html")
TRAP = """
import os, signal, time
from docgen.batch import cluster
from docgen.batch.run import make

def trapped(given, run, house):
    if given.path.stem == "kills":
        os.kill(os.getpid(), signal.SIGKILL)
    if given.path.stem == "raises":
        raise KeyError("principal")
    while given.path.stem == "hangs":
        time.sleep(0.01)
    return make(given, run, house)

cluster.make = trapped
"""
WITHIN_2_SECONDS = """
import json, sys
from pathlib import Path
from docgen.batch.cluster import on_cluster
from docgen.batch.inputs import Inputs
from docgen.batch.run import Run
from docgen.templates import OURS, Templates
run = Run((OURS,))
paths = [Path(name) for name in sys.argv[2:]]
results = on_cluster(paths, run, Inputs(Templates(run.folders), draft=False), sys.argv[1], seconds=2)
found = [(result.deal, [f"{f.code} {f.message}" for f in result.findings if not f.waived]) for result in results]
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with term sheets that differ, one with an error, and a firm's clause.

    home/ is built there on this machine, and home.json is what was said.
    """
    folder = tmp_path_factory.mktemp("desk")
    (folder / "terms").mkdir()
    text = TERM_SHEET.read_text(encoding="utf-8")
    for number in range(4):
        sheet = folder / "terms" / f"deal{number}.yaml"
        sheet.write_text(text.replace("rate: 12%", f"rate: {number + 3}%"), encoding="utf-8")
    sheet.write_text(text.replace("matures_on: December 29, 2018", "matures_on: 2018-01-29"), encoding="utf-8")
    (folder / "firm" / CLAUSE).parent.mkdir(parents=True)
    shutil.copy(OURS / CLAUSE, folder / "firm" / CLAUSE)
    with (folder / "firm" / CLAUSE).open("a", encoding="utf-8") as clause:
        clause.write("<p>Every other provision remains.</p>\n")
    status, shown, complaint = said(folder, "home")
    assert (status, complaint) == (1, "")
    (folder / "home.json").write_text(shown, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("cluster")) as made:
        made.workers(2)
        yield made


def arguments(output: str, address: str | None = None) -> list[str]:
    where = ["--executor", "dask", "--scheduler", address] if address else []
    return ["build", "terms", "nowhere.yaml", "--templates", "firm", "-o", output, "--format", "json", *where]


def said(folder: Path, output: str, address: str | None = None) -> tuple[int, str, str]:
    running = docgen(folder, *arguments(output, address))
    shown, complaint = running.communicate(timeout=60)
    return running.returncode, shown.replace(f"{output}/", "home/"), complaint


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(desk: Path, address: str) -> str:
    """What docgen says when it stops before anything is written."""
    status, shown, complaint = said(desk, "refused", address)
    assert (status, json.loads(shown)) == (2, {"deals": [], "stopped": complaint.strip()})
    assert not (desk / "refused").exists()
    assert complaint.count("\n") == 2
    return complaint


def test_a_cluster_makes_the_same_results_and_bytes_as_this_machine(desk: Path, two_workers: Cluster) -> None:
    at_home = (desk / "home.json").read_text(encoding="utf-8")
    assert said(desk, "away", two_workers.address) == (1, at_home, "")
    assert len(files(desk / "away")) == 15
    assert files(desk / "away") == files(desk / "home")
    assert b"Every other provision remains" in files(desk / "away")["deal0/promissory_note.html"]


def test_what_a_change_does_not_touch_is_not_printed_again_by_a_cluster_either(
    desk: Path, two_workers: Cluster, tmp_path: Path
) -> None:
    deal = Path(shutil.copytree(desk / "home" / "deal0", tmp_path / "build" / "deal0"))
    sheet = tmp_path / "deal0.yaml"
    sheet.write_bytes((desk / "terms" / sheet.name).read_bytes() + b"\n# Seen by counsel.\n")
    told_apart = (deal / "form_8k.pdf").read_bytes() + b"%\n"  # By this, from what would be printed now.
    (deal / "form_8k.pdf").write_bytes(told_apart)
    resealed(deal, lambda whole: whole["outputs"].update({"form_8k.pdf": sha256(told_apart).hexdigest()}))
    record = json.loads((deal / "manifest.json").read_bytes())
    options = ["--templates", str(desk / "firm"), "--executor", "dask", "--scheduler", two_workers.address]
    running = docgen(tmp_path, "build", sheet.name, *options)
    assert "Wrote build/deal0/form_8k.pdf" in running.communicate(timeout=60)[0]
    assert (deal / "form_8k.pdf").read_bytes() == told_apart
    made_from = json.loads((deal / "manifest.json").read_bytes())["made_from"]
    assert made_from == {**record["made_from"], "term_sheet": sha256(sheet.read_bytes()).hexdigest()}


def test_a_worker_killed_midway_costs_no_deal(desk: Path, tmp_path: Path) -> None:
    with cluster(tmp_path) as made:
        first, _ = made.workers(2)
        running = docgen(desk, *arguments("killed", made.address))
        until(lambda: any(desk.glob("killed/*/manifest.json")))
        first.kill()
        shown, complaint = running.communicate(timeout=60)
    assert (running.returncode, complaint) == (1, "")
    assert shown.replace("killed/", "home/") == (desk / "home.json").read_text(encoding="utf-8")
    assert files(desk / "killed") == files(desk / "home")


def test_a_deal_that_kills_its_worker_raises_or_hangs_is_a_finding_and_the_others_finish(tmp_path: Path) -> None:
    (tmp_path / "trap.py").write_text(TRAP)
    names = ["kills", "one", "raises", "hangs", "two"]
    for name in names:
        shutil.copy(TERM_SHEET, tmp_path / f"{name}.yaml")
    with cluster(tmp_path, DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0") as made:
        made.workers(2, "--preload", str(tmp_path / "trap.py"))
        running = python(tmp_path, WITHIN_2_SECONDS, made.address, *(f"{name}.yaml" for name in names))
        shown, complaint = running.communicate(timeout=60)
    assert complaint == ""
    results = json.loads(shown)
    assert [deal for deal, _ in results] == names
    found = {deal: each.partition("\n")[0] for deal, findings in results for each in findings if each[0] == "P"}
    assert found == {
        "kills": "P401 The process that worked on this deal ended without a word.",
        "raises": "P401 docgen failed on this deal: KeyError: 'principal'.",
        "hangs": "P402 This deal was not done after 2 seconds.",
    }


def test_ctrl_c_ends_a_build_on_a_cluster_and_leaves_whole_deals(desk: Path, two_workers: Cluster) -> None:
    running = docgen(desk, *arguments("stopped", two_workers.address))
    until(lambda: any(desk.glob("stopped/*/manifest.json")))
    running.send_signal(signal.SIGINT)
    shown, complaint = running.communicate(timeout=30)
    assert (running.returncode, shown, complaint.strip()) == (2, "", "Stopped.")
    assert files(desk / "stopped").items() < files(desk / "home").items()


def test_a_scheduler_lost_midway_stops_the_build_and_leaves_whole_deals(desk: Path, tmp_path: Path) -> None:
    with cluster(tmp_path) as made:
        made.workers(1)
        running = docgen(desk, *arguments("lost", made.address))
        until(lambda: any(desk.glob("lost/*/manifest.json")))
        made.scheduler.kill()
        shown, complaint = running.communicate(timeout=60)
    assert running.returncode == 2
    assert complaint.startswith(f"The Dask scheduler at {made.address} no longer answers.\n")
    assert json.loads(shown) == {"deals": [], "stopped": complaint.strip()}
    assert files(desk / "lost").items() < files(desk / "home").items()


def test_a_cluster_that_cannot_make_the_same_bytes_is_refused(desk: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docgen", tmp_path / "other" / "docgen")
    (tmp_path / "without" / "docgen").mkdir(parents=True)
    (tmp_path / "without" / "docgen" / "__init__.py").touch()
    with (tmp_path / "other" / "docgen" / "wording" / "money.py").open("a") as code:
        code.write("# Another version.\n")
    with cluster(tmp_path) as made:
        assert f"The cluster at {made.address} has no workers." in refused(desk, made.address)
        (wide,) = made.workers(1, threads=2)
        assert "has 2 threads, and the page engine needs a process to itself." in refused(desk, made.address)
        wide.kill()
        (other,) = made.workers(1, docgen=tmp_path / "other")
        assert "would make other bytes: it has another docgen, or none.\n" in refused(desk, made.address)
        other.kill()
        made.workers(1, docgen=tmp_path / "without")
        assert "would make other bytes: it has another docgen, or none.\n" in refused(desk, made.address)


def test_a_scheduler_without_docgen_is_refused(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "without" / "docgen").mkdir(parents=True)
    (tmp_path / "without" / "docgen" / "__init__.py").touch()
    with cluster(tmp_path, docgen=tmp_path / "without") as made:
        made.workers(1)
        assert f"The cluster at {made.address} cannot take up a deal: " in refused(desk, made.address)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nowhere", "http://127.0.0.1:9"])
def test_an_address_where_no_scheduler_answers_is_refused_soon(desk: Path, address: str) -> None:
    start = time.monotonic()
    assert refused(desk, address).startswith(f"No Dask scheduler answers at {address}: ")
    assert time.monotonic() - start < 12
