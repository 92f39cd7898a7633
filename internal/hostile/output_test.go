//go:build unix

package main

import "testing"

// What a reader draws with by itself is no leak, whatever its numbers are; what was
// planted is one, also where it has the shape of what a reader draws with.
func TestInOutput(t *testing.T) {
	known := drawnIn("\x1b]2;报栏\a\x1b[?1049h\x1b[2J\x1b[1;31m字\x1b[m\x1b[3;1H")
	h := &attack{all: sequences()}
	for _, tc := range []struct {
		out   string
		leaks int
	}{
		{"字", 0},
		{"\x1b[2T\x1b[3S\x1b[2;9r\x1b[r\x1b[?69h\x1b[3;9s\x1b[?69l", 0},
		{"\x1b[0;4;38;2;1;2;3m\x1b[39;49mx\x1b[40;120H\x1b[12X\x1b[K", 0},
		{"\x1b[2J", 0},
		{"\x1b]2;城南\a", 0},
		{"\x1b[3J", 1},
		{"\x1b[45mx\x1b[8m", 2},
		{"\x1b[977;977H", 1},
		{"\x1b[777@", 1},
		{"\x1b[s\x1b[u", 2},
		{"\x1b[6n\x1b[c", 2},
		{"\x1b]52;c;UFdO\a", 1},
		{"\x1bM", 1},
		{"a\u202eb", 1},
		{"a\u009b2Jb", 1},
	} {
		if n := h.inOutput("test", tc.out, known); n != tc.leaks {
			t.Errorf("%q: %d leaks, want %d", tc.out, n, tc.leaks)
		}
	}
	for _, seq := range h.all {
		if whole := sequence.FindString(seq); whole == seq && !known.exact[seq] && h.inOutput("test", seq, known) == 0 {
			t.Errorf("%q, planted, is not seen", seq)
		}
	}
}
