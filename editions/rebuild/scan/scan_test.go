package scan

import (
	"strings"
	"testing"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

func TestText(t *testing.T) {
	t.Parallel()
	p := Text("　　第一行 \n\n第二行\n")
	if len(p.Source) != 3 || len(p.Lines) != 2 {
		t.Fatalf("%d source lines, %d lines", len(p.Source), len(p.Lines))
	}
	if l := p.Lines[0]; l.Text != "第一行" || l.Lead != 4 || l.Blank || l.From != 0 {
		t.Errorf("first line: %+v", l)
	}
	if l := p.Lines[1]; l.Text != "第二行" || l.Lead != 0 || !l.Blank || l.From != 2 || l.To != 2 {
		t.Errorf("second line: %+v", l)
	}
}

// Every line of a text is in Source as it was, and in Lines if it is not empty.
func FuzzText(f *testing.F) {
	f.Add("一\n\n　二 \n")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		p := Text(text)
		var b strings.Builder
		full := 0
		for _, l := range p.Source {
			b.WriteString(l.Text + "\n")
			if !measure.IsBlank(l.Text) {
				full++
			}
		}
		if got := b.String(); got != text && got != text+"\n" {
			t.Fatalf("%q is %q in Source", text, got)
		}
		if full != len(p.Lines) {
			t.Fatalf("%d lines with something in them, %d in Lines", full, len(p.Lines))
		}
		for _, l := range p.Lines {
			if !strings.Contains(p.Source[l.From].Text, l.Text) || measure.IsBlank(l.Text) {
				t.Fatalf("line %q is not of source line %d", l.Text, l.From)
			}
		}
	})
}
