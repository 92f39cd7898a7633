package cells

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzStandIn tests that a frame of folded text is the same, byte for byte, after its
// stand-ins were put in and taken out, and that with them every width function gives it
// the width that the ruler gives.
func FuzzStandIn(f *testing.F) {
	f.Add(frame, true)
	f.Add("\xf0\xba\x80“\xf0", false)
	f.Fuzz(func(t *testing.T, s string, pin bool) {
		p := Wide
		if pin {
			p = Pin
		}
		s = Fold(s)
		in := StandIn(s, p)
		if got := restore(in); got != s {
			t.Fatalf("%q came back as %q", s, got)
		}
		if NewRuler(p).Width(s) != NewRuler(p).Width(in) {
			t.Fatalf("%q is %d cells, with stand-ins %d", s, NewRuler(p).Width(s), NewRuler(p).Width(in))
		}
	})
}

// FuzzWriter tests that the bytes that reach the terminal do not depend on how they were
// divided into Writes, that nothing is held back but the beginning of a stand-in, and
// that no stand-in reaches the terminal.
func FuzzWriter(f *testing.F) {
	f.Add([]byte(StandIn(frame, Wide)), uint16(3), uint16(9))
	f.Add([]byte(StandIn(frame, Pin)), uint16(1), uint16(2))
	f.Add([]byte("\xf0\xba\xf0\xba\x80\x80\xf0"), uint16(1), uint16(4))
	f.Fuzz(func(t *testing.T, in []byte, a, b uint16) {
		var whole, parts bytes.Buffer
		w := NewWriter(&whole)
		if n, err := w.Write(in); n != len(in) || err != nil {
			t.Fatal(n, err)
		}
		if len(w.held) >= standInBytes || !bytes.HasSuffix(in, w.held) {
			t.Fatalf("%q is held of %q", w.held, in)
		}
		v := NewWriter(&parts)
		i, j := min(int(a), len(in)), min(int(a)+int(b), len(in))
		for _, part := range [][]byte{in[:i], in[i:j], in[j:]} {
			if n, err := v.Write(part); n != len(part) || err != nil {
				t.Fatal(n, err)
			}
		}
		if !bytes.Equal(unpinned(whole.Bytes()), unpinned(parts.Bytes())) {
			t.Fatalf("in one: %q\nin three: %q", whole.Bytes(), parts.Bytes())
		}
		if got := whole.String(); restore(got) != got && !bytes.Contains(in, []byte{standInLead, standInLead}) {
			t.Fatalf("a stand-in reaches the terminal: %q", got)
		}
	})
}

// unpinned leaves out the ends of pins: a combining mark that comes in another
// Write than its base stands behind them.
func unpinned(b []byte) []byte { return bytes.ReplaceAll(b, []byte(pinAfter), nil) }

// FuzzFold tests that folding a folded text changes nothing, that the text holds no
// stand-in, and that measuring it does not panic.
func FuzzFold(f *testing.F) {
	f.Add("👨\u200d👩🏽1\ufe0f\u20e3🇨🇳🇨\U0003a000\xff")
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if strings.ContainsFunc(folded, isStandIn) || !utf8.ValidString(folded) {
			t.Fatalf("%q became %q", s, folded)
		}
		if again := Fold(folded); again != folded {
			t.Fatalf("%q became %q and then %q", s, folded, again)
		}
		Ruler{}.Width(folded)
	})
}
