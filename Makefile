# make        set up, then write the documents of every deal in terms/ to build/
# make test   set up, then run every check of the code and every test

.PHONY: build test

build: .venv/ready
	.venv/bin/docgen build

test: .venv/ready
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/pytest

.venv/ready: pyproject.toml constraints.txt .ci/prerequisites.sh
	sh .ci/prerequisites.sh
	touch .venv/ready
