package trade

import (
	"math/rand/v2"
	"strings"
	"testing"

	"baolan/internal/maker/words"
)

// Lines hold a text's characters in their order, are no wider than their measure but for a
// mark, and none of some characters begins with a closing mark.
func TestNext(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, marks := range []byte{'f', 's', 'h'} {
		p := &paper{Writer: words.NewWriter(books["hans"], r), f: &families[0], marks: marks}
		for range 200 {
			p.Forget()
			text := p.Pick("zhong.law") + p.Pick("zhong.market") + p.Pick("wei.market")
			measure := float64(p.Between(10, 24))
			var all strings.Builder
			for rest, first := text, true; rest != ""; first = false {
				var s set
				s, rest = p.next(rest, measure, false)
				if s.width > measure+0.5 {
					t.Fatalf("%c: %q is %.1f wide over %.0f", marks, s.text, s.width, measure)
				}
				if !first && isCloser([]rune(s.text)[0]) {
					t.Fatalf("%c: a line begins with %q", marks, s.text)
				}
				all.WriteString(s.text)
			}
			if strings.ReplaceAll(all.String(), " ", "") != strings.ReplaceAll(text, " ", "") {
				t.Fatalf("%c: %q became %q", marks, text, all.String())
			}
		}
	}
}

// A headline that is divided loses no character but blanks.
func TestBroken(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	p := &paper{Writer: words.NewWriter(books["hans"], r), f: &families[0]}
	plain := strings.NewReplacer(" ", "", "　", "")
	for range 300 {
		p.Forget()
		text := p.Pick("h."+words.OneOf(r, themes...)) + p.Pick("d")
		if got := strings.Join(p.broken(text, float64(p.Between(4, 12))), ""); plain.Replace(got) != plain.Replace(text) {
			t.Fatalf("%q became %q", text, got)
		}
	}
}

// Every kind of article that a family names can be written in its script.
func TestWrite_Kinds(t *testing.T) {
	t.Parallel()
	for i := range families {
		f := &families[i]
		script := f.script
		if script == "" {
			script = "hans"
		}
		p := &paper{Writer: words.NewWriter(books[script], rand.New(rand.NewPCG(5, 6))), f: f}
		d := Make(uint64(i))
		p.d = d
		p.settle()
		for _, k := range f.kinds {
			if c := p.write(k); len(c.blocks) == 0 || len(c.Headline) == 0 || c.Headline[0] == "" {
				t.Errorf("%s: a %s without headline or body", f.name, k)
			}
		}
	}
}
