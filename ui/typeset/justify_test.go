package typeset

import (
	"strings"
	"testing"
)

// Expansion goes by tiers: Han–Latin first, then spaces, then behind marks,
// then between characters; and never inside what belongs together.
func TestJustify_Order(t *testing.T) {
	for _, c := range []struct {
		name, text string
		measure    int
		want       string
	}{
		{"Han and Latin first", "使用Wi，今天天气好。后面还有", 15, "使用 Wi，今天天"},
		{"both sides of a word", "用Wi方DeepMind好很好好", 8, "用 Wi 方"},
		{"then the spaces", "say a word好好好 再来再来再来", 18, "say  a word 好好好"},
		{"then behind marks", "今天，天气好真好啊。后面还有", 13, "今天， 天气好"},
		{"then anywhere, evenly", "今天天气好真（好啊）后面还有", 14, "今天 天气 好真"},
		{"a single cell after 的", "今天的天气真好啊。后面还有的", 13, "今天的 天气真"},
		{"outside of a quote", "说“今天天气”真好啊好。后面还有", 15, "说 “今天天气”真"},
		{"or before a bracket", "真今天（天气好啊好）后面还有", 11, "真今天 （天"},
		{"more cells than such places: evenly", "真的好好好好（好啊好啊好）后面还有", 15, "真 的好 好好 好"},
		{"or in the middle", "今天天气好真好啊。后面还有", 13, "今天天 气好真"},
		{"full already", "今天天气好真好啊。后面还有些话", 12, "今天天气好真"},
		{"numbers keep their units", "共12亿元Wikipedia好好好", 9, "共 12亿元"},
	} {
		s := Style{Measure: c.measure, Level: LevelBasic, Justify: true}
		l := Paragraph(c.text, s)[0]
		if got := l.String(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Every line but a paragraph's last fills the measure if it has the places to;
// blanks stand at stops only, one cell each.
func TestJustify_Fills(t *testing.T) {
	ragged, all := 0, 0
	for _, text := range ownParagraphs(t) {
		for width := 20; width <= 120; width++ {
			s := Style{Measure: width, Indent: IndentAuto, Level: LevelBasic, Justify: true, Gutter: true}
			for _, l := range Paragraph(text, s) {
				if l.Last {
					if len(l.Gaps) > 0 {
						t.Fatalf("width %d: last line %q is stretched", width, l.String(text))
					}
					continue
				}
				all++
				if l.Cells < width {
					ragged++
				}
				at := l.Start
				for _, g := range l.Gaps {
					if g.Cells != 1 || g.At <= at || g.At >= l.End {
						t.Fatalf("width %d: gap %+v in %q", width, g, l.String(text))
					}
					at = g.At
				}
			}
		}
	}
	// Web addresses in narrow columns leave lines that nothing can fill.
	t.Logf("%d of %d lines stay ragged", ragged, all)
	if ragged*25 > all {
		t.Errorf("%d of %d lines stay ragged, more than 4 %%", ragged, all)
	}
}

// Stretching shows the same text with spaces between.
func TestJustify_KeepsText(t *testing.T) {
	for _, text := range ownParagraphs(t) {
		s := Style{Measure: 34, Level: LevelBasic, Justify: true}
		var b strings.Builder
		for _, l := range Paragraph(text, s) {
			b.WriteString(l.String(text))
		}
		if got, want := strings.ReplaceAll(b.String(), " ", ""), strings.ReplaceAll(text, " ", ""); got != want {
			t.Errorf("got %q\nwant %q", got, want)
		}
	}
}
