package attach

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// subjectText gives so many lines that speak of a subject, each with other words beside it.
func subjectText(subject string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s%c%c%c%c%s%c%c%c，\n", subject, other(i, 0), other(i, 1), other(i, 2), other(i, 3), subject, other(i, 4), other(i, 5), other(i, 6))
	}
	return b.String()
}

// other gives a character that stands nowhere else.
func other(line, at int) rune { return rune(0x3400 + (line*7+at)%5000) }

func TestSubjectTurns(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		before, line, behind string
		want                 bool
	}{
		{subjectText("渔港", 4), "长卷展出等了多久", subjectText("长卷", 4), true},
		{subjectText("渔港", 400), "长卷展出等了多久", subjectText("长卷", 400), true},
		{subjectText("渔港", 4), "账本里的老城", subjectText("渔港老城", 4), false},  // the subject stays
		{subjectText("渔港", 4), "渔港之外", subjectText("长卷", 4), false},      // the line speaks of what was before it
		{subjectText("渔港", 4), "大家都说好", subjectText("长卷", 4), false},     // the text behind does not speak of the line's words
		{subjectText("渔港", 1), "长卷展出等了多久", subjectText("长卷", 4), false},  // too little text to have a subject
		{subjectText("渔港", 4), "长卷展出等了多久", "长卷来了。\n", false},             // too little text behind
		{subjectText("渔港", 4), "", subjectText("长卷", 4), false},          // no line
		{"", "长卷展出等了多久", subjectText("长卷", 4), false},                    // no text before
		{subjectText("abc", 9), "长卷展出等了多久", subjectText("长卷", 4), false}, // Latin letters are no pairs
	} {
		lines := measure.Of(scan.Text(c.before + c.line + "\n" + c.behind).Lines)
		at := strings.Count(c.before, "\n")
		x := Text{Lines: lines, Labels: make([]label.Label, len(lines))}
		if c.line == "" {
			lines = append(lines[:at:at], append([]measure.Line{{}}, lines[at:]...)...)
			x.Lines = lines
		}
		a := Article{Pieces: []Piece{{Prose, 0, at}}}
		for range 2 { // the counts are used again
			if got := x.turnsSubject(&a, at, []Piece{{Prose, at + 1, len(lines)}}); got != c.want {
				t.Errorf("%.12s… / %s / %.12s…: the subject turns: %t", c.before, c.line, c.behind, got)
			}
		}
	}
}

func TestSubjects_Apart(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		before, behind string
		want           bool
	}{
		{subjectText("渔港", 4), subjectText("长卷", 4), true},
		{subjectText("渔港", 400), subjectText("长卷", 9), true},
		{subjectText("渔港", 4), subjectText("渔港长卷", 4), false},
		{subjectText("渔港长卷", 4), subjectText("长卷", 4), false},
		{subjectText("渔港", 4), subjectText("长卷", 1), false},
		{subjectText("渔港", 4), subjectText("", 9), false}, // a text without a subject
	} {
		lines := measure.Of(scan.Text(c.before + c.behind).Lines)
		at := strings.Count(c.before, "\n")
		x := Text{Lines: lines, Labels: make([]label.Label, len(lines))}
		a, b := Article{Pieces: []Piece{{Prose, 0, at}}}, Article{Pieces: []Piece{{Prose, at, len(lines)}}}
		if got := x.haveOtherSubjects(&a, &b); got != c.want {
			t.Errorf("%.12s… / %.12s…: other subjects: %t", c.before, c.behind, got)
		}
	}
}

// Pieces are cut to so many lines at the end that meets the line in question.
func TestSubject_Lines(t *testing.T) {
	t.Parallel()
	pieces := []Piece{{Prose, 0, 50}, {Subhead, 50, 51}, {Prose, 51, 101}}
	count := func(list []Piece) (n int) {
		for _, p := range list {
			n += p.To - p.From
		}
		return n
	}
	last, first := lastLines(pieces), firstLines(pieces)
	if count(last) != mostSubject || last[len(last)-1].To != 101 {
		t.Errorf("last lines %v", last)
	}
	if count(first) != mostSubject || first[0].From != 0 {
		t.Errorf("first lines %v", first)
	}
	if pieces[0] != (Piece{Prose, 0, 50}) || pieces[2] != (Piece{Prose, 51, 101}) {
		t.Errorf("the pieces changed: %v", pieces)
	}
}
