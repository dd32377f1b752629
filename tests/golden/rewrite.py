"""Writes the golden files and the gallery of messages anew: `python -m tests.golden.rewrite`, then read the diff."""

from tests.errors.gallery import FILE, gallery
from tests.golden.printed import printed


def rewrite() -> None:
    """Write every file that a test holds to what docgen prints and says."""
    for path, text in {**printed(), FILE: gallery()}.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite()
