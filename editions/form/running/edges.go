package running

import (
	"slices"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/line"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/measure"
)

// This file finds the running lines that name an article or a section and so stand on the
// sheets of one article only. They need the sheets beside each other, which a sample has not.

// Sheet is the lines of a sheet, and the indexes of those that are running lines.
type Sheet struct {
	Lines []line.Line
	Aside map[int]bool
}

// mostOfHead is the greatest number of characters of a running line that names an article.
const mostOfHead = 30

// top returns the index of the first line that is no running line, -1 for none.
func (s *Sheet) top() int { return s.below(-1) }

// below returns the index of the first line behind line i that is no running line, -1 for
// none.
func (s *Sheet) below(i int) int {
	for i++; i < len(s.Lines); i++ {
		if !s.Aside[i] {
			return i
		}
	}
	return -1
}

// mark makes line i a running line.
func (s *Sheet) mark(i int) {
	if s.Aside == nil {
		s.Aside = map[int]bool{}
	}
	s.Aside[i] = true
}

// headOf returns the first line of a sheet without its spaces if it can be a head, otherwise
// "". The line under it is no byline: then it is the article's title.
func (s *Sheet) headOf() string {
	at := s.top()
	if at < 0 {
		return ""
	}
	l := measure.Line{}.With(s.Lines[at].Text)
	if utf8.RuneCountInString(l.Text) > mostOfHead || !linekind.IsTitleLike(l.Text, &l) || facts.IsLine(l.Text) || facts.IsByline(l.Text) {
		return ""
	}
	return measure.Squeezed(l.Text)
}

// isSigned reports whether a byline or a source stands under the first line of a sheet.
func (s *Sheet) isSigned() bool {
	next := s.below(s.top())
	return next >= 0 && (facts.SignsBelow(s.Lines[next].Text) || facts.IsLine(s.Lines[next].Text))
}

// titlesOf returns the lines with a byline under them, without their spaces, of all sheets.
func titlesOf(sheets []Sheet) map[string]bool {
	titles := map[string]bool{}
	for k := range sheets {
		s := &sheets[k]
		for i := s.top(); i >= 0; {
			next := s.below(i)
			if next >= 0 && utf8.RuneCountInString(s.Lines[i].Text) <= mostOfHead && facts.SignsBelow(s.Lines[next].Text) {
				titles[measure.Squeezed(s.Lines[i].Text)] = true
			}
			i = next
		}
	}
	return titles
}

// SetHeadsAside marks the first lines of sheets that name the article or the section: those
// that are the title of an article and stand away from it, those that the sheets beside have
// too, and, where nearly all sheets have such a line, the others. It looks twice, because a
// sheet can have two.
func SetHeadsAside(sheets []Sheet) {
	titles := titlesOf(sheets)
	for range 2 {
		heads := make([]string, len(sheets))
		some, repeat := 0, 0
		for k := range sheets {
			if heads[k] = sheets[k].headOf(); heads[k] != "" {
				some++
			}
		}
		for k := range heads {
			if isRepeated(heads, k) || issueLine.MatchString(heads[k]) {
				repeat++
			}
		}
		always := len(sheets) >= 4 && some*10 >= len(sheets)*8 && repeat*3 >= len(sheets)
		for k := range sheets {
			s := &sheets[k]
			switch h := heads[k]; {
			case issueLine.MatchString(h):
				s.mark(s.top())
			case h == "" || s.isSigned():
			case titles[h] || s.isTwice(h):
				s.mark(s.top())
			case always, isRepeated(heads, k) && repeat >= 3, k > 0 && s.stopsASentence(&sheets[k-1]):
				s.mark(s.top())
			}
		}
	}
}

// issueLine matches a line that names an issue of a magazine: 霁川文摘2026年第8期, 二〇二六年第八期.
var issueLine = pattern.Needing("期", `^[^，：]{0,12}(?:[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3})年?第[0-9一二三四五六七八九十]{1,3}期[^，：]{0,12}$|^[^，：]{0,16}总第[0-9一二三四五六七八九十百]{1,5}期[^，：]{0,12}$`)

// isRepeated reports whether one of the two sheets before a sheet or behind it has its head.
func isRepeated(heads []string, k int) bool {
	if heads[k] == "" {
		return false
	}
	return slices.Contains(heads[max(k-2, 0):k], heads[k]) || slices.Contains(heads[k+1:min(k+3, len(heads))], heads[k])
}

// stopsASentence reports whether the first line of a sheet, which is short, stands between a
// line that ends inside of a sentence and one that is much wider: the sentence goes on in the
// second.
func (s *Sheet) stopsASentence(last *Sheet) bool {
	at := -1
	for i := range last.Lines {
		if !last.Aside[i] && !linekind.IsRule(last.Lines[i].Text) {
			if _, ok := linekind.NoteMark(last.Lines[i].Text); ok {
				break
			}
			at = i
		}
	}
	next := s.below(s.top())
	if at < 0 || next < 0 {
		return false
	}
	a, head, b := measure.Line{}.With(last.Lines[at].Text), measure.Line{}.With(s.Lines[s.top()].Text), measure.Line{}.With(s.Lines[next].Text)
	return a.End == measure.EndsBare && a.Nat > linekind.SheetWidth/2 && head.Nat*2 < min(a.Nat, b.Nat) && s.Lines[next].Lead == 0 &&
		head.End < measure.EndsAsk && !s.isInText(s.top(), next)
}

// isInText reports whether a line at the top of a sheet stands as the text below it does: in the
// same type, at the same edge and no farther above it than the lines of the text are.
func (s *Sheet) isInText(head, next int) bool {
	below := s.below(next)
	if below < 0 {
		return false
	}
	a, b, c := &s.Lines[head].Place, &s.Lines[next].Place, &s.Lines[below].Place
	return a.Known && b.Known && c.Known && a.Size < b.Size*linekind.SameSize && b.Size < a.Size*linekind.SameSize &&
		b.Base-a.Base < 1.2*(c.Base-b.Base)
}

// isTwice reports whether the first line of a sheet stands under itself again.
func (s *Sheet) isTwice(head string) bool {
	next := s.below(s.top())
	return next >= 0 && measure.Squeezed(s.Lines[next].Text) == head
}
