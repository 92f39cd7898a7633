package typeset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"baolan/ui/cells"
)

// FuzzParagraph tests that, whatever the text and the style, nothing panics, nothing
// but spaces between two lines is lost, and no line is wider than allowed.
func FuzzParagraph(f *testing.F) {
	for i, text := range ownParagraphs(f) {
		f.Add(text, 20+i, uint8(i))
	}
	f.Add("", 0, uint8(0))
	f.Add("\xff\xfe中\u2028\r\n\u200b", -3, uint8(255))
	f.Add("👨\u200d👩\u200d👧🇨🇳🇨e\u0301\u1100\u1161\U0003a000", 1, uint8(7))
	f.Fuzz(func(t *testing.T, text string, measure int, bits uint8) {
		// All text from outside is folded. Without that, the segmenter and UAX #29
		// differ on emoji joined in odd ways (👨, ZWNJ, 👩, ZWJ, 👧).
		text = cells.Fold(text)
		s := Style{
			Ruler: cells.NewRuler(cells.Policy(bits & 1)), Measure: measure, Indent: int(bits>>1&7) - 1,
			Level: Level(bits >> 4 & 3), Justify: bits>>6&1 == 1, Gutter: bits>>7 == 1,
		}
		checkLines(t, text, Paragraph(text, s), s)
		checkLines(t, text, Headline(text, s), s)
		checkColumns(t, text, s)
	})
}

// checkLines checks that lines of any text are as the package promises.
func checkLines(t *testing.T, text string, lines []Line, s Style) {
	t.Helper()
	s = s.resolved()
	at := 0
	for i, l := range lines {
		if l.Start < at || l.End < l.Start || !isLeftOut(text[at:l.Start]) {
			t.Fatalf("line %d is [%d,%d) behind byte %d of %q", i, l.Start, l.End, at, text)
		}
		at = l.End
		width, seen := 0, 0
		l.Each(text, s.Ruler, func(_ string, _, x, w int) {
			width = x + w
			if w > 0 {
				seen++
			}
		})
		if l.Cells > s.Measure && seen > 1 {
			t.Fatalf("line %d of %q is %d cells in %d", i, text, l.Cells, s.Measure)
		}
		if l.Hang {
			width--
		}
		if l.End > l.Start && width != l.Cells {
			t.Fatalf("line %d of %q is %d cells and says %d", i, text, width, l.Cells)
		}
		if got := l.String(text); !utf8.ValidString(got) && utf8.ValidString(text) {
			t.Fatalf("line %d tears a character: %q", i, got)
		}
	}
	if !isLeftOut(text[at:]) {
		t.Fatalf("%q is lost of %q", text[at:], text)
	}
	if len(lines) == 0 || !lines[len(lines)-1].Last {
		t.Fatalf("%d lines of %q, and none is the last", len(lines), text)
	}
}

// isLeftOut recognises a text that may be left out between two lines.
func isLeftOut(s string) bool {
	return strings.Trim(s, " \u3000\t\n\v\f\r\u0085\u2028\u2029") == ""
}

func checkColumns(t *testing.T, text string, s Style) {
	t.Helper()
	measure := max(s.Measure, 1)
	if measure > 500 {
		return
	}
	at := 0
	columns := Vertical(text, s)
	for _, c := range columns {
		if len(c.Boxes) > measure {
			t.Fatalf("a column of %q has %d boxes in %d", text, len(c.Boxes), measure)
		}
		for _, b := range c.Boxes {
			if b.At < 0 {
				continue
			}
			if b.At < at || seen(text[at:b.At], s) > 0 {
				t.Fatalf("%q is lost of %q", text[at:b.At], text)
			}
			at = b.At + b.Size
		}
	}
	if seen(text[at:], s) > 0 {
		t.Fatalf("%q is lost of %q", text[at:], text)
	}
}

// seen gives how many cells a text takes without its spaces.
func seen(text string, s Style) int {
	return s.Ruler.Width(strings.NewReplacer(" ", "", "\u3000", "").Replace(text))
}

// FuzzScan tests that the stops are those that the segmenter alone would give.
func FuzzScan(f *testing.F) {
	for i, text := range ownParagraphs(f) {
		f.Add(text, uint8(9*i), uint8(i))
	}
	f.Fuzz(func(t *testing.T, text string, measure, bits uint8) {
		checkScan(t, text, scanner{
			ruler: cells.NewRuler(cells.Policy(bits & 1)), measure: int32(max(measure, 1)),
			level: Level(1 + bits>>1&3), gutter: bits>>3&1 == 1, lang: Lang(bits >> 4 % 3),
		})
	})
}

// FuzzChoose tests that the lines cost as much as the cheapest lines.
func FuzzChoose(f *testing.F) {
	f.Add("《山海》12.5亿元——好…… Wi-Fi", uint8(9), uint8(3))
	f.Fuzz(func(t *testing.T, text string, measure, bits uint8) {
		if len(text) > 600 {
			return
		}
		m := int32(max(measure, 1))
		sc := scanner{ruler: cells.NewRuler(cells.Policy(bits & 1)), measure: m, level: Level(1 + bits>>1&3), gutter: bits>>3&1 == 1}
		compare(t, 0, sc.scan(text), shape{measure: m, indent: min(int32(bits>>4&3), m-1)})
	})
}
