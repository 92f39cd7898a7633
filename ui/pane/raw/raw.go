// Package raw is the pane of the source lines of the open article as they were
// extracted, with their numbers and what each was taken for:
//
//	86  主题  石柱镇前仓镇
//	87  主题  启动大会战
//
// It does not know what was made of them.
package raw

import (
	"image"
	"strconv"

	"baolan/editions/rebuild/label"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Content is what the pane shows.
type Content struct {
	Source  []model.SourceLine
	Index   int            // of the article; -1 for the page's other lines
	Article *model.Article // nil for none
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
	r.add(s.Row(rect.Dx()).Gap(1).Put(s.Of(theme.Subhead), s.Say(catalog.RawTitle)))
	r.rows = append(r.rows, row.Blanks(rect.Dx()))
	r.doubts(c.Article)
	before := len(r.rows)
	for i := range c.Source {
		if l := &c.Source[i]; l.Article == c.Index && l.Role != model.RoleBlank {
			r.line(i+1, l)
		}
	}
	if len(r.rows) == before {
		r.add(s.Row(rect.Dx()).Gap(1).Put(s.Of(theme.Muted), s.Say(catalog.RawNone)))
	}
	r.Scroll(0)
}

func (r *Pane) add(line *row.Row) { r.rows = append(r.rows, line.String()) }

// doubts says how sure the rebuilding is, and of what it is not.
func (r *Pane) doubts(a *model.Article) {
	if a == nil || a.Confidence == 0 || a.Confidence == 1 && len(a.Doubts) == 0 {
		return
	}
	words := []string{r.s.Say(catalog.Confidence, int(a.Confidence*100+0.5))}
	for _, d := range a.Doubts {
		if w := session.DoubtWords(r.s.Lang, d); w != "" {
			words = append(words, w)
		}
	}
	for _, w := range words {
		r.add(r.s.Row(r.rect.Dx()).Gap(2).Put(r.s.Of(theme.Muted), w))
	}
	r.rows = append(r.rows, row.Blanks(r.rect.Dx()))
}

func (r *Pane) line(number int, l *model.SourceLine) {
	n, muted := strconv.Itoa(number), r.s.Of(theme.Muted)
	out := r.s.Row(r.rect.Dx()).Gap(max(1, 5-len(n))).Put(muted, n).Gap(2).
		Put(muted, r.s.Ruler.Fit(r.s.Say(taken(l)), r.roleCells())).Gap(1)
	if l.Margin > 0 && l.Margin < closeCall {
		out.Put(muted, r.s.Say(catalog.RawElse, r.s.Say(session.TakenFor(label.Label(l.Second))), l.Margin)).Gap(1)
	}
	r.add(out.Put(r.s.Of(theme.Body), cells.Fold(l.Text)))
}

// closeCall is the margin, in nats, below which the next best kind of a line is
// shown beside it.
const closeCall = 2

// taken words what a line was taken for: its part of the article where that says
// more than the kind of line does.
func taken(l *model.SourceLine) catalog.Key {
	if l.Taken != 0 && (l.Role == model.RoleBody || l.Role == model.RoleOther) {
		return session.TakenFor(label.Label(l.Taken))
	}
	return roleNames[l.Role]
}

// Top is the row at the top.
func (r *Pane) Top() int { return r.top }

// Last is the topmost row from which the end is in sight.
func (r *Pane) Last() int { return max(0, len(r.rows)-r.rect.Dy()) }

// Reset goes to the beginning, for another article.
func (r *Pane) Reset() { r.top = 0 }

// Scroll moves by rows and tells whether anything moved.
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

// roleCells is the width of the widest role's name.
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

// roleNames words what a source line was taken for.
var roleNames = [...]catalog.Key{
	model.RoleBlank: catalog.RoleOther, model.RoleLabel: catalog.RoleLabel, model.RoleKicker: catalog.RoleKicker,
	model.RoleHeadline: catalog.RoleHeadline, model.RoleDeck: catalog.RoleDeck, model.RoleByline: catalog.RoleByline,
	model.RoleBody: catalog.RoleBody, model.RoleWeather: catalog.RoleWeather, model.RoleOther: catalog.RoleOther,
}
