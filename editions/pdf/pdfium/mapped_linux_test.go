//go:build linux && (amd64 || arm64)

package pdfium

import "testing"

// Compiled code that was read from the cache is no copy in memory.
func TestMapCode(t *testing.T) {
	if !mayCompile() {
		t.Skip("the system lets no code be made")
	}
	s := storeWithCode(t)
	before := len(copies())
	p, err := s.pool(NewEngine(Options{}).o)
	if p == nil || err != nil {
		t.Fatalf("no pool, %v", err)
	}
	defer p.Close()
	if after := len(copies()); after > before {
		t.Errorf("%d copies of code, %d before", after, before)
	}
}
