# make        set up, then write the documents of every deal in terms/ to build/
# make test   set up, then run every check of the code and every test

# make golden  after a change you meant: rewrite the golden texts and the gallery of messages
# make reproduce  build terms/ with other Pythons and in a clean Debian root, and compare every byte
# make bench   print what docgen costs on this machine, as a table; takes ten quiet minutes

.PHONY: build test golden bench reproduce

build: .venv/ready
	.venv/bin/docgen build

test: .venv/ready
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/pytest -n auto --dist worksteal

golden: .venv/ready
	.venv/bin/python -m tests.golden.rewrite

reproduce: .venv/ready
	.venv/bin/python -m tests.reproduce

bench: .venv/ready
	.venv/bin/python -m tests.benchmarks.run

.venv/ready: pyproject.toml constraints.txt .ci/prerequisites.sh
	sh .ci/prerequisites.sh
	touch .venv/ready
