// Package raw is the pane of the source lines of the open article as they were
// extracted, with their numbers, what each was taken for, and why: the next best
// reading with the margin by which it lost, and the rules for and against.
//
//	                                   其次，差多少
//	86 标题     石柱镇前仓镇                署名  4.6
//	            +3.0 标题比正文字号大
//	87 段首     启动大会战                  续行 18.0
//
// It does not know the text that was rebuilt from the lines.
package raw

import (
	"cmp"
	"fmt"
	"image"
	"strconv"

	"baolan/editions/rebuild/explain"
	"baolan/editions/rebuild/label"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Content is what the pane shows.
type Content struct {
	Source  []model.SourceLine
	Index   int            // the index of the article; -1 for the lines of the page that are in none
	Article *model.Article // nil for none
	Why     *explain.Page  // the reasons; nil until they are known, and if there are none
}

// Pane shows source lines.
type Pane struct {
	s    *session.Session
	rect image.Rectangle
	rows []string
	top  int
}

// Layout sets the lines for a rectangle.
func (r *Pane) Layout(s *session.Session, rect image.Rectangle, c Content) {
	r.s, r.rect, r.rows = s, rect, nil
	if rect.Empty() {
		return
	}
	r.add(s.Row(rect.Dx()).Gap(1).Put(s.Of(theme.Subhead), s.Say(catalog.RawTitle)).Right(s.Of(theme.Muted), s.Say(catalog.RawSecond)+" "))
	r.rows = append(r.rows, row.Blanks(rect.Dx()))
	r.doubts(c.Article)
	why := byLine(c.Why)
	last, digits := -1, len(strconv.Itoa(len(c.Source)))
	isSaid := false // whether the words about the headline group were shown
	for i := range c.Source {
		l := &c.Source[i]
		if l.Article != c.Index || l.Role == model.RoleBlank {
			continue
		}
		if last >= 0 && isOfGroup(&c.Source[last]) && !isOfGroup(l) && !isSaid {
			r.group(c)
			isSaid = true
		}
		r.line(i+1, digits, l, why[i+1])
		last = i
	}
	if last >= 0 && !isSaid {
		r.group(c)
	}
	if last < 0 {
		r.add(s.Row(rect.Dx()).Gap(1).Put(s.Of(theme.Muted), s.Say(catalog.RawNone)))
	}
	r.Scroll(0)
}

// byLine gives the explained printed lines by the number of the source line on which
// they begin.
func byLine(p *explain.Page) map[int][]*explain.Line {
	if p == nil {
		return nil
	}
	m := make(map[int][]*explain.Line, len(p.Lines))
	for i := range p.Lines {
		l := &p.Lines[i]
		m[l.From] = append(m[l.From], l)
	}
	return m
}

func (r *Pane) add(line *row.Row) { r.rows = append(r.rows, line.String()) }

// doubts shows the confidence of the article and what is doubted in it.
func (r *Pane) doubts(a *model.Article) {
	if a == nil || a.Confidence == 0 || a.Confidence == 1 && len(a.Doubts) == 0 {
		return
	}
	r.said(1, r.s.Say(catalog.Confidence, a.Percent()))
	for _, d := range a.Doubts {
		if w := session.DoubtWords(r.s.Lang, d); w != "" {
			r.said(1, w)
		}
	}
	r.rows = append(r.rows, row.Blanks(r.rect.Dx()))
}

// group shows below the lines of a headline group how the group came to the article and
// how it was divided into kicker, headline and deck.
func (r *Pane) group(c Content) {
	if c.Why == nil || c.Index < 0 || c.Index >= len(c.Why.Articles) {
		return
	}
	x := &c.Why.Articles[c.Index]
	if words := session.GivenWords(r.s.Lang, x); words != "" {
		r.said(1, words)
	}
	if len(x.Split) > 0 {
		r.said(1, session.SplitWords(r.s.Lang, x))
		r.reasons(3, x.Split)
	}
}

// isOfGroup recognises the lines of a headline group.
func isOfGroup(l *model.SourceLine) bool {
	return l.Role == model.RoleLabel || l.Role == model.RoleKicker || l.Role == model.RoleHeadline || l.Role == model.RoleDeck
}

// said sets words about lines or the article, behind indent blank cells.
func (r *Pane) said(indent int, words string) {
	width := r.rect.Dx()
	set := typeset.Paragraph(words, typeset.Style{Ruler: r.s.Ruler, Measure: max(width-indent-1, 1), Level: r.s.Level})
	for _, l := range set {
		r.add(r.s.Row(width).Gap(indent).Put(r.s.Of(theme.Muted), l.String(words)))
	}
}

// reasons sets the rules that counted, each with its weight.
func (r *Pane) reasons(indent int, list []explain.Reason) {
	const weight = 6 // the cells of the widest weight and a blank behind it
	width := r.rect.Dx()
	for _, x := range list {
		words := cells.Fold(r.s.Lang.Rule(x.Rule, cmp.Or(x.Says, x.Rule)))
		set := typeset.Paragraph(words, typeset.Style{Ruler: r.s.Ruler, Measure: max(width-indent-weight-1, 1), Level: r.s.Level})
		for i, l := range set {
			out := r.s.Row(width).Gap(indent)
			if i == 0 {
				out.Put(r.s.Of(theme.Muted), fmt.Sprintf("%+5.1f ", x.Weight))
			} else {
				out.Gap(weight)
			}
			r.add(out.Put(r.s.Of(theme.Muted), l.String(words)))
		}
	}
}

// textLeast is how many cells of a row the text of a line needs. If the number and the
// kind leave fewer, the text stands below them.
const textLeast = 16

// line sets a source line: its number, its label and its text, and behind or below the
// text the reasons.
func (r *Pane) line(number, digits int, l *model.SourceLine, why []*explain.Line) {
	width, muted := r.rect.Dx(), r.s.Of(theme.Muted)
	indent := digits + 2
	out := r.s.Row(width).Gap(1).Put(muted, fmt.Sprintf("%*d", digits, number)).Gap(1).Put(r.s.Of(theme.Kicker), r.s.Say(taken(l)))
	if beside := indent + r.roleCells() + 1; width-beside >= textLeast {
		indent = beside
	} else {
		r.add(out)
		out = r.s.Row(width)
	}
	text := cells.Fold(l.Text)
	for {
		part, rest := r.fitting(text, width-indent)
		out.Gap(indent-(width-out.Free())).Put(r.s.Of(theme.Body), part)
		if text = rest; text == "" {
			break
		}
		r.add(out)
		out = r.s.Row(width)
	}
	if len(why) > 1 { // several printed lines stand side by side in the source line
		r.add(out)
		for _, w := range why {
			r.said(indent, cells.Fold(w.Text)+r.s.Say(catalog.ExplainJoin)+r.s.Say(session.TakenFor(w.Label))+r.s.Say(catalog.ExplainJoin)+r.second(w.Other, w.Margin))
			r.reasons(indent, w.Reasons)
		}
		return
	}
	below := ""
	if l.Margin > 0 {
		beside := fmt.Sprintf("%s %4.1f", r.s.Say(session.TakenFor(label.Label(l.Second))), l.Margin)
		if w := r.s.Ruler.Width(beside); w+2 <= out.Free() {
			out.Gap(out.Free()-w-1).Put(muted, beside)
		} else {
			below = r.second(label.Label(l.Second), l.Margin)
		}
	}
	r.add(out)
	if below != "" {
		r.said(indent, below)
	}
	if len(why) > 0 {
		r.reasons(indent, why[0].Reasons)
	}
}

// second gives the next best label of a line, and the margin by which it lost.
func (r *Pane) second(other label.Label, margin float32) string {
	return r.s.Say(catalog.ExplainSecond, r.s.Say(session.TakenFor(other)), margin)
}

// fitting gives as many clusters from the beginning of a text as width cells hold, but
// at least one, and the rest of the text.
func (r *Pane) fitting(text string, width int) (part, rest string) {
	used, at := 0, 0
	for at < len(text) {
		cluster, w := r.s.Ruler.Next(text[at:])
		if at > 0 && used+w > width {
			break
		}
		used, at = used+w, at+len(cluster)
	}
	return text[:at], text[at:]
}

// taken gives the words for a line's label: those of its part of the article, if that
// says more than the kind of line does.
func taken(l *model.SourceLine) catalog.Key {
	if l.Taken != 0 && (l.Role == model.RoleBody || l.Role == model.RoleOther) {
		return session.TakenFor(label.Label(l.Taken))
	}
	return roleNames[l.Role]
}

// Top gives the row at the top.
func (r *Pane) Top() int { return r.top }

// Last gives the topmost row from which the end is in sight.
func (r *Pane) Last() int { return max(0, len(r.rows)-r.rect.Dy()) }

// Reset goes to the beginning, for another article.
func (r *Pane) Reset() { r.top = 0 }

// Scroll moves by rows and reports whether anything moved.
func (r *Pane) Scroll(by int) bool {
	to := min(max(r.top+by, 0), r.Last())
	moved := to != r.top
	r.top = to
	return moved
}

// Rows gives the pane's rows, each exactly as wide as its rectangle.
func (r *Pane) Rows() []string {
	return row.Fit(r.rows[min(r.top, len(r.rows)):], r.rect.Dx(), r.rect.Dy())
}

// roleCells gives the width of the widest role's name.
func (r *Pane) roleCells() int {
	w := 0
	for _, k := range roleNames {
		w = max(w, r.s.Ruler.Width(r.s.Say(k)))
	}
	for k := range label.Label(label.Count) {
		w = max(w, r.s.Ruler.Width(r.s.Say(session.TakenFor(k))))
	}
	return w
}

// roleNames are the words for the roles of source lines, in the order of the roles.
var roleNames = [...]catalog.Key{
	model.RoleBlank: catalog.RoleOther, model.RoleLabel: catalog.RoleLabel, model.RoleKicker: catalog.RoleKicker,
	model.RoleHeadline: catalog.RoleHeadline, model.RoleDeck: catalog.RoleDeck, model.RoleByline: catalog.RoleByline,
	model.RoleBody: catalog.RoleBody, model.RoleWeather: catalog.RoleWeather, model.RoleOther: catalog.RoleOther,
}
