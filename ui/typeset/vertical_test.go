package typeset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"baolan/ui/cells"
)

// columnText gives what a column shows, box by box.
func columnText(c Column) string {
	var b strings.Builder
	for _, box := range c.Boxes {
		b.WriteString(box.Text)
	}
	return b.String()
}

func TestVertical(t *testing.T) {
	for _, c := range []struct {
		name, text string
		s          Style
		want       string
	}{
		{"marks take their forms", "他说：“好，《山》（一）。”", Style{Measure: 20}, "他说︓﹃好︐︽山︾︵一︶︒﹄"},
		{"corner brackets", "「走『吧』」", Style{Measure: 20}, "﹁走﹃吧﹄﹂"},
		{"dashes and ellipses", "好——好……", Style{Measure: 20}, "好︱︱好︙︙"},
		{"two digits share a box", "12月3日2026年7.85", Style{Measure: 20}, "12月３日２０２６年７．８５"},
		{"but not beside a point", "涨34.5%，共12,000人12。", Style{Measure: 20}, "涨３４．５％︐共１２︐０００人12︒"},
		{"accents stand on full-width letters", "Café与e\u0301", Style{Measure: 20}, "Ｃａｆｅ\u0301与ｅ\u0301"},
		{"words are stacked", "用Go写", Style{Measure: 20}, "用Ｇｏ写"},
		{"prohibitions hold", "今天天气，好", Style{Measure: 4}, "今天天|气︐好"},
		{"pairs are not torn", "今天天——好好", Style{Measure: 4}, "今天天|︱︱好好"},
		{"two em", "今天天气好", Style{Measure: 14, Indent: IndentAuto}, "    今天天气好"},
		{"one em", "今天天气好", Style{Measure: 13, Indent: IndentAuto}, "  今天天气好"},
		{"empty", "", Style{Measure: 4}, ""},
		{"nothing to stand on", "\u0301", Style{Measure: 4}, ""},
		{"one row", "今，天", Style{Measure: 1}, "今|︐|天"},
	} {
		var got []string
		for _, col := range Vertical(c.text, c.s) {
			got = append(got, columnText(col))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(got, "|"), c.want)
		}
	}
}

// At every height and under every policy, no column is too high, every box has two
// cells, marks and pairs stand where they may, and every character is shown once.
func TestVertical_Sweep(t *testing.T) {
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		for _, text := range ownParagraphs(t) {
			for rows := 12; rows <= 60; rows++ {
				s := Style{Ruler: cells.NewRuler(policy), Measure: rows, Indent: IndentAuto}
				at := 0
				columns := Vertical(text, s)
				for i, c := range columns {
					if len(c.Boxes) > rows {
						t.Fatalf("%d rows: column %d has %d", rows, i, len(c.Boxes))
					}
					for _, b := range c.Boxes {
						if w := s.Ruler.Width(b.Text); w != em {
							t.Fatalf("%q is %d cells", b.Text, w)
						}
						if b.At < 0 {
							continue
						}
						if lost := strings.TrimSpace(text[at:b.At]); lost != "" {
							t.Fatalf("%d rows: %q is lost", rows, lost)
						}
						at = b.At + b.Size
					}
					if i == 0 {
						continue
					}
					first, _ := utf8.DecodeRuneInString(text[c.Start:])
					last, _ := utf8.DecodeLastRuneInString(text[:columns[i-1].End])
					place := tail(text[:columns[i-1].End]) + "|" + head(text[c.Start:])
					if longBoxes(text, c.Start, rows) {
						continue
					}
					if strings.ContainsRune(neverFirst, first) || strings.ContainsRune(neverLast, last) && last != '第' {
						t.Fatalf("%d rows: %s", rows, place)
					}
					for _, re := range torn {
						if columns[i-1].End == c.Start && re.MatchString(place) {
							t.Fatalf("%d rows: torn at %s", rows, place)
						}
					}
				}
				if lost := strings.TrimSpace(text[at:]); lost != "" {
					t.Fatalf("%d rows: %q is lost at the end", rows, lost)
				}
			}
		}
	}
}

// longBoxes does for columns of boxes what longToken does for lines.
func longBoxes(text string, at, rows int) bool {
	return longToken(text, at, Style{Measure: rows}.resolved())
}
