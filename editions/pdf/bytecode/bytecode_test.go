package bytecode

import (
	"bytes"
	"slices"
	"testing"
)

// The module of go-pdfium is found, and its first bytes are those of a module.
func TestWhole(t *testing.T) {
	t.Parallel()
	if !bytes.HasPrefix(Whole(), []byte("\x00asm\x01\x00\x00\x00")) {
		t.Fatal("go-pdfium has no module under the name that this package knows")
	}
}

// The bare module is the whole one but for its section of functions, which has as many, and one
// section more.
func TestBare(t *testing.T) {
	t.Parallel()
	less, err := Bare()
	if err != nil {
		t.Fatal(err)
	}
	a, b := parts(t, Whole()), parts(t, less)
	if !slices.EqualFunc(a, b[:len(b)-1], func(x, y part) bool {
		return x.number == y.number && (x.number == codeSection || bytes.Equal(x.content, y.content))
	}) {
		t.Error("other sections")
	}
	if len(less) > len(Whole())/2 {
		t.Errorf("%d bytes of %d", len(less), len(Whole()))
	}
}

// A module of another origin is another bare module, though only bodies differ: code of the one is
// not taken for that of the other.
func TestBare_Origin(t *testing.T) {
	t.Parallel()
	a, err1 := bare(Whole(), "v1.0.0")
	b, err2 := bare(Whole(), "v1.0.1")
	if err1 != nil || err2 != nil || bytes.Equal(a, b) {
		t.Errorf("the same module for other functions; %v, %v", err1, err2)
	}
	if origin() == "" {
		t.Error("no origin")
	}
}

type part struct {
	number  byte
	content []byte
}

func parts(t *testing.T, module []byte) []part {
	t.Helper()
	all, err := sections(module)
	if err != nil {
		t.Fatal(err)
	}
	var out []part
	for _, s := range all {
		out = append(out, part{s.number, module[s.begin:s.end]})
	}
	return out
}

// A module that is none, or is cut, gives an error.
func TestBare_Damaged(t *testing.T) {
	t.Parallel()
	whole := Whole()
	for name, b := range map[string][]byte{
		"empty": nil, "preamble": whole[:preamble], "cut": whole[:len(whole)/2], "head": whole[:preamble+1],
		"long":         append(slices.Clone(whole[:preamble]), 1, 0xff, 0xff, 0xff, 0xff, 0x7f),
		"no functions": append(slices.Clone(whole[:preamble]), codeSection, 0),
		"too many":     append(slices.Clone(whole[:preamble]), codeSection, 2, 0xff, 0x7f),
	} {
		if _, err := bare(b, ""); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
