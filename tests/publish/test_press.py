import os
import signal
import sys
from multiprocessing import active_children

import pytest

from docgen.finding import CannotRun
from docgen.publish import prerequisites
from docgen.publish import press as press_module
from docgen.publish.engine import LibraryMissing
from docgen.publish.press import Press, print_here
from docgen.templates import Templates

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a process safely")

PAGES = {
    name: f"<html lang='en-US'><head><title>{name}</title></head><body><p>The {name}.</p></body></html>"
    for name in ("form_8k", "promissory_note")
}


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1})


def here() -> dict[str, press_module.Printed]:
    return {name: print_here(html, Templates(), name=name, draft=False) for name, html in PAGES.items()}


def all_by(press: Press, *, draft: bool = False) -> dict[str, press_module.Printed]:
    press.begin(PAGES, draft=draft)
    return press.finish()


def test_a_press_prints_the_bytes_that_this_process_would() -> None:
    with Press(Templates()) as press:
        assert all_by(press) == here()
    assert active_children() == []


def test_it_tells_for_which_files_the_engine_asked() -> None:
    with Press(Templates()) as press:
        printed = all_by(press, draft=True)
    assert {"house/page.css", "house/fonts/fonts.css"} < printed["form_8k"].files


def test_a_press_that_was_killed_leaves_the_printing_to_this_process() -> None:
    with Press(Templates()) as press:
        (child,) = active_children()
        os.kill(child.pid or 0, signal.SIGKILL)
        child.join()
        assert all_by(press) == here()


def test_on_one_core_this_process_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0})
    with Press(Templates()) as press:
        assert active_children() == []
        assert all_by(press) == here()


def test_a_press_without_an_engine_says_so_as_this_process_would(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise LibraryMissing("Pango")

    monkeypatch.setattr(prerequisites, "weasyprint", missing)
    with Press(Templates()) as press, pytest.raises(CannotRun, match="P301"):
        all_by(press)
    assert active_children() == []


def test_a_press_that_is_not_asked_ends_with_what_it_was_started_for() -> None:
    with pytest.raises(KeyboardInterrupt), Press(Templates()):
        raise KeyboardInterrupt
    assert active_children() == []
