import ctypes.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.finding import Stop
from docgen.publish import engine, prerequisites
from docgen.publish.prerequisites import engine_incomplete, require_engine

ROOT = Path(__file__).parent.parent.parent


class NoPango:
    """Stands where the engine is looked for, on a machine without Pango."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == "weasyprint":
            print("-----\nWeasyPrint could not import some external libraries.")
            raise OSError("cannot load library 'libpango-1.0-0'")


def test_loading_the_engine_starts_no_other_program() -> None:
    source = (
        "import ctypes.util, sys\n"
        "search, started = ctypes.util.find_library, []\n"
        "sys.addaudithook(lambda event, args: event == 'subprocess.Popen' and started.append(args))\n"
        "from docgen.publish.prerequisites import require_engine\n"
        "require_engine()\n"
        "print(len(started), ctypes.util.find_library is search)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", source], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert (run.stdout, run.stderr) == ("0 True\n", "")


def test_elsewhere_than_on_linux_libraries_are_searched_for_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    search = ctypes.util.find_library
    with engine._no_library_search():
        assert (ctypes.util.find_library is search) == (sys.platform != "linux")
    monkeypatch.setattr(sys, "platform", "darwin")
    with engine._no_library_search():
        assert ctypes.util.find_library is search


def test_without_pango_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prerequisites, "weasyprint", engine.weasyprint.__wrapped__)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(Stop) as stopped:
        require_engine()
    (finding,) = stopped.value.findings
    assert finding.code == "P301"
    assert finding.message == (
        "Pages cannot be printed on this machine: the library Pango is missing or too old.\n"
        "Install it with: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0."
    )
    assert capfd.readouterr() == ("", "")


def test_without_harfbuzz_subset_nothing_is_printed_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine.weasyprint().text.ffi, "harfbuzz_subset", None)
    monkeypatch.setattr(prerequisites, "weasyprint", engine.weasyprint.__wrapped__)
    with pytest.raises(Stop) as stopped:
        require_engine()
    assert "HarfBuzz-Subset" in stopped.value.findings[0].message


def test_each_system_is_told_its_own_command() -> None:
    assert "brew install pango" in engine_incomplete("Pango", "darwin").message
    assert "apt-get install" in engine_incomplete("Pango", "freebsd14").message


@pytest.mark.parametrize("before", [None, "/somewhere/fonts.conf"])
def test_the_environment_is_left_as_it_was(before: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if before:
        monkeypatch.setenv("FONTCONFIG_FILE", before)
    else:
        monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    engine.font_configuration()
    assert os.environ.get("FONTCONFIG_FILE") == before
