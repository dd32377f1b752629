from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader

from tests.benchmarks.deals import differing
from tests.benchmarks.naive_templates import bare, write_templates
from tests.finished_pages import finished_pages
from tests.worked_example import Variant


def test_the_naive_script_prints_the_pages_that_docgen_prints_of_a_deal_that_differs(tmp_path: Path):
    finished = tmp_path / "finished"
    finished.mkdir()
    for name, page in finished_pages(Variant()).items():
        (finished / f"{name}.html").write_bytes(page)
    templates = Environment(loader=FileSystemLoader(write_templates(finished, tmp_path / "templates")), autoescape=True)
    for term_sheet in sorted(differing(tmp_path / "terms", 2).glob("*.yaml")):
        text = term_sheet.read_text(encoding="utf-8")
        for name, page in finished_pages(Variant(text=text)).items():
            rendered = templates.get_template(f"{name}.html").render(yaml.safe_load(text))
            assert _words(rendered) == _words(bare(page.decode()))
            assert _words(rendered) != _words(bare((finished / f"{name}.html").read_text(encoding="utf-8")))


def _words(page: str) -> str:
    return page.partition("</head>")[2].strip()
