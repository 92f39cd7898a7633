package input

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"pgregory.net/rapid"

	"baolan/internal/fixture/await"
	"baolan/internal/fixture/sweep"
)

// seeds are inputs that have ended a reader once.
func seeds(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("testdata/seeds/*.bin")
	if err != nil || len(files) == 0 {
		t.Fatal("no seeds", err)
	}
	all := map[string][]byte{}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = b
	}
	return all
}

// heard is what one listening gave.
type heard struct {
	mu     sync.Mutex
	events []uv.Event
	faults []string
}

func (h *heard) options() Options {
	return Options{Term: "xterm-256color", Fault: func(what, v string) {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.faults = append(h.faults, fmt.Sprint(what, ": ", v))
	}}
}

func (h *heard) send(e uv.Event) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.events = append(h.events, e)
}

func (h *heard) keys() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	var b strings.Builder
	for _, e := range h.events {
		if k, ok := e.(uv.KeyPressEvent); ok {
			b.WriteString(k.Text)
		}
	}
	return b.String()
}

func hear(t testing.TB, src io.Reader) *heard {
	t.Helper()
	h := &heard{}
	hung := time.AfterFunc(time.Minute, func() { panic("the listener hangs") })
	defer hung.Stop()
	Listen(t.Context(), src, h.options(), h.send)
	if len(h.faults) > 0 {
		t.Fatalf("the decoder panicked: %s", h.faults[0])
	}
	return h
}

// ways are how a terminal can bring bytes: as they are, in a paste, a paste
// that never ends, behind an 8-bit introducer.
func ways(b []byte) map[string][]byte {
	return map[string][]byte{
		"alone":    b,
		"paste":    slicesOf(pasteBegin, string(b), pasteEnd),
		"unclosed": slicesOf(pasteBegin, string(b)),
		"c1":       slicesOf("\x9b", string(b)),
		"escape":   slicesOf("\x1b", string(b)),
		"twice":    slicesOf(string(b), string(b)),
	}
}

func slicesOf(parts ...string) []byte { return []byte(strings.Join(parts, "")) }

// Each seed, each way, cut at every byte into two reads, and one byte a read.
func TestListen_Seeds(t *testing.T) {
	t.Parallel()
	for name, seed := range seeds(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for way, b := range ways(seed) {
				hear(t, bytes.NewReader(b))
				hear(t, iotest.OneByteReader(bytes.NewReader(b)))
				for at := range b {
					hear(t, io.MultiReader(bytes.NewReader(b[:at]), bytes.NewReader(b[at:])))
				}
				if t.Failed() {
					t.Fatalf("%s", way)
				}
			}
		})
	}
}

// A size that the terminal states reaches no program.
func TestListen_NoSize(t *testing.T) {
	t.Parallel()
	h := hear(t, strings.NewReader("\x1b[48;4000;250;0;0t\x1b[8;4000;4000t\x1b[4;9;9t\x1b[6;900;9t\x1b[6;0;0tz"))
	if len(h.events) != 1 || h.keys() != "z" {
		t.Errorf("events %#v, want one key", h.events)
	}
}

// typist sends one part after the other, each once the reader has become quiet.
type typist struct {
	parts [][]byte
	pause time.Duration
	amid  bool
}

func (p *typist) Read(b []byte) (int, error) {
	if len(p.parts) == 0 {
		return 0, io.EOF
	}
	if !p.amid {
		time.Sleep(p.pause)
	}
	n := copy(b, p.parts[0])
	p.parts[0] = p.parts[0][n:]
	if p.amid = len(p.parts[0]) > 0; !p.amid {
		p.parts = p.parts[1:]
	}
	return n, nil
}

