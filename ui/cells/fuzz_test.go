package cells

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzStandIn: a frame of folded text comes back from the round trip
// byte for byte, and between the two is as wide for the renderer as for us.
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

// FuzzWriter: the bytes that reach the terminal do not depend on how they were
// cut into Writes, nothing is held back but the beginning of a stand-in, and no
// stand-in reaches it.
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

// FuzzFold: what is folded stays folded, speaks no stand-in and is measured
// without a panic.
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
