package attach

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

func TestSamePairs(t *testing.T) {
	t.Parallel()
	harbour, scroll := subjectText("渔港", 4), subjectText("长卷", 4)
	for name, c := range map[string]struct {
		texts []string // the second and the third are asked for
		want  int
	}{
		"both speak of it":        {[]string{scroll, harbour, harbour}, 1},
		"long texts":              {[]string{scroll, subjectText("渔港", 400), subjectText("渔港", 400)}, 1},
		"a text near them too":    {[]string{harbour, harbour, harbour}, 0},
		"they speak of others":    {[]string{scroll, harbour, subjectText("灯塔", 4)}, 0},
		"too little text":         {[]string{scroll, harbour, subjectText("渔港", 1)}, 0},
		"no other text to ask":    {[]string{"", harbour, harbour}, 0},
		"a far text speaks of it": {[]string{harbour, scroll, scroll, scroll, scroll, scroll, scroll}, 0},
	} {
		var lines []string
		s := solver{draft: &draft{}}
		for _, text := range c.texts {
			// Words that a text does not share with the others, so that only the subject is common.
			own := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
			if text == "" {
				own = nil
			}
			for i := range own {
				own[i] = otherwise(own[i], len(s.articles))
			}
			s.articles = append(s.articles, Article{Pieces: []Piece{{Prose, len(lines), len(lines) + len(own)}}})
			lines = append(lines, own...)
		}
		of := measure.Of(scan.Text(strings.Join(lines, "\n")).Lines)
		s.Text = &Text{Lines: of, Labels: make([]label.Label, len(of))}
		for range 2 { // the counts are used again
			if got := s.samePairs(2); got != c.want {
				t.Errorf("%s: %d, want %d", name, got, c.want)
			}
		}
	}
}

// otherwise gives a line other rare characters for each article.
func otherwise(s string, by int) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x3400 && r < 0x4e00 {
			return r + rune(by*300)
		}
		return r
	}, s)
}

func TestHeadInside(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		pieces []Piece
		head   []int
		cost   float32 // of the line as a sub-head, less than as a headline
		want   bool
	}{
		"a single one, close":     {[]Piece{{Prose, 0, 3}, {Subhead, 3, 4}, {Prose, 4, 8}}, nil, -2, true},
		"a single one, sure":      {[]Piece{{Prose, 0, 3}, {Subhead, 3, 4}, {Prose, 4, 8}}, nil, -20, false},
		"one of two":              {[]Piece{{Prose, 0, 2}, {Subhead, 2, 3}, {Prose, 3, 4}, {Subhead, 4, 5}, {Prose, 5, 8}}, nil, -2, false},
		"there is a headline":     {[]Piece{{Prose, 1, 3}, {Subhead, 3, 4}, {Prose, 4, 8}}, []int{0}, -2, false},
		"one of two lines":        {[]Piece{{Prose, 0, 3}, {Subhead, 3, 5}, {Prose, 5, 8}}, nil, -2, false},
		"none":                    {[]Piece{{Prose, 0, 8}}, nil, -2, false},
		"no text before the line": {[]Piece{{Subhead, 0, 1}, {Prose, 1, 8}}, nil, -2, true},
	} {
		x := Text{SubheadCost: make([]float32, 8)}
		for i := range x.SubheadCost {
			x.SubheadCost[i] = c.cost
		}
		a := Article{Pieces: c.pieces, Head: c.head}
		if got := a.HeadInside(&x); got != c.want {
			t.Errorf("%s: %t", name, got)
			continue
		}
		if c.want && (len(a.Head) != 1 || len(a.Pieces) != len(c.pieces)-1) {
			t.Errorf("%s: %+v", name, a)
		}
	}
}

// The last line of a group between two halves is the sub-head over the second one.
func TestEndsInSubhead(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		head  []string
		blank bool
		cost  float32
		want  bool
	}{
		"a sub-head":         {[]string{"莫忘渔港好时节", "老船长的秘密"}, true, 4, true},
		"no blank line":      {[]string{"莫忘渔港好时节", "老船长的秘密"}, false, 4, false},
		"surely a head line": {[]string{"莫忘渔港好时节", "老船长的秘密"}, true, 9, false},
		"wider, as a deck":   {[]string{"渔港之春", "从渔港到市区"}, true, 4, false},
		"it ends a sentence": {[]string{"莫忘渔港好时节", "渔港通了。"}, true, 4, false},
		"a line alone":       {[]string{"老船长的秘密"}, true, 4, false},
	} {
		x := &Text{Lines: measure.Of(scan.Text(strings.Join(c.head, "\n")).Lines)}
		n := len(x.Lines)
		x.SubheadCost = make([]float32, n)
		x.Lines[n-1].Blank, x.SubheadCost[n-1] = c.blank, c.cost
		g := title{lines: []int{0, 1}[:n]}
		s := solver{draft: &draft{Text: x}, says: []title{{}, g}}
		s.t = &themes{lines: x.Lines, bodies: []themed{{width: 20 * measure.OneEm}, {}}}
		if got := s.endsInSubhead(1); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
