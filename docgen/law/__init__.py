"""The law docgen relies on: one small file of dated numbers for each rule."""

from docgen.law.dated import Rule, rule, rules

__all__ = ["Rule", "rule", "rules"]
