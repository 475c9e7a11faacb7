# Every target sets up what it needs: `make demo` and `make test` want Python 3.11 or newer with pip, and nothing else.
#
#   make demo     validate, lint and render the examples; says where to look
#   make test     every check that needs no other program (make check and make pytest)
#   make attacks  hostile files, faults and leaks in bulk: the figures of docs/security.md
#   make judges   the rest: validators, a browser and parsers written elsewhere (installs them; needs root or sudo)
#   make gallery  pictures of the documents under all conditions, to be looked at (needs what make judges installs);
#                 fewer with make gallery SHOW="--plans german --documents timeline --schemes dark print"
#   make pictures the pictures of docs/gallery.md and the README (needs the same)
#   make bench    the benchmarks
#   make figures  the same attacks, and their figures written into docs/security.md
#   make generate write the files that are made from the models, the rules and the examples
#   make format   lay the code out and mend what ruff can mend
#   make lock     write constraints.txt anew from what is newest
#
# PYTHON chooses another Python and VENV another place for it: make test PYTHON=python3.13 VENV=.venv-3.13

PYTHON ?= python3
VENV ?= .venv

bin := $(VENV)/bin
ready := $(VENV)/ready
pip := $(bin)/python -m pip --disable-pip-version-check --quiet
judged := judges/node_modules/.package-lock.json

.PHONY: help setup demo test check pytest attacks figures judges programs gallery pictures bench generate format lock clean
.DELETE_ON_ERROR:

help:
	@sed -n '3,/^#$$/s/^# \{0,3\}//p' Makefile

setup: $(ready)

# Debian's python3-venv is not asked for: the environment is made without pip, which is then installed from outside.
# Only a newer pip knows dependency groups, and without build isolation nothing is fetched that is not in the list.
$(ready): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "jbp needs Python 3.11 or newer, and $(PYTHON) is older: make … PYTHON=python3.11")'
	@echo "Setting up $(VENV) …"
	@test -x $(bin)/python || $(PYTHON) -m venv --without-pip $(VENV)
	@$(PYTHON) -m pip --disable-pip-version-check --quiet --python $(bin)/python install --constraint constraints.txt pip
	@$(pip) install --constraint constraints.txt --group dev
	@$(pip) install --constraint constraints.txt --no-build-isolation --editable .
	@touch $@

demo: $(ready)
	@$(bin)/python -m tools.demo

test: check pytest

check: $(ready)
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/mypy
	$(bin)/lint-imports

pytest: $(ready)
	$(bin)/pytest -n 2 --dist loadgroup

attacks: $(ready) programs $(judged)
	$(bin)/pytest -n 2 --dist loadgroup -m long

figures: $(ready) programs $(judged)
	@$(bin)/python -m tools.security_figures

judges: $(ready) programs $(judged)
	$(bin)/pytest -n 2 --dist loadgroup -m judge

programs:
	@sh judges/programs.sh

$(judged): judges/package.json judges/package-lock.json judges/.npmrc | programs
	cd judges && npm ci
	@touch $@

gallery: $(ready)
	@$(bin)/python -m tools.gallery $(SHOW)

pictures: $(ready)
	@$(bin)/python -m tools.pictures

bench: $(ready)
	$(bin)/python -m benchmarks.run

generate: $(ready)
	$(bin)/python -m tools.generate

format: $(ready)
	$(bin)/ruff check --fix
	$(bin)/ruff format

lock:
	rm -rf $(VENV)-lock
	$(PYTHON) -m venv --without-pip $(VENV)-lock
	$(PYTHON) -m pip --python $(VENV)-lock/bin/python install --quiet pip
	$(VENV)-lock/bin/python -m pip install --quiet --group dev .
	{ sed -n '/^#/p' constraints.txt; $(VENV)-lock/bin/python -m pip freeze --all --exclude jbp; } > constraints.new
	mv constraints.new constraints.txt
	rm -rf $(VENV)-lock

clean:
	rm -rf $(VENV) out dist build judges/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
