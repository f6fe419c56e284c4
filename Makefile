# The same few commands serve people and CI. `make film` and `make test` set everything up by themselves.
.DEFAULT_GOAL := help
BIN := .venv/bin
STAMP := .venv/.set-up

.PHONY: help setup film test check bench docs paper lock

help: ## what each command does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

setup: $(STAMP) ## install into .venv, and the voice through apt-get when that is allowed

$(STAMP): pyproject.toml requirements.lock tools/setup.sh
	sh tools/setup.sh
	@touch $@

film: setup ## make examples/film.mp4 from the example paper
	$(BIN)/reelwright explain examples/paper.pdf -o examples/film.mp4

test: setup ## run the tests
	$(BIN)/pytest -n 2 --dist loadfile

check: setup ## lint, formatting, types, layers, budgets, generated pages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python tools/reference.py --check
	$(BIN)/pytest tests/house

bench: setup ## measure wall seconds, CPU-seconds and memory of the main job
	$(BIN)/python bench/explain.py

docs: setup ## regenerate the reference pages from the code
	$(BIN)/python tools/reference.py

paper: setup ## typeset examples/paper.pdf from its source
	$(BIN)/python examples/make_paper.py

lock: ## pin every dependency anew (needs uv)
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-annotate --no-header --no-emit-index-url --upgrade -q -o requirements.lock
