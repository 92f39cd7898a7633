# Recipes for people and for .ci/run. BAOLAN_SHARED names the folder with the
# corpus, the suites and the measuring tools; what needs it is skipped where it
# is unset.
SHELL := /bin/bash
GO    ?= go
FUZZTIME ?= 30s
VERSION  ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
GOLANGCI := $(shell command -v golangci-lint || echo $(shell $(GO) env GOPATH)/bin/golangci-lint)

.PHONY: build test race fuzz lint cover bench shots score compare-typeset bench-open bench-large bench-wire hostile storm load

build: ## the program, into bin/
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w -X main.version=$(VERSION)" -o bin/baolan .

test:
	$(GO) test ./...

race:
	$(GO) test -race -short ./...

fuzz: ## every fuzz target for FUZZTIME
	@set -e; for pkg in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$pkg | grep ^Fuzz || true); do \
	    echo "== $$pkg $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x $$pkg; \
	  done; done

lint:
	$(GOLANGCI) run ./...

cover:
	$(GO) test -short -coverprofile=cover.prof ./... && $(GO) tool cover -func=cover.prof | tail -1

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

shots: ## the screenshots, from a real terminal
	screenshots/shoot.sh

score: ## rebuilding, measured on the corpus
	$(GO) run ./editions/raw/score

compare-typeset: ## line layout beside other programs
	$(GO) run ./ui/typeset/compare

bench-open: build ## first paint and memory beside less and w3m
	.ci/bench-open

bench-large: build ## memory on what is larger than any paper
	.ci/bench-large

bench-wire: ## bytes a key
	$(GO) run ./ui/wire/bench

hostile: build ## hostile bytes that reach the terminal: none
	.ci/hostile

storm: build ## resizes and hang-ups
	.ci/storm

load: ## 500 readers over SSH
	$(GO) run ./ui/serve/load
