# What a developer, an operator and a build server type. `make run` needs Python 3.11+ and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
IMAGE ?= lofteskollen

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export UV_PYTHON_DOWNLOADS := never

RUN_READY := $(VENV)/.run-ready
DEV_READY := $(VENV)/.dev-ready

.DEFAULT_GOAL := run
.DELETE_ON_ERROR:
.PHONY: setup run test check fix migrate messages measure measure-themes measure-masking \
	measure-promises bench-first-view bench-disclosure bench-intake bench-wording \
	bench-forecast bench-ledger bench-live torture image lock

setup: $(DEV_READY)  ## everything a developer needs

run: $(RUN_READY)  ## migrate, load the demonstration, serve; honours PORT and DATABASE_URL
	@$(BIN)/python -m app migrate
	@$(BIN)/python -m app demo
	@exec $(BIN)/python -m app serve

test: $(DEV_READY)  ## every check and every test, on SQLite and PostgreSQL and in Chromium
	@scripts/chromium.sh
	@scripts/provider.sh
	@$(MAKE) --no-print-directory check
	CHROMIUM="$$(scripts/chromium.sh)" $(BIN)/python -m pytest -n auto --maxprocesses 8

check: $(DEV_READY)  ## form, types, drift, messages and templates; no tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m scripts.drift
	$(BIN)/python -m scripts.messages --check
	$(BIN)/djlint --lint --quiet app/templates

fix: $(DEV_READY)  ## put the form right
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

migrate: $(RUN_READY)  ## bring the database up to date
	$(BIN)/python -m app migrate

messages: $(DEV_READY)  ## extract what people read, update every language
	$(BIN)/python -m scripts.messages

measure: $(DEV_READY)  ## the measures of the house, and whether each holds
	@$(BIN)/python -m scripts.measure

measure-themes: $(DEV_READY)  ## how often the suggested themes are those a person would give
	@$(BIN)/python -m scripts.suggestions

measure-masking: $(DEV_READY)  ## how much of what is personal is found, by kind, with the misses; JSON last
	@$(BIN)/python -m tests.masking.evaluate

measure-promises: $(DEV_READY)  ## every real promise entered, signed and read back; JSON last
	@$(BIN)/python -m bench.real_promises

bench-first-view: $(DEV_READY)  ## what a phone must fetch to see an area for the first time
	@$(BIN)/python -m bench.first_view

bench-disclosure: $(DEV_READY)  ## how the rules for small numbers stand against two attacks
	@$(BIN)/python -m bench.disclosure

bench-wording: $(DEV_READY)  ## how well the wording checker reads real promises, and each miss
	@$(BIN)/python -m bench.wording

bench-forecast: $(DEV_READY)  ## how often eight outcomes of ten lie in the forecast; JSON last
	@$(BIN)/python -m bench.forecast

bench-intake: $(DEV_READY)  ## voices stored for good each second, beside what the databases do
	@$(BIN)/python -W ignore -m bench.intake

bench-ledger: $(DEV_READY)  ## how long an outsider takes to check 50,000 entries of the open log
	@$(BIN)/python -m bench.ledger

bench-live: $(DEV_READY)  ## how soon 10,000 open screens show what was logged; JSON last
	@$(BIN)/python -W ignore -m bench.live

torture: $(DEV_READY)  ## kill the site 200 times under load, fill the disk, stop the database
	KILLS=200 $(BIN)/python -m pytest -n 2 tests/torture

image:  ## a container image, by docker or buildah
	@scripts/image.sh $(IMAGE)

lock: $(DEV_READY)  ## resolve the dependencies anew, with digests and without addresses
	@scripts/lock.sh $(BIN)/uv

$(VENV)/bin/python:
	@scripts/venv.sh $(PYTHON) $(VENV)

$(RUN_READY): requirements/run.txt | $(VENV)/bin/python
	@echo "Installing what the service needs ..."
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.txt
	@touch $@

$(DEV_READY): requirements/dev.txt | $(VENV)/bin/python
	@echo "Installing what development needs ..."
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@ $(RUN_READY)
