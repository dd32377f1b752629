"""The stamp of a draft: ours alone and laid over every other style, so that no template can take it off a page."""

STAMP = """\
/* Added last by --draft, and by nothing else: the stamp stands on every page, the first and the cover too. */

@page {
  @top-left {
    content: "DRAFT – NOT FOR FILING" !important;
    color: #b00000 !important;
    font: bold 12pt "TeX Gyre Pagella" !important;
    vertical-align: bottom !important;
    padding-bottom: 0.22in !important;
    white-space: nowrap !important;
    visibility: visible !important;
    opacity: 1 !important;
  }
}

@media screen {
  body::before {
    content: "DRAFT – NOT FOR FILING" !important;
    position: sticky !important;
    top: 0 !important;
    display: block !important;
    padding: 0.5em 0 !important;
    background: white !important;
    color: #b00000 !important;
    font-size: 11pt !important;
    font-weight: bold !important;
    visibility: visible !important;
    opacity: 1 !important;
  }
}
"""
"""A style sheet, for pages printed and pages on a screen."""
