package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
	"baolan/internal/fixture/sweep"
)

// mutations are a file cut off, and with a byte turned over, at every fiftieth of its
// length, and with a fiftieth left out, doubled or made zeros.
func mutations(b []byte, visit func(what string, b []byte)) {
	const parts = 50
	step := max(1, len(b)/parts)
	for i := range parts {
		at := i * len(b) / parts
		end := min(at+step, len(b))
		visit(fmt.Sprintf("cut at %d", at), bytes.Clone(b[:at]))
		flipped := bytes.Clone(b)
		flipped[at] ^= 0xff
		visit(fmt.Sprintf("byte %d", at), flipped)
		visit(fmt.Sprintf("without %d to %d", at, end), append(bytes.Clone(b[:at]), b[end:]...))
		visit(fmt.Sprintf("%d to %d twice", at, end), append(bytes.Clone(b[:end]), b[at:]...))
		zeros := bytes.Clone(b)
		clear(zeros[at:end])
		visit(fmt.Sprintf("zeros from %d to %d", at, end), zeros)
	}
}

// Whatever is broken in a file: it is read, or refused by a kind of error for which
// there is a sentence, and what is said of it names the file.
func TestRead_Mutated(t *testing.T) {
	t.Parallel()
	sweep.Alone(t)
	files, err := filepath.Glob("pdfium/testdata/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	every := 9 // a sample over all files and kinds; BAOLAN_DAMAGE=all takes every one
	if os.Getenv("BAOLAN_DAMAGE") == "all" {
		every = 1
	}
	n := 0
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		// Hostile files take the limit of time each, and are tried as they are.
		if len(b) < 50 || len(b) > 60_000 || strings.HasPrefix(filepath.Base(f), "hostile") {
			continue
		}
		mutations(b, func(what string, b []byte) {
			if n++; n%every == 0 {
				readMutated(t, f+", "+what, b)
			}
		})
	}
}

// patience is longer than the engine's own limits.
const patience = time.Minute

func readMutated(t *testing.T, name string, b []byte) {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), patience)
	defer stop()
	in := onefile.Input("a.pdf", b)
	in.Left = func(err *format.Error) { isTold(t, name, err) }
	err := (Format{}).Read(ctx, in, func(*format.Page) error { return nil })
	if err != nil {
		isTold(t, name, err)
	}
	if ctx.Err() != nil {
		t.Errorf("%s: not read within %v", name, patience)
	}
}

// isTold asks that an error is of a kind and names the file.
func isTold(t *testing.T, name string, err error) {
	t.Helper()
	var e *format.Error
	if !errors.As(err, &e) || e.Path != "a.pdf" {
		t.Errorf("%s: %v", name, err)
	}
}
