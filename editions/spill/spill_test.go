package spill

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// What is put in comes out, whether it is in memory, in a file, or in memory
// because there can be no file; and nothing of it has a name.
func TestSpill(t *testing.T) {
	for name, c := range map[string]struct {
		folder string
		pieces int
		file   bool
	}{
		"small":   {t.TempDir(), 20, false},
		"large":   {t.TempDir(), 300, true},
		"no file": {filepath.Join(t.TempDir(), "nowhere"), 300, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("TMPDIR", c.folder)
			random := rand.New(rand.NewPCG(1, 2))
			var s Spill
			defer s.Close()
			for round := range 2 {
				var at []int64
				var texts [][]byte
				for i := range c.pieces {
					text := bytes.Repeat(fmt.Appendf(nil, "%d/%d ", round, i), 1+random.IntN(8000))
					at, texts = append(at, s.size), append(texts, text)
					if n, err := s.Write(text); n != len(text) || err != nil {
						t.Fatal(n, err)
					}
				}
				if (s.file != nil) != c.file {
					t.Errorf("%d bytes in a file: %v", s.size, s.file != nil)
				}
				for _, i := range random.Perm(c.pieces) {
					if got, err := s.Read(at[i], len(texts[i])); err != nil || !bytes.Equal(got, texts[i]) {
						t.Fatalf("piece %d of round %d: %d bytes, %v", i, round, len(got), err)
					}
				}
				if _, err := s.Read(s.size, 1); err == nil {
					t.Error("there is something behind the end")
				}
				if nothing, err := s.Read(s.size, 0); len(nothing) > 0 || err != nil {
					t.Errorf("nothing at the end is %q, %v", nothing, err)
				}
				if left, _ := os.ReadDir(c.folder); len(left) > 0 {
					t.Errorf("%v has a name", left)
				}
				s.Reset()
				if s.size != 0 {
					t.Errorf("%d bytes after the reset", s.size)
				}
			}
		})
	}
}
