import os
from pathlib import Path

import pytest

from docgen.templates import OURS, Templates, to_send


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    (tmp_path / "firm" / "house").mkdir(parents=True)
    (tmp_path / "firm" / "house" / "page.css").write_bytes(b"inside")
    (tmp_path / "secret.css").write_bytes(b"secret")
    return tmp_path / "firm"


def test_a_firm_s_own_file_is_served_before_ours(firm: Path) -> None:
    assert Templates((firm, *Templates().folders)).bytes("house/page.css") == b"inside"
    assert Templates((firm, *Templates().folders)).bytes("house/page.html") == Templates().bytes("house/page.html")
    assert Templates((firm,)).bytes("house/page.html") is None


@pytest.mark.parametrize(
    "name",
    [
        "/etc/hosts",
        "/Users/x",
        "//server/share/x",
        "C:secret.css",
        "C:/secret.css",
        "c:",
        "C:\\secret.css",
        "\\\\server\\share\\x",
        "\\secret.css",
        "..\\secret.css",
        "house\\page.css",
        "../secret.css",
        "house/../../secret.css",
        "house/..",
        "",
        "house",
        "house/\0",
        "x" * 5000,
    ],
)
def test_a_name_that_leads_out_of_the_folders_on_any_system_serves_nothing(firm: Path, name: str) -> None:
    for made in (
        "C:secret.css",
        "house\\page.css",
        "..\\secret.css",
    ):  # Names a file may have elsewhere than on Windows.
        if os.name != "nt":
            (firm / made).write_bytes(b"secret")
    templates = Templates((firm,))
    assert templates.path(name) is None
    assert templates.bytes(name) is None


def test_an_absolute_path_serves_nothing(firm: Path) -> None:
    assert Templates((firm,)).path(str(firm / "house" / "page.css")) is None


def test_a_link_out_of_the_folder_serves_nothing_and_one_inside_it_does(firm: Path) -> None:
    try:
        (firm / "house" / "out.css").symlink_to(firm.parent / "secret.css")
        (firm / "above").symlink_to(firm.parent, target_is_directory=True)
        (firm / "house" / "in.css").symlink_to("page.css")
        (firm.parent / "link").symlink_to(firm, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    templates = Templates((firm,))
    assert templates.bytes("house/out.css") is None
    assert templates.bytes("above/secret.css") is None
    assert templates.bytes("house/in.css") == b"inside"
    assert Templates((firm.parent / "link",)).bytes("house/page.css") == b"inside"


def test_a_link_out_of_a_firm_s_folder_is_not_made_up_for_by_ours(firm: Path) -> None:
    try:
        (firm / "house" / "page.html").symlink_to(firm.parent / "secret.css")
    except OSError:
        pytest.skip("this system makes no links")
    assert Templates((firm, *Templates().folders)).bytes("house/page.html") is None


def test_templates_that_were_sent_serve_what_their_folders_serve(firm: Path) -> None:
    folders = (firm, OURS)
    sent, there = Templates((), sent=to_send(folders)), Templates(folders)
    assert sent.documents() == there.documents() != []
    names = [path.relative_to(OURS).as_posix() for path in OURS.rglob("*")]
    for name in [*names, "./house//page.css", "house", "nowhere.css", "../secret.css", ""]:
        assert sent.bytes(name) == there.bytes(name)
    assert sent.bytes("house/page.css") == b"inside"
    assert sent.read.keys() == there.read.keys()


def test_what_is_hidden_or_lies_outside_is_not_sent(firm: Path) -> None:
    (firm / ".git").mkdir()
    (firm / ".git" / "config").write_bytes(b"secret")
    (firm / "link.css").symlink_to(firm.parent / "secret.css")
    assert to_send((firm,)) == {"house/page.css": b"inside"}
