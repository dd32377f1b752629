"""YAML for its shape only: groups, lists and text, each with its place; the only yaml import."""

from docgen.yaml_text.reader import CHARACTERS, NAMES, examine, lines_of, read
from docgen.yaml_text.tree import Mapping, Node, Scalar, Sequence, plain

__all__ = ["CHARACTERS", "NAMES", "Mapping", "Node", "Scalar", "Sequence", "examine", "lines_of", "plain", "read"]
