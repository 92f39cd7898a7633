package evening

import (
	"fmt"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
)

// The pages of a weekly and of a bulletin.
const (
	issueWidth, issueHeight = 595.0, 842.0
	issueSide, issueTop     = 50.0, 80.0
)

// issue sets articles one after the other on the pages of a weekly, in two columns, or of a
// bulletin, in one. Feet have the page numbers, and each page has the same head.
func (p *press) issue() {
	p.d.Truth.Number = 0
	columns := 1
	if p.st.name == "weekly" {
		columns = 2
	}
	p.em = (issueWidth - 2*issueSide) / (float64(columns)*(p.col+gutter) - gutter)
	s := &stream{
		p: p, columns: columns, rows: int((issueHeight - issueTop - 70) / (p.lead * p.em)),
		first: p.Between(1, 60), foot: words.OneOf(p.Rand, "%d", "·%d·", "－%d－", "第 %d 页", "%d / 96"),
		head: words.OneOf(p.Rand, "", p.d.Truth.Paper, p.Pick("banming"), p.Pick("banri")+"　"+p.d.Truth.Paper),
	}
	s.open()
	if p.Chance(0.4) {
		s.list(p.Between(4, 9))
	}
	kinds := []string{"essaynews", "news", "qa", "letter", "fiction", "poem", "articles"}
	if p.st.book == "county" {
		kinds = []string{"news", "news", "articles"}
	}
	for range p.Between(4, 9) {
		s.article(words.OneOf(p.Rand, kinds...))
	}
	s.close()
}

// stream fills columns and pages one after the other.
type stream struct {
	p             *press
	columns, rows int
	column, row   int
	first         int
	foot, head    string
}

func (s *stream) open() {
	d := s.p.d
	d.Pages = append(d.Pages, sheet.Page{Width: issueWidth, Height: issueHeight})
	s.column, s.row = 0, 0
	if s.head != "" {
		s.add(s.p.row(s.head, label.Running, issueSide, 50))
		s.p.other("folio", s.head)
	}
}

func (s *stream) close() {
	text := fmt.Sprintf(s.foot, s.first+len(s.p.d.Pages)-1)
	s.add(s.p.row(text, label.Folio, issueWidth/2-s.p.em, issueHeight-35))
	s.p.other("folio", text)
}

func (s *stream) add(l ...sheet.Line) {
	pg := &s.p.d.Pages[len(s.p.d.Pages)-1]
	pg.Lines = append(pg.Lines, l...)
}

// room reserves n rows in one column and returns where they begin.
func (s *stream) room(n int) (x, y float64) {
	if s.row+n > s.rows {
		if s.column++; s.column == s.columns {
			s.close()
			s.open()
		}
		s.row = 0
	}
	x = issueSide + float64(s.column)*(s.p.col+gutter)*s.p.em
	y = issueTop + float64(s.row)*s.p.lead*s.p.em
	s.row += n
	return x, y
}

func (s *stream) article(kind string) {
	p := s.p
	c := p.article(kind, p.Between(200, 1400))
	no := len(p.d.Truth.Articles)
	head, tall := p.head(c, no, 0, 0, p.col, 1.5+0.8*p.Rand.Float64())
	if s.row > 0 {
		s.row += 2
	}
	rows := int(tall/(p.lead*p.em)) + 2
	x, y := s.room(min(rows+2, s.rows))
	s.row -= 2
	for _, l := range head {
		l.X, l.Y = l.X+x, l.Y+y
		s.add(l)
	}
	p.book(c)
	lines := p.lines(c, no, p.col)
	if c.foot {
		lines = append(lines, p.names(c, no)...)
	} else if len(c.names) > 0 {
		lines = append(p.names(c, no), lines...)
	}
	for _, l := range lines {
		x, y := s.room(1)
		s.add(p.put(l, x, y+0.88*p.em, p.col, int32(s.column+1))...)
	}
}

// list sets the table of contents.
func (s *stream) list(n int) {
	p := s.p
	ls := []string{words.OneOf(p.Rand, "目录", "本期要目", "目　录", "要目")}
	page := s.first + 1
	for range n {
		p.Forget()
		t := &copyText{}
		p.heads(t)
		text := ""
		for _, l := range t.Headline {
			text += l
		}
		page += p.Between(1, 4)
		ls = append(ls, words.OneOf(p.Rand, fmt.Sprintf("%s ……… %d", text, page), fmt.Sprintf("%02d　%s", page, text), fmt.Sprintf("%s（%d）", text, page)))
	}
	p.other("guide", ls...)
	for _, t := range ls {
		for _, l := range p.set(t, p.col, 0) {
			x, y := s.room(1)
			adv, _ := natural(l.text, 0)
			s.add(sheet.Line{Role: nowhere(label.Guide), Text: l.text, Advance: adv, Size: p.em, X: x, Y: y + 0.88*p.em, Font: 1})
		}
	}
}

// downwards sets a page of vertical lines from right to left.
func (p *press) downwards() {
	width := p.em * float64(p.Between(46, 70))
	p.d.Pages = []sheet.Page{{Width: width + 6*p.em}}
	x, y := width, 4*p.em
	along := p.Chance(0.5)
	room := func(wide float64) {
		if x-wide < 3*p.em {
			x, y = width, endOf(p.d.Pages[0].Lines)+2.5*p.em
		}
	}
	put := func(text string, adv []float32, size, shift float64, role sheet.Role, f int) {
		room(p.lead * size)
		x -= p.lead * size
		full := make([]float32, len(adv))
		for i, a := range adv {
			full[i] = max(a, 1)
		}
		p.d.Pages[0].Lines = append(p.d.Pages[0].Lines, sheet.Line{
			Role: role, Text: text, Advance: full, Size: size, X: x, Y: y + shift*size,
			Vertical: true, Along: along, Font: f,
		})
	}
	for range p.Between(2, 5) {
		c := p.article(words.OneOf(p.Rand, "news", "news", "poem"), p.Between(120, 500))
		no := len(p.d.Truth.Articles)
		titles := p.titles(c, p.col, 1.7)
		wide := 3 * p.lead * p.em // a headline is in one band with some lines of its body
		for _, t := range titles {
			wide += p.lead * t.size * p.em
		}
		room(wide)
		for _, t := range titles {
			adv, _ := natural(t.text, t.track)
			put(t.text, adv, t.size*p.em, 0, role(t.part, no), font(t.part))
		}
		p.book(c)
		names := p.names(c, no)
		lines := p.lines(c, no, p.col)
		if c.foot {
			lines = append(lines, names...)
		} else {
			lines = append(names, lines...)
		}
		for _, l := range lines {
			put(l.text, l.advance, p.em, l.shift, l.Role, 1)
		}
	}
	pg := &p.d.Pages[0]
	pg.Lines = append(pg.Lines, p.folio(3*p.em, endOf(pg.Lines)+3*p.em)...)
	pg.Height = endOf(pg.Lines) + 4*p.em
}
