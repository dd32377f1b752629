"""Builds terms/ again elsewhere and compares every byte. Run it with `make reproduce`.

Elsewhere is each other Python from 3.11 on that this machine has, with docgen installed from its wheel, and, where
debootstrap can make one, a Debian root with nothing else in it. The language, time zone, hash seed, file mode, number
of cores and the folder differ as well. It is no test, since it takes minutes and other machines have other Pythons.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
SURROUNDINGS = {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin"}
PACKAGES = "python3,python3-venv,libpango-1.0-0,libpangoft2-1.0-0,libharfbuzz-subset0"
Digests = dict[str, str]


def build(folder: Path, docgen: Sequence[str], *, root: Path | None = None) -> Digests:
    """Build terms/ on one core, in a folder of its own and far from home, and return the digest of each file."""
    shutil.copytree(ROOT / "terms", folder / "terms")
    inside = f"/{folder.relative_to(root)}" if root else str(folder)
    command = ["sh", "-c", 'cd "$0" && umask 077 && exec "$@"', inside, *docgen, "build"]
    one_core = ["taskset", "-c", "0"] if shutil.which("taskset") else []
    chroot = [shutil.which("chroot") or "chroot", str(root)] if root else []
    subprocess.run([*one_core, *chroot, *command], check=True, env=SURROUNDINGS, stdout=subprocess.DEVNULL)
    return {
        path.relative_to(folder / "build").as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted((folder / "build").rglob("*"))
        if path.is_file()
    }


def pythons() -> Iterator[Path]:
    """Yield each other Python from 3.11 on, of those on the path and those of pyenv."""
    named = [shutil.which(f"python3.{minor}") for minor in range(11, 20)]
    kept = (Path.home() / ".pyenv" / "versions").glob("*/bin/python3")
    for path in [*map(Path, filter(None, named)), *sorted(kept)]:
        asked = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
        version = re.fullmatch(r"Python 3\.(\d+)\.\d+\n", asked.stdout)
        if version and int(version[1]) >= 11 and int(version[1]) != sys.version_info[1]:
            yield path


def wheels(python: Path, folder: Path) -> Path:
    """Put docgen and all it needs, as wheels for a Python, into a folder."""
    pip = [python, "-m", "pip", "wheel", "--quiet", "--constraint", ROOT / "constraints.txt"]
    subprocess.run([*pip, "--wheel-dir", folder, ROOT], check=True)
    return folder


def installed(python: Sequence[str], environment: str, found: str) -> list[str]:
    """Install docgen from wheels alone into an environment of its own, and return the command."""
    subprocess.run([*python, "-m", "venv", environment], check=True)
    chroot, pip = python[:-1], f"{environment}/bin/pip"
    subprocess.run([*chroot, pip, "install", "-q", "--no-index", "--find-links", found, "docgen"], check=True)
    return [f"{environment}/bin/docgen"]


def elsewhere(folder: Path) -> Iterator[tuple[str, Digests]]:
    """Yield each other place by name, with what was built there."""
    for python in pythons():
        desk = folder / python.parent.parent.name
        docgen = installed([str(python)], f"{desk}/venv", str(wheels(python, desk / "wheels")))
        yield subprocess.check_output([python, "--version"], text=True).strip(), build(desk / "a desk", docgen)
    if not shutil.which("debootstrap") or os.geteuid():
        print("No clean Debian root: that takes root and debootstrap.")
        return
    root = folder / "root"
    subprocess.run(["debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", root],
                   check=True, stdout=subprocess.DEVNULL)  # fmt: skip
    wheels(Path(sys.executable), root / "wheels")
    docgen = installed(["chroot", str(root), "/usr/bin/python3"], "/venv", "/wheels")
    yield "Debian 12, nothing else installed, its own Python", build(root / "desk", docgen, root=root)


def main() -> int:
    """Print which places agree with this one; return 1 if one does not."""
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        here = build(folder / "here", [str(Path(sys.executable).with_name("docgen"))])
        print(*(f"{digest}  {file}" for file, digest in here.items()), sep="\n")
        differ = False
        for place, digests in elsewhere(folder):
            others = sorted(file for file in {*here, *digests} if here.get(file) != digests.get(file))
            differ = differ or bool(others)
            print(f"{place}:", f"OTHER BYTES in {', '.join(others)}" if others else "the same bytes")
        return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
