package cells

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
)

const frame = "\x1b[1m“今天”\x1b[0m——①\x1b[38;5;4m─é·\x1b[m…\n│晴│"

func TestStandIn_Narrow(t *testing.T) {
	if got := StandIn(frame, Narrow); got != frame {
		t.Errorf("%q", got)
	}
}

// Every Ambiguous character has two stand-ins of its own, to which every width function
// gives two cells and which are no assigned code points.
func TestStandIn_Every(t *testing.T) {
	condition := &runewidth.Condition{StrictEmojiNeutral: true}
	seen := map[string]rune{}
	n := 0
	eachAssigned(t, func(r rune, _, _ string) {
		if isStandIn(r) {
			t.Errorf("%U is assigned", r)
		}
		if classOf(r) != classAmbiguous {
			if got := StandIn(string(r), Wide); got != string(r) {
				t.Errorf("%U became %q", r, got)
			}
			return
		}
		n++
		for _, p := range []Policy{Wide, Pin} {
			s := StandIn(string(r), p)
			if other, ok := seen[s]; ok {
				t.Errorf("%U and %U share a stand-in", r, other)
			}
			seen[s] = r
			if len(s) != standInBytes || s[0] != standInLead || !isStandIn([]rune(s)[0]) {
				t.Errorf("%U became %q", r, s)
			}
			if ansi.StringWidth(s) != 2 || ansi.StringWidthWc(s) != 2 || condition.StringWidth(s) != 2 || NewRuler(p).Width(s) != 2 {
				t.Errorf("the stand-in of %U is not two cells everywhere", r)
			}
			if got := restore(s); got != string(r) {
				t.Errorf("%U came back as %q", r, got)
			}
		}
	})
	if n != ambiguousCount {
		t.Errorf("%d Ambiguous characters, the table has %d", n, ambiguousCount)
	}
}

func TestStandIn_LeavesEscapes(t *testing.T) {
	for _, p := range []Policy{Wide, Pin} {
		s := StandIn(frame, p)
		if ansi.Strip(s) == s || strings.Count(s, "\x1b[") != strings.Count(frame, "\x1b[") {
			t.Errorf("%v: %q", p, s)
		}
		if w, want := ansi.StringWidth(strings.Split(s, "\n")[0]), NewRuler(p).Width(ansi.Strip(strings.Split(frame, "\n")[0])); w != want {
			t.Errorf("%v: the renderer measures %d, we %d", p, w, want)
		}
		if got := restore(s); got != frame {
			t.Errorf("%v: %q", p, got)
		}
	}
}

func TestWriter(t *testing.T) {
	for _, c := range []struct {
		p    Policy
		in   string
		want string
	}{
		{Narrow, "“今”\x1b[m", "“今”\x1b[m"},
		{Wide, "“今”\x1b[m", "“今”\x1b[m"},
		{Pin, "“今", pinBefore + "“" + pinAfter + "今"},
		{Pin, "今α\u0301b", "今" + pinBefore + "α\u0301" + pinAfter + "b"},
	} {
		in := StandIn(c.in, c.p)
		for cut := 0; cut <= len(in); cut++ {
			var out bytes.Buffer
			w := NewWriter(&out)
			for _, part := range []string{in[:cut], in[cut:]} {
				if n, err := io.WriteString(w, part); n != len(part) || err != nil {
					t.Fatalf("wrote %d of %d: %v", n, len(part), err)
				}
			}
			// A combining mark that comes in another Write is behind the cursor move.
			marked := strings.ContainsRune(c.in, 0x301) && out.String() != c.want && cut < len(in)-1
			if out.String() != c.want && !marked {
				t.Errorf("%v cut at %d: %q, want %q", c.p, cut, out.String(), c.want)
			}
		}
	}
}

// Bytes that only look like the beginning of a stand-in pass, whole and in
// their order.
func TestWriter_PassesOtherBytes(t *testing.T) {
	for _, s := range []string{"\xf0\x9f\x91\x8d", "\xf0\xba", "\xf0\xba\x80x", "\xf0\xf0\xba\x80\x80", "\xf0\xba\xbf\xbf", "\U00020000", "\xf0\xba\x80\xf0\xbb\x80"} {
		var out bytes.Buffer
		w := NewWriter(&out)
		for i := range len(s) {
			if n, err := w.Write([]byte(s[i : i+1])); n != 1 || err != nil {
				t.Fatalf("%q: %d, %v", s, n, err)
			}
		}
		if _, err := w.Write([]byte("|")); err != nil {
			t.Fatal(err)
		}
		if got, want := out.String(), restore(s)+"|"; got != want {
			t.Errorf("%q came out as %q, want %q", s, got, want)
		}
	}
}

var errGone = errors.New("gone")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errGone }

func TestWriter_Error(t *testing.T) {
	if n, err := NewWriter(brokenWriter{}).Write([]byte("x")); n != 0 || !errors.Is(err, errGone) {
		t.Errorf("%d, %v", n, err)
	}
}

func BenchmarkStandIn(b *testing.B) {
	row := strings.Repeat("│“今天天气很好”——记者①报道… ", 4)
	screen := strings.Repeat(row+"\n", 40)
	for _, p := range []Policy{Narrow, Wide, Pin} {
		b.Run(p.String(), func(b *testing.B) {
			b.SetBytes(int64(len(screen)))
			b.ReportAllocs()
			for b.Loop() {
				StandIn(screen, p)
			}
		})
	}
}

func BenchmarkWriter(b *testing.B) {
	row := strings.Repeat("│“今天天气很好”——记者①报道… ", 4)
	screen := []byte(StandIn(strings.Repeat(row+"\n", 40), Pin))
	w := NewWriter(io.Discard)
	b.SetBytes(int64(len(screen)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := w.Write(screen); err != nil {
			b.Fatal(err)
		}
	}
}

// restore exchanges stand-ins back for the characters they stand for, in a plainer
// way than the Writer.
func restore(s string) string {
	var b strings.Builder
	done := 0
	for at := 0; at < len(s); {
		c, _, size := standIn(s[at:])
		if size == 0 {
			at++
			continue
		}
		b.WriteString(s[done:at])
		b.WriteRune(c)
		at += size
		done = at
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}
