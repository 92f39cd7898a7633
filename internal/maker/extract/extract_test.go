package extract

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
)

func page(ls ...sheet.Line) *sheet.Doc {
	return &sheet.Doc{Seed: 100, Pages: []sheet.Page{{Width: 500, Height: 700, Lines: ls}}}
}

func at(text string, x, y float64, adv ...float32) sheet.Line {
	return sheet.Line{Role: sheet.Role{Label: label.First}, Text: text, X: x, Y: y, Size: 10, Advance: adv}
}

func text(d *sheet.Doc, f Form) string {
	t := Simulate(d, f)
	return strings.TrimRight(t.String(), "\n")
}

func TestSimulate(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name string
		form Form
		doc  *sheet.Doc
		want string
	}{
		{"wide leading gives a blank line", MuPDF, page(at("甲乙", 0, 10), at("丙丁", 0, 27)), "甲乙\n\n丙丁"},
		{"tight leading gives none", MuPDF, page(at("甲乙", 0, 10), at("丙丁", 0, 23)), "甲乙\n丙丁"},
		{"a gap is a space", MuPDF, page(at("甲3乙", 0, 10, 1.25, 0.75, 1)), "甲 3 乙"},
		{"a wide gap ends the line", MuPDF, page(at("甲乙", 0, 10, 2, 1)), "甲\n乙"},
		{"a squeezed mark is nothing", MuPDF, page(at("甲，乙", 0, 10, 1, 0.5, 1)), "甲，乙"},
		{"a squeezed mark tears the line", Raw, page(at("甲，乙", 0, 10, 1, 0.5, 1)), "甲，\n乙"},
		{"no blank lines", Raw, page(at("甲乙", 0, 10), at("丙丁", 0, 40)), "甲乙\n丙丁"},
		{"two lines at one height are one", Raw, page(at("甲乙", 0, 10), at("丙丁", 60, 10)), "甲乙 丙丁"},
		{"columns stand side by side", Layout, page(at("甲乙", 0, 10), at("丁戊", 0, 25), at("丙", 60, 10)), "甲乙        丙\n丁戊"},
		{"columns one after the other", Plain, page(at("甲乙", 0, 10), at("丁戊", 0, 23), at("丙丙", 60, 10), at("己己", 60, 23)), "甲乙\n丁戊\n丙丙\n己己"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			if got := text(tc.doc, tc.form); got != tc.want {
				t.Errorf("got\n%s\nwant\n%s", got, tc.want)
			}
		})
	}
}

func TestAlign(t *testing.T) {
	t.Parallel()
	said := []Said{
		{sheet.Role{Label: label.Head, Part: sheet.HeadlinePart}, "一条河的名字"},
		{sheet.Role{Label: label.First, Paragraph: 0}, "河水从北边来，经过三座桥。"},
		{sheet.Role{Label: label.First, Paragraph: 1}, "桥上的人说话。"},
	}
	got := Align(MuPDF, "河水从北边来，\n经 过 三 座 桥。\n\n一条河\n的名字\n桥上的人说︒\n陌生的\n", said)
	want := []label.Label{label.First, label.Next, label.Other, label.Head, label.Head, label.First, label.Other}
	if len(got.Lines) != len(want) {
		t.Fatalf("%d lines, want %d", len(got.Lines), len(want))
	}
	for i, l := range got.Lines {
		if l.Label != want[i] {
			t.Errorf("line %d %q is %v, want %v", i, l.Text, l.Label, want[i])
		}
	}
}
