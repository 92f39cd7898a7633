package page

import (
	"unicode/utf8"

	"baolan/editions/join"
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/judge"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/weather"
	"baolan/model"
	"baolan/model/pairs"
)

// Input is a page as the earlier passes leave it.
type Input struct {
	*attach.Text
	Decisions []label.Decision
	Attached  attach.Result
	Parts     []heads.Parts      // the parts of each article's headline group, without reasons; nil where they are to be split here
	Source    []model.SourceLine // every line of the text, without roles and articles
	Explain   bool               // whether reasons are noted
}

// Output is a page and what else was found out about it.
type Output struct {
	Page    model.Page
	Edition cue.FolioImprint // what the folio lines tell of the edition
	// Parts and Findings hold, by article, the parts of its headline group and the
	// doubts of the judge.
	Parts    []heads.Parts
	Findings [][]judge.Finding
	Evidence []Evidence // by article, what its confidence is computed from
}

// builder writes a page and notes for each source line where it went.
type builder struct {
	*Input
	out   Output
	join  *join.Joiner
	marks []string
	sky   weather.Parts
	loose []int   // lines that go to unplaced blocks
	room  []int   // reused memory for the lines of a paragraph
	weak  float32 // the share of the page's lines whose margin is below doubtful
}

// Build writes the page.
func Build(in *Input) Output {
	b := builder{Input: in}
	b.join = join.New(func(yield func(join.Line) bool) {
		for i := range in.Lines {
			if !yield(b.line(i)) {
				return
			}
		}
	})
	b.weak = weakShare(in.Decisions)
	p := &b.out.Page
	p.Source = in.Source
	p.Articles = make([]model.Article, 0, len(in.Attached.Articles))
	for i := range in.Attached.Articles {
		b.article(&in.Attached.Articles[i])
	}
	for _, k := range in.Attached.Blocks {
		b.placeBlock(k)
	}
	for _, i := range cue.HeadRow(in.Lines) {
		if in.Labels[i] == label.Folio {
			cue.ReadHeadRow(&in.Lines[i], p)
		}
	}
	for _, g := range in.Attached.Left {
		b.block(model.BlockUnplaced, g)
	}
	b.prose()
	p.Weather = b.sky.Weather()
	if len(b.marks) > 0 {
		p.Other = append(p.Other, model.Block{Type: model.BlockMark, Lines: b.marks})
	}
	return b.out
}

func (b *builder) line(i int) join.Line { return joinLine(&b.Lines[i]) }

func joinLine(l *measure.Line) join.Line {
	return join.Line{Text: l.Text, Stretched: l.Stretched, Gapless: !l.Gaps}
}

// place notes the role and the article of a line. A source line that went to two parts
// keeps the role of the later one.
func (b *builder) place(i int, r model.Role, article int) {
	for k := b.Lines[i].From; k <= b.Lines[i].To; k++ {
		if l := &b.out.Page.Source[k]; !measure.IsBlank(l.Text) {
			l.Role, l.Article = r, article
			d := &b.Decisions[i]
			l.Taken, l.Second, l.Margin = uint8(d.Label), uint8(d.Second), d.Margin
		}
	}
}

func (b *builder) placeAll(lines []int, r model.Role) {
	for _, i := range lines {
		b.place(i, r, len(b.out.Page.Articles))
	}
}

func (b *builder) article(a *attach.Article) {
	var m model.Article
	var h heads.Parts
	if b.Parts == nil || b.Explain {
		h = split(b.Text, a, b.Explain)
	} else {
		h = b.Parts[len(b.out.Parts)]
	}
	for _, i := range h.Column {
		m.Label = glue(m.Label, join.Headline(b.Lines[i].Text))
	}
	m.Kicker, m.Deck = b.glueHead(h.Kicker), b.glueHead(h.Deck)
	for _, i := range h.Main {
		m.Headline = append(m.Headline, join.Headline(b.Lines[i].Text))
	}
	m.Byline = b.byline(a.Byline)
	b.placeAll(h.Column, model.RoleLabel)
	b.placeAll(h.Kicker, model.RoleKicker)
	b.placeAll(h.Main, model.RoleHeadline)
	b.placeAll(h.Deck, model.RoleDeck)
	b.placeAll(a.Byline, model.RoleByline)
	w := writer{builder: b, m: &m, open: b.room}
	for _, p := range a.Pieces {
		w.piece(p)
	}
	w.flush()
	b.room = w.open
	b.closing(&m)
	findings := judge.Ask(view(b.Text, a, &h, m.JumpTo > 0))
	m.Confidence, m.Doubts = b.confidence(a, &h, &m, findings)
	m.Boxes = b.boxes(a)
	b.out.Page.Articles = append(b.out.Page.Articles, m)
	b.out.Parts = append(b.out.Parts, h)
	b.out.Findings = append(b.out.Findings, findings)
}

// split splits the headline group of an article into its parts.
func split(x *attach.Text, a *attach.Article, explain bool) heads.Parts {
	return heads.Split(x.Lines, a.Head, heads.Form{
		Spacing: x.Spacing, Reported: a.IsReported(x.Lines), Explain: explain,
		Torn:   func(p, q *measure.Line) bool { return a.IsTorn(x.Lines, p, q) },
		Known:  a.Knows(x),
		Words:  x.Words,
		Column: func(i int) bool { return x.Labels[i] == label.Column },
	})
}

// glueHead joins the lines of a kicker or deck: without a space where a sentence was
// broken, with a space between two halves. The lines need not stand side by side in the
// text: a body or a name may stand between them.
func (b *builder) glueHead(head []int) string {
	s := ""
	for k, i := range head {
		t := join.Headline(b.Lines[i].Text)
		if k == 0 {
			s = t
			continue
		}
		if prev := &b.Lines[head[k-1]]; heads.IsBrokenHeadline(prev, &b.Lines[i]) || prev.Nat >= 24*measure.OneEm || breaksWord(prev, &b.Lines[i]) {
			s += t
		} else {
			s = glue(s, t)
		}
	}
	return s
}

// breaksWord reports whether line a was broken inside a word because it was full: line
// b is shorter, and the characters on either side of the break stand together in words.
func breaksWord(a, b *measure.Line) bool {
	if a.Runes < b.Runes+breakRunes {
		return false // two halves of a sentence are of about one length
	}
	x, _ := utf8.DecodeLastRuneInString(a.Text)
	y, _ := utf8.DecodeRuneInString(b.Text)
	return pairs.AreTogether(x, y)
}

// breakRunes is by how many characters the rest of a full line is at least shorter than
// that line. Halves of a deck differ by one or two.
const breakRunes = 3

func glue(s, t string) string {
	if s == "" {
		return t
	}
	if t == "" {
		return s
	}
	return s + " " + t
}
