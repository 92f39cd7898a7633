package wire

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

const enter = "\x1b[?1049h\x1b[?25l\x1b[H\x1b[2J"

// wired gives what the writer sends for the last of some frames.
func wired(t *testing.T, w, h int, frames ...string) string {
	t.Helper()
	v := newTwin(t, w, h)
	for _, f := range frames {
		if _, err := v.Write([]byte(f)); err != nil {
			t.Fatal(err)
		}
	}
	v.check(t)
	return string(v.sink.b)
}

func row(y int, text string) string {
	return fmt.Sprintf("\x1b[%dH\x1b[?7l\x1b[K%s\x1b[?7h", y, text)
}

func TestWriter(t *testing.T) {
	t.Parallel()
	page := enter + row(1, "报栏  晴") + row(2, "标题一│正文正文正文")
	for _, tt := range []struct {
		name   string
		frames []string
		want   string
	}{
		{"the same rows again", []string{page, row(1, "报栏  晴") + row(2, "标题一│正文正文正文")}, ""},
		{"synchronized, the same", []string{page, "\x1b[?2026h" + row(1, "报栏  晴") + "\x1b[?2026l"}, ""},
		{"one word", []string{page, row(1, "报栏  雨")}, "\x1b[?7l\x1b[;7H雨\x1b[?7h"},
		{"the middle of a row", []string{page, row(2, "标题一│别的正文正文")}, "\x1b[?7l\x1b[2;8H别的\x1b[?7h"},
		{"half a character's place", []string{page, row(2, "标题一│a正文正文正")}, "\x1b[?7l\x1b[2;8Ha正文正文正\x1b[K\x1b[?7h"},
		{"a shorter row", []string{page, row(2, "标题一")}, "\x1b[?7l\x1b[2;7H\x1b[K\x1b[?7h"},
		{"a character of uncertain width", []string{page, row(2, "标题☀│正文正文正文")}, "\x1b[?7l\x1b[2H\x1b[K标题☀│正文正文正文\x1b[?7h"},
		{"a style", []string{page, row(2, "标题一│\x1b[31m正文\x1b[m正文正文")}, "\x1b[?7l\x1b[2;8H\x1b[31m正文\x1b[?7h\x1b[m"},
		{"a question goes where the renderer is", []string{page, row(1, "报栏  晴"), "\x1b[6n"}, "\x1b[;9H\x1b[6n"},
		{"what is unknown goes through", []string{page, "\x1b[5i", row(1, "报栏  晴")}, row(1, "报栏  晴")},
		{"a clear goes through", []string{page, "\x1b[H\x1b[2J" + row(1, "报栏  晴")}, "\x1b[H\x1b[2J" + row(1, "报栏  晴")},
		{"before the alternate screen", []string{row(1, "报栏"), row(1, "报栏")}, row(1, "报栏")},
		{"after it", []string{page, "\x1b[?1049l", row(1, "报栏  晴")}, row(1, "报栏  晴")},
		{"line feeds of a terminal without a driver", []string{"报\n栏"}, "报\r\n栏"},
	} {
		if got := wired(t, 40, 5, tt.frames...); got != tt.want {
			t.Errorf("%s: sent %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A terminal that somebody else wrote to, or that has another size, shows
// nobody knows what until it is cleared.
func TestForget(t *testing.T) {
	t.Parallel()
	var sent bytes.Buffer
	w := NewWriter(&sent, 40, 5)
	send := func(frame string) string {
		sent.Reset()
		_, _ = w.Write([]byte(frame))
		return sent.String()
	}
	page := enter + row(1, "报栏  晴")
	for name, forget := range map[string]func(){
		"forget":     w.Forget,
		"resize":     func() { w.Resize(41, 5); w.Resize(40, 5) },
		"to nothing": func() { w.Resize(0, 0); w.Resize(40, 5) },
	} {
		send(page)
		if got := send(row(1, "报栏  晴")); got != "" {
			t.Errorf("%s: sent %q before, want nothing", name, got)
		}
		forget()
		if got := send(row(1, "报栏  晴")); !strings.Contains(got, "报栏") {
			t.Errorf("%s: sent %q, want the row", name, got)
		}
		send("\x1b[H\x1b[2J" + row(1, "报栏  晴"))
		if got := send(row(1, "报栏  晴")); got != "" {
			t.Errorf("%s: sent %q after a clear, want nothing", name, got)
		}
	}
}

// The shortest way between two styles leads to the second one.
func FuzzStyle(f *testing.F) {
	f.Add("1;31", "0")
	f.Add("1;2;4:3;38;5;9", "2;48;2;1;2;3")
	f.Add("38:2::1:2:3;58:5:4", "53;9;7")
	f.Fuzz(func(t *testing.T, a, b string) {
		from, to := style{}, style{}
		if !from.apply(numbers(a)) || !to.apply(numbers(b)) {
			return
		}
		seq := change(nil, from, to)
		if from == to && len(seq) > 0 {
			t.Errorf("%q for no change", seq)
		}
		s := scanner{in: seq}
		for tok := (token{}); s.next(&tok); {
			if tok.kind != tokenCSI || !from.apply(tok.params) {
				t.Fatalf("%q is not understood", seq)
			}
		}
		if from != to {
			t.Errorf("%q leads to %+v, want %+v", seq, from, to)
		}
	})
}

func numbers(sgr string) []param {
	s := scanner{in: []byte("\x1b[" + sgr + "m")}
	var t token
	if !s.next(&t) || t.kind != tokenCSI || t.char != 'm' || t.prefix != 0 || t.middle != 0 {
		return nil
	}
	return t.params
}

// Whatever is written, the writer neither panics nor blocks, and a clear makes
// it follow again.
func FuzzWriter(f *testing.F) {
	f.Add([]byte(enter + "报栏\x1b[3;4r\n\n\x1bM\x1b[2L\x1b[5@\x1b[2P\x1b[4X\x1b[3b"))
	f.Add([]byte("\x1b[?7l报\x1b[1;40H报\u0301栏\x1b[?7h\x1b7\x1b8\x1b[6n\x1b]8;;x\a"))
	f.Add([]byte("\x1b[999999999999;0;H\x1b[;;;;;;m\x1b[38;2m\x1b[48:2::1:2:3m\x1b[?1049;7h"))
	f.Fuzz(func(t *testing.T, b []byte) {
		var sent bytes.Buffer
		w := NewWriter(&sent, 40, 5)
		_, _ = w.Write([]byte(enter))
		for len(b) > 0 {
			n := min(len(b), 1+int(b[0])%32)
			_, _ = w.Write(b[:n])
			b = b[n:]
		}
		_, _ = w.Write([]byte("\x18\x1b\\\x1b[m\x1b[?7h\x1b[r" + enter + row(1, "报栏")))
		sent.Reset()
		_, _ = w.Write([]byte(row(1, "报栏")))
		if sent.Len() > 0 {
			t.Errorf("after a clear the same row sends %q", sent.String())
		}
	})
}