// Whatever came, a key that is pressed afterwards arrives.
func TestListen_KeysAfterwards(t *testing.T) {
	t.Parallel()
	inputs := seeds(t)
	for i, s := range []string{
		"\x1b]52;c;", "\x1bP+q", "\x1b_G", "\x1b^x", "\x1bX", "\x1b[", "\x1b[1;", "\x1bO", "\x1b[M", "\x1b[Mab", "\x9b", "\xe6", "\xe6\xb1",
		"\x1b", "\x1b[200~" + strings.Repeat("x", 100<<10) + pasteEnd, strings.Repeat("\x1b[1;1;1;1", 5000), strings.Repeat("世", 20000),
		"\x1b]" + strings.Repeat("y", 50<<10), "\x1b[" + strings.Repeat("1;", 9000), strings.Repeat("\x00", 30000),
	} {
		inputs[fmt.Sprint("own ", i)] = []byte(s)
	}
	for name, b := range inputs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := hear(t, &typist{parts: [][]byte{b, []byte(pasteEnd), []byte("z")}, pause: 2 * quiet})
			if !strings.HasSuffix(h.keys(), "z") {
				t.Errorf("keys %.80q, want a z at the end", h.keys())
			}
		})
	}
}

// What is pasted is its text, whatever controls stand in it, and keys behind it are
// heard: nothing in a paste swallows its end.
func TestListen_PasteIsText(t *testing.T) {
	t.Parallel()
	pieces := []string{
		"a", "报", "\t", "\n", "\x00", "\x07", "\x7f", "\x1b", "\x1b]0;T", "\x1b]11;?", "\x1bP", "\x1b_G", "\x1b^", "\x1bX", "\x1b[", "\x1b[1;2", "\x1b[M", "\x1bO", "\x1b\\",
		"\x1b[20", "\x1b[201", "\x1b[200~", "[201~", "\x9b", "\u009b", "\u009d0;T", "\xff", "\xe6\xb1", "\u202e",
	}
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(r, "pieces"), "")
		if strings.Contains(text, pasteEnd) {
			r.Skip("it ends in the middle")
		}
		want := strings.Map(func(c rune) rune {
			if c != '\t' && c != '\n' && c < ' ' || c >= del && c < 0xa0 {
				return -1
			}
			return c
		}, strings.ToValidUTF8(text, ""))
		whole := pasteBegin + text + pasteEnd + "z"
		at := rapid.IntRange(0, len(whole)).Draw(r, "cut")
		h := hear(t, io.MultiReader(strings.NewReader(whole[:at]), strings.NewReader(whole[at:])))
		got := ""
		for _, e := range h.events {
			if p, ok := e.(uv.PasteEvent); ok {
				got += p.Content
			}
		}
		if got != want || h.keys() != "z" {
			r.Fatalf("%q is pasted as %q, want %q; then keys %q", text, got, want, h.keys())
		}
	})
}

// Halves of a character between which a control stood are no character.
func TestListen_PasteOfHalves(t *testing.T) {
	t.Parallel()
	for _, between := range []string{"\x00", "\x07", "\x7f", "\x1b", "a"} {
		h := hear(t, strings.NewReader(pasteBegin+"甲\xe6\xb1"+between+"\x9b乙"+pasteEnd+"z"))
		got := ""
		for _, e := range h.events {
			if p, ok := e.(uv.PasteEvent); ok {
				got += p.Content
			}
		}
		if want := "甲" + strings.Trim(between, "\x00\x07\x7f\x1b") + "乙"; got != want || h.keys() != "z" {
			t.Errorf("%q: %q is pasted, want %q; then keys %q", between, got, want, h.keys())
		}
	}
}

