"""Results with a finding of every kind, as the reports get them."""

from docgen.finding import Finding, Place, Waived
from docgen.result import Output, ReportedItem, Result

SHEET = "terms/acme.yaml"
ERROR = Finding(
    "X102", "documents-disagree", "error",
    "On note.interest.rate the Form 8-K says “10%” and the note says “12%”.\nMake both clauses print the same term.",
    "note.interest.rate",
    (
        Place(SHEET, 53, 11, says="10% per annum"),
        Place(document="form_8k", section="1.01", says="10%"),
        Place(document="promissory_note", section="3", says="12%"),
    ),
)  # fmt: skip
WARNING = Finding(
    "X104", "figure-unexplained", "warning", "The note says “$5”.\nExplain it.",
    places=(Place(document="promissory_note", section="3", page=2, says="$5"),),
)  # fmt: skip
INFO = Finding("T303", "no-cap", "info", "There is no cap.\nConfirm it.", "note.governing_law", (Place(SHEET, 60, 3),))
WAIVED = Finding(
    "K401", "filed-late", "error", "It is late.\nFile it.", "filing.filed_on", (Place(SHEET, 99, 13),),
    waived=Waived("Filed late with leave.", "A. Counsel", "2026-03-02"),
)  # fmt: skip
TEMPLATE = Finding(
    "P202", "unknown-term", "error", "It is unknown.\nCorrect it.",
    places=(Place("firm/promissory_note/clauses/the rate, 100%.html", 4),),
)  # fmt: skip

ACME = Result(
    "acme",
    SHEET,
    facts={"filing.due_on": "2018-02-06"},
    items=(ReportedItem("1.01", "The note is an agreement."), ReportedItem("2.03", "The note is a debt.")),
    findings=(INFO, WAIVED, ERROR, WARNING, TEMPLATE),
    outputs=(
        Output("form_8k", "html", "build/acme/form_8k.html", "f" * 64),
        Output("form_8k", "pdf", "build/acme/form_8k.pdf", "0123456789abcdef" * 4),
        Output("promissory_note", "pdf", "build/acme/promissory_note.pdf", "fedcba9876543210" * 4),
    ),
)
CLEAN = Result("clean", "terms/clean.yaml", facts={"filing.due_on": "not stated"})
