"""The term sheets a command is about: those to read, and the one to start."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from docgen.cli.stopping import Refusal
from docgen.finding import closest

FOLDER = Path("terms")
ENDINGS = (".yaml", ".yml")


def find(given: tuple[Path, ...]) -> list[Path]:
    """Return the files given and those in the folders given, each once; without any, those of terms/.

    A file that is not there is a finding among the others: reading it says so. Raises Refusal where none of those named
    is there, for a folder without term sheets, for a name no deal's folder can have and for two term sheets of one
    name, which may differ in case or in how an accent is written: not every system tells them apart.
    """
    if given and all(map(_is_nowhere, given)):
        meant = dict.fromkeys(filter(None, map(_meant, given)))
        change = (
            f"Did you mean {' and '.join(map(str, meant))}?" if meant else "Correct the name, or the folder you are in."
        )
        raise Refusal(f"There is no {' and no '.join(map(str, given))}. {change}")
    if not given and not FOLDER.is_dir():
        raise Refusal("There is no folder terms/ here. Name a term sheet, or write one with: docgen new NAME")
    paths = [path for each in given or (FOLDER,) for path in (_within(each) if each.is_dir() else [each])]
    deals: dict[str, Path] = {}
    for path in paths:
        _refuse_dots(path)
        other = deals.setdefault(_deal(path), path)
        if other is not path and path.resolve() != other.resolve():
            raise Refusal(
                f"{other} and {path} have one name, and a deal's pages go to a folder of that name. Rename one of them."
            )
    return list(deals.values())


def _is_nowhere(path: Path) -> bool:
    """Tell whether there is nothing of this name; what cannot be looked at may be there."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def _meant(path: Path) -> Path | None:
    """Return the term sheet there is that a name may stand for: another folder or ending, or a slip of the finger."""
    names = [
        path.name,
        *(f"{path.name}{ending}" for ending in ENDINGS),
        *(f"{path.stem}{ending}" for ending in ENDINGS),
    ]
    folders = (path.parent, FOLDER)
    with suppress(OSError, ValueError):
        for there in (folder / name for folder in folders for name in names):
            if there.suffix in ENDINGS and there.is_file():
                return there
        for folder in folders:
            beside = {each.stem: each for each in sorted(folder.glob("*")) if each.suffix in ENDINGS}
            if near := closest(path.stem, beside):
                return beside[near]
    return None


def _refuse_dots(path: Path) -> None:
    if not path.stem.strip("."):
        raise Refusal(f"{path} has no name but dots, and a deal's pages go to a folder of its name. Rename it.")


def _deal(path: Path) -> str:
    """Return the name of a deal as the least discerning system sees it."""
    return unicodedata.normalize("NFC", path.stem).casefold()


def _within(folder: Path) -> list[Path]:
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in ENDINGS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not found:
        raise Refusal(f"The folder {folder} holds no term sheet. To write one to fill in: docgen new NAME")
    return found


def start(name: str, text: str, schema: str) -> Path:
    """Write a new term sheet and, beside it, the schema for editors; return its path.

    Raises Refusal when the name is none, when a term sheet of that name exists or when the system refuses.
    """
    path = Path(name)
    if not path.name or name.endswith(("/", os.sep)) or path.is_dir():
        raise Refusal("A new term sheet needs a name of its own, like: docgen new acme-2026-03-02")
    if path.name == name:
        path = FOLDER / path
    if path.suffix not in ENDINGS:
        path = path.with_name(f"{path.name}.yaml")
    _refuse_dots(path)
    with _writing(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        raise Refusal(f"{path} is there already, and docgen new never overwrites. Choose another name.")
    for other in sorted(path.parent.iterdir()):
        if other.suffix in ENDINGS and _deal(other) == _deal(path):
            raise Refusal(f"{other} is there already, and two deals cannot have one name. Choose another name.")
    with _writing(path), path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    beside = path.with_name("term_sheet.schema.json")
    with _writing(beside):
        beside.write_text(schema, encoding="utf-8", newline="\n")
    return path


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise Refusal(f"{path} is a file, not a folder. Choose another place.") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "its name is not one a file can have"
        raise Refusal(f"{path} cannot be written: {why}. Choose a place where you may write.") from None
