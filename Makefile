# make help says what there is. Needs bash; on Debian and Ubuntu, and on macOS with Homebrew, it installs the rest.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: demo test build bench fuzz lint record help debug libraries tools swift

debug_program := $(CURDIR)/.build/debug/clientele
client := CLIENTELE=$(debug_program) CLIENTELE_STORE=$(CURDIR)/.build/demo/clients.store clients/shell/clientele

demo: tools debug ## imports a sample client list into a fresh store, lists it, sets a default contact, shows the client
	rm -rf .build/demo && mkdir -p .build/demo
	$(client) import protocol/workbooks/clients.xlsx
	$(client) list
	$(client) set-default 411ALPINE l.barrau@alpine-menuiserie.example
	$(client) show 411ALPINE

test: tools debug ## installs what is missing, builds, runs all tests
	Tests/VCardTests/Readers/install
	swift build --build-tests
	swift test --skip-build
	Tests/Protocol/run
	CLIENTELE=$(debug_program) Tests/Invoices/run
	CLIENTELE=$(debug_program) Tests/Report/run
	CLIENTELE=$(debug_program) Tests/Corpus/run
	CLIENTELE=$(debug_program) Tests/Corpus/run --mutations 1000
	CLIENTELE=$(debug_program) clients/shell/test
	CLIENTELE=$(debug_program) clients/test-editors
	CLIENTELE=$(debug_program) clients/python/test
	protocol/probe --patience 30 --rules all $(debug_program) --store :memory: --locale en

# On Linux the program carries the Swift runtime and every library, so that the one file runs anywhere. The linker warns of
# dlopen in SQLite and in the Swift runtime: neither is asked to load anything.
ifeq ($(shell uname),Darwin)
link :=
else
link := --static-swift-stdlib -Xswiftc -static-executable
endif

build: libraries swift ## builds the release program: one file, .build/clientele
	swift build -c release --product clientele --scratch-path .build/static $(link)
	strip -o .build/clientele .build/static/release/clientele
	@echo "built .build/clientele ($$(du -h .build/clientele | cut -f 1)): copy it to where you keep programs"

fuzz_seconds ?= 180
bench: build ## builds the release program, measures it, prints a table; then fuzzes it for fuzz_seconds (180)
	CLIENTELE=$(CURDIR)/.build/clientele Benchmarks/run
	CLIENTELE=$(CURDIR)/.build/clientele Benchmarks/fuzz --seconds $(fuzz_seconds)

mutations ?= 100000
fuzz: build ## builds the release program, and has it plan the import of 100,000 changed files of the corpus
	CLIENTELE=$(CURDIR)/.build/clientele Tests/Corpus/run --mutations $(mutations)

lint: tools swift ## checks the layout of Swift files, and shell scripts with shellcheck
	swift format lint --strict --recursive Package.swift Sources Tests
	@$(call install,shellcheck,,shellcheck,shellcheck)
	shellcheck .ci/run Benchmarks/run clients/shell/{clientele,add-form,test} $(filter-out %.jq,$(wildcard clients/shell/commands/*)) clients/shell/tests/* clients/test-editors clients/python/test Tests/Protocol/run Tests/VCardTests/Readers/install Tests/Report/run Tests/Invoices/install Tests/Invoices/run

record: tools swift ## writes the recorded files anew: replies, the method table, openrpc.json, the pages, the Python client; read the difference
	status=0; RECORD=1 swift test || status=$$?; clients/python/generate; exit $$status

help: ## this
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 14

debug: libraries swift
	swift build

swift:
	@version=$$(swift --version 2>/dev/null | grep -Eo 'Swift version [0-9]+\.[0-9]+' | grep -Eo '[0-9.]+' || true); \
	if [[ "$$(printf '%s\n' 6.3 "$${version:-0}" | sort -V | head -n 1)" != 6.3 ]]; then \
	  echo "Swift 6.3 or newer is needed, and $${version:-no Swift} was found." >&2; \
	  echo "See https://www.swift.org/install; with swiftly: swiftly install latest" >&2; exit 1; fi

# install COMMANDS,PKG-CONFIG NAMES,APT PACKAGES,BREW FORMULAE: installs the packages where one of the first two is missing.
define install
missing=; for name in $(1); do type -P "$$name" >/dev/null || missing+=" $$name"; done; \
for name in $(2); do pkg-config --exists "$$name" 2>/dev/null || missing+=" $$name"; done; \
if [[ -n $$missing ]]; then \
  echo "missing:$$missing" >&2; as_root=; [[ $$(id -u) == 0 ]] || as_root=sudo; \
  if type -P apt-get >/dev/null; then \
    echo "installing $(3) with apt" >&2; \
    $$as_root apt-get update -q && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $(3); \
  elif type -P brew >/dev/null; then echo "installing $(4) with brew" >&2; brew install $(4); \
  else echo "install these and start again: $(3) (the names are Debian's)" >&2; exit 1; fi; \
fi
endef

libraries:
	@$(call install,pkg-config,sqlite3 zlib expat libutf8proc libsodium icu-i18n,\
	  pkg-config libsqlite3-dev zlib1g-dev libexpat1-dev libutf8proc-dev libsodium-dev libicu-dev,\
	  pkgconf sqlite zlib expat utf8proc libsodium icu4c)

tools:
	@$(call install,jq python3,,jq python3,jq python3)
	@bash -c '[[ $${BASH_VERSINFO[0]} -ge 5 ]]' || { echo "bash 5 is needed: installing it with brew" >&2; brew install bash; }
