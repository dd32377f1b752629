"""Every check, in the order in which its findings are reported."""

from docgen.check.tie_out import (
    x101_statement_differs,
    x102_documents_disagree,
    x103_term_not_stated,
    x104_figure_unexplained,
    x105_untraced_figure,
    x106_words_and_figures_differ,
    x107_instrument_misnamed,
)
from docgen.check.printed_page import (
    p101_undefined_term,
    p102_unused_definition,
    p103_defined_twice,
    p104_broken_reference,
    p105_placeholder_left,
    p106_words_missing_from_pdf,
)

CHECKS = (
    x101_statement_differs.check,
    x102_documents_disagree.check,
    x103_term_not_stated.check,
    x104_figure_unexplained.check,
    x105_untraced_figure.check,
    x106_words_and_figures_differ.check,
    x107_instrument_misnamed.check,
    p101_undefined_term.check,
    p102_unused_definition.check,
    p103_defined_twice.check,
    p104_broken_reference.check,
    p105_placeholder_left.check,
    p106_words_missing_from_pdf.check,
)
