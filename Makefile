# Daily commands. `make` alone lists them.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
RUN := $(VENV)/bin/python

.DEFAULT_GOAL := help
.PHONY: help run publish serve check site test soak lint format bench relevance lock env env-dev fonts clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 20

$(VENV)/product: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更新；Python 3.11 or newer is needed (PYTHON=python3.12 make run)"; exit 1; }
	@test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/development: $(VENV)/product requirements-dev.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

env: $(VENV)/product ## the environment the product runs in (.venv)
env-dev: $(VENV)/development ## the same with what tests and reviews need

run: env ## quick publish, serve at http://127.0.0.1:$(PORT), then the full publish in the background
	@$(RUN) -m backend up --port $(PORT)

publish: env ## check the content and publish it in full
	@$(RUN) -m backend publish

serve: env ## serve the current release
	@$(RUN) -m backend serve --port $(PORT)

check: env ## all problems of the content tree
	@$(RUN) -m backend check

site: env ## write the site's Markdown to build/pages, so that `mkdocs build --strict` works from here
	@$(RUN) -m backend site

lint: env-dev ## formatting, lint, types, layers
	@$(VENV)/bin/ruff format --check backend bench tests scripts
	@$(VENV)/bin/ruff check backend bench tests scripts
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

format: env-dev ## format the code
	@$(VENV)/bin/ruff format backend bench tests scripts
	@$(VENV)/bin/ruff check --fix backend bench tests scripts

test: env-dev lint ## everything that must pass before a commit
	@$(VENV)/bin/pytest -n 2 --dist loadfile

soak: env-dev ## the long tests in full numbers
	@$(VENV)/bin/pytest -m soak

bench: env-dev ## requests per second against a bare Flask view, CPU of a search against SQLite FTS5, of pictures against sharp (npm), seconds of a publish, Lighthouse (npm) of the pages; figures to build/bench/
	@$(RUN) -m bench
	@$(RUN) -m bench.search
	@$(RUN) -m bench.pictures
	@$(RUN) -m bench.publish
	@$(RUN) -m bench.site

QUERIES ?= tests/search/queries/dev.yaml tests/search/queries/own.yaml
LEAST ?= --ndcg 0.88 --recall 0.95 --lowest 0.5 --empty 0
relevance: env ## how good the search is, by graded queries (QUERIES=file LEAST="--ndcg 0.9")
	@$(RUN) scripts/relevance.py $(LEAST) $(QUERIES)

lock: ## write requirements*.txt anew from requirements*.in (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements.in -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements-dev.in -o requirements-dev.txt

clean: ## remove what was built; releases too
	rm -rf build