// A decoder that panics is replaced, and an open paste stays one.
func TestListen_DecoderReplaced(t *testing.T) {
	t.Parallel()
	h := &heard{}
	src := &typist{parts: [][]byte{[]byte("ab"), []byte("!"), []byte("cd")}, pause: 2 * quiet}
	Listen(t.Context(), src, h.options(), func(e uv.Event) { h.send(e) })
	if h.keys() != "ab!cd" {
		t.Fatalf("keys %q", h.keys())
	}
	l := listener{options: h.options(), chunks: make(chan chunk, 3), rate: NewAllowance(eventsAtOnce, eventsPerSecond, time.Now)}
	// Past the sieve: what makes the decoder itself panic.
	l.chunks <- chunk{b: []byte("\x9bM\xd7\xd6a"), pasting: true}
	f := &feed{ctx: t.Context(), from: l.chunks}
	if !l.decode(f, h.send) || len(h.faults) != 1 || !f.pasting {
		t.Fatalf("panicked %v, pasting %v; if the decoder is mended, find another sequence or leave this out", h.faults, f.pasting)
	}
	l.chunks <- chunk{b: []byte("efg" + pasteEnd + "h")}
	close(l.chunks)
	if l.decode(&feed{ctx: t.Context(), from: l.chunks, rest: []byte(pasteBegin)}, h.send) {
		t.Fatal("the second decoder panicked")
	}
	var paste string
	for _, e := range h.events {
		if p, ok := e.(uv.PasteEvent); ok {
			paste = p.Content
		}
	}
	if paste != "efg" || !strings.HasSuffix(h.keys(), "h") {
		t.Errorf("paste %q, keys %q", paste, h.keys())
	}
}

// A listener leaves when its context ends, though nothing comes.
func TestListen_ContextEnds(t *testing.T) {
	t.Parallel()
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		Listen(ctx, r, Options{Term: "xterm"}, func(uv.Event) {})
	}()
	cancel()
	await.From(t, "the listener ends", ended)
}

// No bytes, cut anywhere, make the decoder panic, and what comes out is bounded.
func FuzzListen(f *testing.F) {
	for _, b := range seeds(f) {
		for _, way := range ways(b) {
			f.Add(way, uint16(len(way)/2))
		}
	}
	f.Add([]byte("\x1b[M\xff\xff\xffab\xe6\xb1\x89\x1b]11;rgb:0/0/0\x1b\\"), uint16(3))
	f.Add([]byte("\x1b[<0;1;1M\x1b[?62;22c\x1b[1;1R\x1b[?2026;2$y"), uint16(9))
	f.Fuzz(func(t *testing.T, b []byte, cut uint16) {
		at := min(int(cut), len(b))
		h := hear(t, io.MultiReader(bytes.NewReader(b[:at]), bytes.NewReader(b[at:])))
		for _, e := range h.events {
			if p, ok := e.(uv.PasteEvent); ok && len(p.Content) > pasteBytes {
				t.Fatalf("a paste of %d bytes", len(p.Content))
			}
		}
	})
}

// No way to begin a sequence, known to the decoder or not, gets more parameters
// past the sieve than the decoder has room for.
func TestListen_Parameters(t *testing.T) {
	t.Parallel()
	begins := []string{"\x1b[", "\x1bP", "\x1b]", "\x1b_", "\x1b^", "\x1bX", "\x1bO", "\x1b[?", "\x1b[>", "\x1b[M", "\x1b[<", "\x9b", "\x90", "\u009b", "\u0090"}
	for c := ' '; c <= '/'; c++ { // what the decoder reads over behind Esc
		begins = append(begins, "\x1b"+string(c)+"[", "\x1b"+string(c)+"P", "\x1b"+string(c)+string(c)+"[", "\x1b\x1b"+string(c)+"[?", "\x1b["+string(c))
	}
	for i := 0; i < len(begins); i += sweep.Stride() {
		b := begins[i]
		for _, unit := range []string{"1;", "1:", "12;34:", ";", ":", "1; ", "1;?"} {
			for _, final := range []string{"m", "_", "u", "~", "M", "t", "|x\x1b\\", "\x18", ""} {
				hear(t, strings.NewReader(b+strings.Repeat(unit, 60)+"1"+final))
			}
		}
	}
}
