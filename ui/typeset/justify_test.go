package typeset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"baolan/ui/cells"
)

// A line that is one cell short takes a blank behind the stop nearest its middle,
// and nothing else is spread.
func TestJustify(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		measure    int
		want       string
	}{
		{"behind a stop", "今天，天气好真好啊。后面还有", 13, "今天， 天气好"},
		{"the stop nearest the middle", "今天天气，好，好真好好好真好", 17, "今天天气， 好，好"},
		{"never between characters", "今天天气好真好啊。后面还有呢", 13, "今天天气好真"},
		{"never beside a word", "使用Wi的今天天气好。后面还有", 13, "使用Wi的今天"},
		{"never two cells", "今天，天气好真好啊。后面还有", 14, "今天，天气好真"},
		{"not where the line ends in a stop", "今天，天气，真好啊啊好后面还有", 13, "今天，天气，"},
		{"full already", "今天天气好真好啊。后面还有些话", 12, "今天天气好真"},
	} {
		l := Paragraph(c.text, Style{Measure: c.measure, Level: LevelBasic, Justify: true})[0]
		if got := l.String(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// No line has a blank between two characters that the text lacks: without
// justification none at all, with it at most one a line, behind a full-width stop.
func TestLines_NoHole(t *testing.T) {
	for name, texts := range sweepTexts(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
				for width := 20; width <= 250; width++ {
					for _, fill := range []bool{false, true} {
						s := Style{Ruler: cells.NewRuler(policy), Measure: width, Indent: IndentAuto, Gutter: width%2 == 0, Justify: fill}
						for _, text := range texts {
							for _, l := range Paragraph(text, s) {
								checkHoles(t, text, l, width, fill)
							}
						}
						if t.Failed() {
							return
						}
					}
				}
			}
		})
	}
}

func checkHoles(t *testing.T, text string, l Line, width int, fill bool) {
	t.Helper()
	if len(l.Gaps) == 0 {
		if got, want := l.String(text), strings.Repeat(" ", l.Indent)+text[l.Start:l.End]; got != want {
			t.Errorf("width %d: %q, want %q", width, got, want)
		}
		return
	}
	before, _ := utf8.DecodeLastRuneInString(text[:l.Gaps[0].At])
	if !fill || len(l.Gaps) > 1 || l.Gaps[0].Cells != 1 || !strings.ContainsRune("，、；：。！？", before) || l.Last {
		t.Errorf("width %d: a hole in %q", width, l.String(text))
	}
}
