package paint

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// The shortest SGR between two styles leads from the first to the second.
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

// Whatever a view holds, nothing but text, styles and the painter's own moves
// reaches the terminal, and the same view again sends nothing.
func FuzzView(f *testing.F) {
	f.Add("报栏\x1b[3;4r\n\n\x1bM\x1b[2L\x1b[5@\x1b[2P", 40, 5)
	f.Add("报\u0301栏\x1b7\x1b8\x1b[6n\x1b]8;;x\a\u009b31m", 3, 2)
	f.Add("\x1b[999999999999;0;H\x1b[;;;;;;m\x1b[38;2m\x1b[48:2::1:2:3m\xff\xfe", 1, 1)
	f.Fuzz(func(t *testing.T, content string, w, h int) {
		w, h = 1+abs(w)%80, 1+abs(h)%30
		o := &output{}
		p := New(o, Options{Width: w, Height: h, Profile: colorprofile.TrueColor})
		p.Show(viewOf("旧", "旧"))
		p.paint()
		p.modes.keyboard = true
		o.take()
		p.Show(tea.View{Content: content})
		p.paint()
		s := scanner{in: []byte(o.take())}
		for tok := (token{}); s.next(&tok); {
			if ok := tok.kind == tokenText || tok.kind == tokenCSI && strings.ContainsRune("mHKhlrsSTX", tok.char); !ok {
				t.Fatalf("%q reaches the terminal", tok.bytes)
			}
		}
		p.Show(tea.View{Content: content})
		p.paint()
		if again := o.take(); again != "" {
			t.Errorf("the same view sends %q", again)
		}
	})
}
