# Everything is one word away; `make` alone lists the words.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FLAGS ?=
FUZZ := .cache/fuzzing
SECONDS ?= 600
TARGETS ?= $(shell $(FUZZ)/bin/python -m tests.fuzz)
ROOT ?= .

.DEFAULT_GOAL := help
.PHONY: help setup build serve import report check format lint types test full hostile torture fuzz golden browser fonts bench docs clean dist

help:  ## list these words
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.dev  ## install everything that work on the project needs

build: $(VENV)/.build  ## publish the archive as HTML into output/ (FLAGS="--strict --url https://…")
	@$(BIN)/python -m site_builder build $(ROOT) $(FLAGS)

serve: $(VENV)/.build  ## write with the site open beside you; every save reloads the page
	@$(BIN)/python -m site_builder serve $(ROOT) $(FLAGS)

# The name reaches the shell by the environment: quotation marks and dollars in it are letters.
ifdef FILE
override FILE := $(value FILE)
export FILE
endif
import: $(VENV)/.import  ## turn saved articles into Markdown: make import FILE="my article.html"
	@test -n "$$FILE$(FILES)" || { echo 'say which: make import FILE="my article.html", or FILES="a.html b.txt"'; exit 2; }
	@$(BIN)/python -m site_builder import $${FILE:+"$$FILE"} $(FILES) --into $(ROOT) $(FLAGS)

report: $(VENV)/.import  ## what waits for somebody: notes to look at again, cited pages that are gone, drafts
	@$(BIN)/python -m site_builder report $(ROOT) $(FLAGS)

check: lint types test  ## format, lint, types and tests: what must hold before every commit

format: $(VENV)/.dev  ## put every file into the house's form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lint: $(VENV)/.dev  ## form and lint only
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: $(VENV)/.dev  ## types only
	@$(BIN)/mypy

test: $(VENV)/.dev  ## every test that needs no browser; FLAGS go to all but the heavy ones
	@$(BIN)/python -m pytest -m "not browser and not heavy" $(FLAGS)
	@$(BIN)/python -m pytest -m heavy -n 2

full: $(VENV)/.dev  ## what is promised of quotes and saved pages, held in full numbers: 391 deletions, 10,000 notes, 76 pages, 20,000 templates
	@ANCHORING_SHARE=1 ANNOTATE_NOTES=10000 $(BIN)/python -m pytest -q -rs \
	  tests/annotate/test_corpus.py tests/annotate/test_peers.py tests/properties/test_annotate.py tests/test_bad_notes.py $(FLAGS)
	@EVERY_PAGE=1 $(BIN)/python -m pytest -q -rs tests/intake/html/test_pages.py $(FLAGS)
	@QUICK_TEMPLATES=20000 $(BIN)/python -m pytest -q -rs tests/properties/test_quick_templates.py $(FLAGS)

hostile: $(VENV)/.browser  ## every payload in every field, judged still and in Chromium (an hour)
	@HOSTILE=whole $(BIN)/python -m pytest -q tests/hostile $(FLAGS)

torture: $(VENV)/.dev  ## builds killed, starved and raced as often as is promised; writes .cache/torture.md
	@mkdir -p .cache && rm -f .cache/torture.md
	@TORTURE=$(CURDIR)/.cache/torture.md $(BIN)/python -m pytest -q tests/faults tests/properties/test_build.py $(FLAGS); code=$$?; \
	  { echo '| fault | tried | seen |'; echo '| --- | --- | --- |'; cat .cache/torture.md; } > .cache/torture.tmp; \
	  mv .cache/torture.tmp .cache/torture.md; cat .cache/torture.md; exit $$code

fuzz: $(FUZZ)/.fuzz  ## random bytes at all that reads files, SECONDS=600 each (TARGETS="yaml-guard import-epub")
	@status=0; for target in $(TARGETS); do echo "fuzzing $$target"; \
	  $(FUZZ)/bin/python -m tests.fuzz $$target $(SECONDS) .cache/fuzz > .cache/fuzz-$$target.log 2>&1 || status=1; \
	  tail -n 1 .cache/fuzz-$$target.log; done; ls .cache/fuzz/*/crash-* .cache/fuzz/*/timeout-* 2>/dev/null; exit $$status

