package ui

import (
	"image"
	"strconv"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// rawPane shows the source lines of the open article as they were extracted,
// beside what was made of them, with their numbers and what each was taken for:
//
//	86  主题  石柱镇前仓镇
//	87  主题  启动大会战
type rawPane struct {
	rect image.Rectangle
	rows []string
	top  int
}

func (r *rawPane) set(m *Model) {
	r.rect, r.rows = m.lay.raw, nil
	if r.rect.Empty() {
		return
	}
	st, width := &m.styles, r.rect.Dx()
	r.rows = append(r.rows, newRow(m.ruler, width).gap(1).put(st.Of(theme.Subhead), m.lang.Say(catalog.RawTitle)).String(), blanks(width))
	r.doubts(m)
	p, article := m.currentPage(), m.article
	if p != nil && article == len(p.Articles) {
		article = -1
	}
	before := len(r.rows)
	for i := range rawLines(p) {
		if l := &p.Source[i]; l.Article == article && l.Role != model.RoleBlank {
			r.rows = append(r.rows, r.line(m, i+1, l))
		}
	}
	if len(r.rows) == before {
		r.rows = append(r.rows, newRow(m.ruler, width).gap(1).put(st.Of(theme.Muted), m.lang.Say(catalog.RawNone)).String())
	}
	r.scroll(0)
}

// doubts says how sure the rebuilding is, and of what it is not.
func (r *rawPane) doubts(m *Model) {
	a := m.currentArticle()
	if a == nil || a.Confidence == 0 || a.Confidence == 1 && len(a.Doubts) == 0 {
		return
	}
	words := []string{m.lang.Say(catalog.Confidence, int(a.Confidence*100+0.5))}
	for _, d := range a.Doubts {
		if k, known := doubtWords[d.Reason]; known {
			words = append(words, m.lang.Say(k))
		}
	}
	muted := m.styles.Of(theme.Muted)
	for _, w := range words {
		r.rows = append(r.rows, newRow(m.ruler, r.rect.Dx()).gap(2).put(muted, w).String())
	}
	r.rows = append(r.rows, blanks(r.rect.Dx()))
}

// doubtWords words the reasons that the rebuilding gives.
var doubtWords = map[string]catalog.Key{
	"doubt.no-headline": catalog.DoubtNoHeadline, "doubt.headline-split": catalog.DoubtSplit, "doubt.no-body": catalog.DoubtNoBody,
	"doubt.unsigned": catalog.DoubtUnsigned, "doubt.prose": catalog.DoubtProse,
}

func rawLines(p *model.Page) []model.SourceLine {
	if p == nil {
		return nil
	}
	return p.Source
}

func (r *rawPane) line(m *Model, number int, l *model.SourceLine) string {
	n := strconv.Itoa(number)
	muted := m.styles.Of(theme.Muted)
	return newRow(m.ruler, r.rect.Dx()).gap(max(1, 5-len(n))).put(muted, n).gap(2).
		put(muted, m.ruler.Fit(m.lang.Say(roleNames[l.Role]), m.roleCells())).gap(1).
		put(m.styles.Of(theme.Body), cells.Fold(l.Text)).String()
}

// last is the topmost row from which the end is in sight.
func (r *rawPane) last() int { return max(0, len(r.rows)-r.rect.Dy()) }

func (r *rawPane) scroll(by int) bool {
	to := min(max(r.top+by, 0), r.last())
	moved := to != r.top
	r.top = to
	return moved
}

func (r *rawPane) draw() []string {
	return fit(r.rows[min(r.top, len(r.rows)):], r.rect.Dx(), r.rect.Dy())
}

// scrollBeside moves the article and its lines together, so that the ends of
// both meet: the longer of the two moves by rows, the other in proportion.
func (m *Model) scrollBeside(by int) bool {
	if m.lay.body.Empty() {
		return m.raw.scroll(by)
	}
	body, raw := m.body.lastRow(), m.raw.last()
	if raw >= body {
		moved := m.raw.scroll(by)
		m.body.scroll(m.raw.top*body/max(raw, 1) - m.body.row)
		return moved
	}
	moved := m.body.scroll(by)
	m.raw.scroll(m.body.row*raw/max(body, 1) - m.raw.top)
	return moved
}

// roleCells is the width of the widest role's name.
func (m *Model) roleCells() int {
	w := 0
	for _, k := range roleNames {
		w = max(w, m.ruler.Width(m.lang.Say(k)))
	}
	return w
}

// roleNames words what a source line was taken for.
var roleNames = [...]catalog.Key{
	model.RoleBlank: catalog.RoleOther, model.RoleLabel: catalog.RoleLabel, model.RoleKicker: catalog.RoleKicker,
	model.RoleHeadline: catalog.RoleHeadline, model.RoleDeck: catalog.RoleDeck, model.RoleByline: catalog.RoleByline,
	model.RoleBody: catalog.RoleBody, model.RoleWeather: catalog.RoleWeather, model.RoleOther: catalog.RoleOther,
}
