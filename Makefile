# make run    installs, builds, prepares the demo regency and serves it on http://localhost:8080
# make test   installs what the tests need and runs all of them
# make bench  measures and writes docs/benchmarks.md
# make fuzz   throws hostile input at every reader of the server, ten minutes each (MINUTES=1 for less)
# make format / make lint   the layout of the Swift sources
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MINUTES ?= 10
.PHONY: help run test bench fuzz format lint setup server web

# Folders are named too, so that a file taken away is seen.
core := $(shell find Core/Package.swift Core/Sources)
assets := $(shell find Web 2>/dev/null)
swift_sources := Package.swift Core/Package.swift Core/Sources Core/Tests Sources Tests Benchmarks/Rule

export PANDU_DATABASE ?= data/pandu.sqlite
export PANDU_ASSETS ?= build/web
export PANDU_REFERENCE ?= Reference
export PANDU_PORT ?= 8080

help:
	@sed -n 's/^# make/make/p' Makefile

setup:
	@echo "1/4 What building needs"
	@scripts/setup.sh

server: setup
	@echo "2/4 The server (some minutes the first time)"
	@swift build -c release --product pandu

run: server web
	@echo "4/4 The demo regency"
	@mkdir -p "$$(dirname "$(PANDU_DATABASE)")"
	@discard() { rm -f "$(PANDU_DATABASE)" "$(PANDU_DATABASE)"-*; exit 1; }; \
	if [ ! -f "$(PANDU_DATABASE)" ]; then trap discard INT TERM; .build/release/pandu demo || discard; fi
	@exec .build/release/pandu serve

web: build/web/version

build/web/version: build/phone/pandu.wasm $(assets) scripts/build-web.sh
	@scripts/build-web.sh

build/phone/pandu.wasm: $(core) scripts/build-phone.sh
	@echo "3/4 The phone's module"
	@scripts/build-phone.sh

test:
	@scripts/setup.sh --tests
	@scripts/test.sh

bench: server web
	@scripts/setup.sh --bench
	@if [ -x Benchmarks/run.sh ]; then Benchmarks/run.sh; else echo "No benchmarks yet."; fi

fuzz: server web
	@scripts/setup.sh --tests
	@.venv/bin/python Tests/fuzz/fuzz.py .build/release/pandu --minutes $(MINUTES)

format:
	@swift format format --in-place --parallel --recursive $(swift_sources)

lint: # mended by `make format`; a line of text that is longer than others stays
	@! swift format lint --parallel --recursive $(swift_sources) 2>&1 | grep -v '\[LineLength\]'
