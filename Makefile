# Recipes for people and for .ci/run. BAOLAN_SHARED names the folder with the seed,
# which make score reports as absent where it is unset.
SHELL := /bin/bash
GO    ?= go
FUZZTIME ?= 30s
VERSION  ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
GOLANGCI := $(shell command -v golangci-lint || echo $(shell $(GO) env GOPATH)/bin/golangci-lint)

.PHONY: train train-lines help test-whole test-cost notice cross bench-init build test race fuzz lint cover bench shots score compare-typeset bench-start bench-keys bench-large bench-wire bench-pdf size hostile siege storm load load-many bench-index damage

help: ## what make can do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 18

build: ## the program, into bin/
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w -X main.version=$(VERSION)" -o bin/baolan .

cross: ## every target of a release, without goreleaser
	.ci/cross

notice: ## NOTICE, from the licences of what is linked
	.ci/notice

test: ## all tests
	$(GO) test ./...

test-whole: ## all tests, their sweeps whole, as a job of the workflow runs them
	BAOLAN_SWEEP=whole $(GO) test ./...

test-cost: ## the processor time of every package's tests
	$(GO) run ./.ci/cost ./...

race: ## the tests with the race detector, without the slow ones
	$(GO) test -race -short ./...

fuzz: ## every fuzz target for FUZZTIME
	@set -e; for pkg in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$pkg | grep ^Fuzz || true); do \
	    echo "== $$pkg $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x $$pkg; \
	  done; done

lint: ## golangci-lint
	$(GOLANGCI) run ./...

cover: ## how much of the code the tests run
	$(GO) test -short -coverprofile=cover.prof ./... && $(GO) tool cover -func=cover.prof | tail -1

bench: ## every benchmark, for benchstat
	$(GO) test -run '^$$' -bench . -benchmem ./...

shots: ## the screenshots, from a real terminal
	screenshots/shoot.sh

score: ## rebuilding, measured on pages whose truth is known
	$(GO) run ./internal/score

# MAKERS are the makers that the program's weights are fitted to.
MAKERS ?= daily evening

train: ## the weights of other readings and of confidence, as weights.txt has them
	for w in readings confidence; do \
	  $(GO) run ./internal/train -behind $$w -makers "$(MAKERS)" -n 480 -held 240 -texts -tables bin/tables -weights editions/rebuild/weights/weights.txt || exit 1; \
	done

train-lines: ## the weights of lines, of openings and of titles' beginnings anew, from the makers as they are now; then make train
	$(GO) run ./internal/train -makers "$(MAKERS)" -rounds 6 -n 960 -times 32 -out editions/rebuild/fit/fitted.txt
	$(GO) run ./internal/train -behind openings -makers "$(MAKERS)" -n 480 -texts -weights editions/rebuild/weights/weights.txt
	$(GO) run ./internal/train -behind begins -makers "$(MAKERS)" -n 120 -texts -weights editions/rebuild/weights/weights.txt

ablate: ## what each rule and each kind of feature earns on the pages of makers that the weights were not fitted to, in five orders of the fit
	$(GO) run ./internal/train -ablate -rounds 3 -n 60 -held 16 -orders 5 -own internal/maker/fixed/spec-fresh -texts

compare-typeset: ## line layout beside other programs
	$(GO) run ./ui/typeset/compare

bench-init: build ## initialisers before main
	.ci/bench-init

bench-start: build ## a start beside less, w3m and a bare program
	.ci/bench-start

bench-keys: build ## keys and an idle second beside less, w3m and a bare program
	.ci/bench-keys

bench-large: build ## memory on what is larger than any paper
	.ci/bench-large

bench-pdf: build ## a PDF page to JSON beside pdftotext and mutool
	.ci/bench-pdf

bench-wire: ## bytes a key
	$(GO) run ./ui/paint/bench

size: ## the size of the program and what its parts cost
	.ci/size

hostile: build ## hostile bytes that reach the terminal: none
	.ci/hostile

damage: ## every line of every page damaged in turn: how far the result moves
	BAOLAN_DAMAGE=all $(GO) test -timeout 6h -run TestDamagedCorpus -v ./editions/form

siege: build ## bombs at n and 2n bytes: what grows faster than its input
	$(GO) run ./internal/siege $(SIEGE) bin/baolan

storm: build ## resizes and hang-ups
	$(GO) run ./internal/storm bin/baolan

load: ## 500 readers over SSH
	$(GO) run ./ui/serve/load

READERS ?= 400
load-many: ## 400 readers of two servers behind HAProxy, of which one is killed and one drained
	BAOLAN_READERS=$(READERS) BAOLAN_HELD=1 $(GO) test -count=1 -v -timeout 30m -run Replicas_Crowd ./ui/cli

PAGES ?= 100000
bench-index: ## 100,000 pages in both engines of the index
	BAOLAN_BENCH_PAGES=$(PAGES) BAOLAN_BENCH_INDEX=file,database $(GO) test -timeout 6h -run '^$$' -bench Library -benchtime 1000x ./editions/index