golden: $(VENV)/.dev  ## rewrite the golden sites and schemas; read the difference before committing it
	@$(BIN)/python -m site_builder.read.schema schemas
	@GOLDEN=rewrite $(BIN)/python -m pytest -q tests/test_sites.py tests/test_issues.py tests/test_cases.py

browser: $(VENV)/.browser browsers  ## tests that only a browser can run; installs Chromium and Firefox where it can
	@$(BIN)/python -m pytest -m browser -o faulthandler_timeout=900 -o faulthandler_exit_on_timeout=true $(FLAGS)

pictures: $(VENV)/.browser browsers  ## take the pictures anew that pages are compared with; look at them before committing
	@$(BIN)/python -m tests.browser.pictures

browsers:
	@command -v chromium >/dev/null && command -v firefox-esr >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium firefox-esr poppler-utils >/dev/null; } \
	  || echo 'Chromium or Firefox is not installed and cannot be installed from here: its tests will be skipped'

fonts: $(VENV)/.fonts  ## cut the theme's fonts again from the full families; the same bytes every time
	@$(BIN)/python -m fonts.make
	@$(BIN)/python -m fonts.share

bench: $(VENV)/.dev  ## this program beside Hugo, and what each stage costs; writes .cache/bench/*.md (FLAGS="--sizes 1000 10000")
	@$(BIN)/python -m benchmarks.peers.report $(FLAGS)
	@$(BIN)/python -m benchmarks.micro | tee .cache/bench/micro.md

docs: $(VENV)/.dev  ## write the reference pages of docs/ from the code, and all of docs/ as a site into output-docs/
	@$(BIN)/python -m docs.reference
	@$(BIN)/python -m docs.site output-docs

clean:  ## remove what building made; content is never touched
	@rm -rf .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage dist output-docs
	@$(if $(wildcard $(BIN)/python),$(BIN)/python -m site_builder build $(ROOT) --clean --only-clean,:)

dist: $(VENV)/.dev  ## the wheel and the source archive
	@$(BIN)/python -m build --no-isolation

$(VENV)/bin/python:
	@if command -v uv >/dev/null; then uv venv -q --python $(PYTHON) $(VENV); else $(PYTHON) -m venv $(VENV); fi

define install
	@echo "installing what this needs into $(VENV) (once)"
	@if command -v uv >/dev/null; then uv pip install -q --python $(BIN)/python --require-hashes -r $(1); \
	else $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r $(1); fi
	@touch $@
endef

# The project itself is one line in .venv that points here, so that `site-builder` works from any folder.
# The processes that an import starts read its script again, which must do nothing then.
define link
	@echo "$(CURDIR)" > "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/site-builder.pth"
	@printf '#!%s\nfrom site_builder.__main__ import main\n\nif __name__ == "__main__":\n    main()\n' "$(CURDIR)/$(BIN)/python" > $(BIN)/site-builder
	@chmod +x $(BIN)/site-builder
endef

$(VENV)/.build: lock/build.txt | $(VENV)/bin/python
	$(call install,lock/build.txt)
	$(call link)

# What reads saved pages, documents and exports; installing all that work needs installs it too.
$(VENV)/.import: lock/import.txt $(VENV)/.build
	$(call install,lock/import.txt)

$(VENV)/.dev: lock/dev.txt $(VENV)/.build
	$(call install,lock/dev.txt)

$(VENV)/.browser: lock/browser.txt $(VENV)/.dev
	$(call install,lock/browser.txt)

# A place of its own: what guides the bytes changes how every module is loaded.
$(FUZZ)/.fuzz: lock/fuzz.txt
	@mkdir -p .cache && $(PYTHON) -m venv $(FUZZ)
	@$(FUZZ)/bin/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r lock/fuzz.txt
	@touch $@

$(VENV)/.fonts: lock/fonts.txt $(VENV)/.dev
	$(call install,lock/fonts.txt)
