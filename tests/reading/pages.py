"""Small pages written by hand, as a template, a careful editor or a careless one might leave them."""

from docgen.reading.document import ReadDocument
from docgen.reading.html import read_html


def page(body: str, name: str = "promissory_note") -> ReadDocument:
    return read_html(f"<html lang='en-US'><body class='{name}'>{body}</body></html>".encode(), name)


def paragraph(words: str) -> ReadDocument:
    return page(f"<p>{words}</p>")


RENDERED = """<html lang="en-US"><head><title>Promissory Note</title><style>p { margin: 0 }</style></head>
<body class="promissory_note">
<section id="head" class="part">
<h1 class="title">PROMISSORY NOTE</h1>
<table class="terms"><caption>Terms</caption>
<tr><th scope="row">Principal amount</th>
<td><data data-term="note.principal" value="200000.00">$200,000.00</data></td></tr>
</table>
<p>
On <data data-term="note.issued_on" value="2018-01-31">January&nbsp;31,&nbsp;2018</data>, the maker promises
to pay the holder (the “<dfn>Hol&shy;der</dfn>”) as <a class="reference" href="#default">Section&nbsp;1(b)</a> says.
</p>
</section>
<section id="default" class="part">
<h2><span class="number">1.</span> Events  of
Default</h2>
<ol><li><span class="letter">(a)</span> no payment:
<ol><li><span class="letter">(i)</span> of principal, or</li></ol></li>
<li id="insolvency"><span class="letter">(b)</span> insolvency.</li></ol>
</section>
<section id="signature" class="part"><div class="signature"><p class="by">By: ________</p></div></section>
</body></html>"""

# The same note saved from a word processor: no marks, no sections, no closing tags.
EDITED = """<h1>PROMISSORY NOTE</h1>
<p>On January 31, 2018, the maker promises to pay the holder (the “Holder”) as Section 1(b) says.
<h2>1. Events of Default</h2>
<ol><li>(a) no payment:<ol><li>(i) of principal, or</ol><li>(b) insolvency.</ol>
<h2>Signature</h2>
<div>By: ________</div>"""
