package raw

import (
	"strings"

	"baolan/model"
)

// BlockMark is the type of the block that keeps the marks taken off bylines
// (□ ■ 【 】 and brackets), so that a page holds every character of its text.
// It has no place in the reader.
const BlockMark = "mark"

// Rebuild makes a page of a page's text. The text is clean UTF-8 with \n
// between its lines.
func Rebuild(text string) model.Page {
	p, _ := Read(text)
	return p
}

// Read rebuilds a page as Rebuild does and says what its folio lines tell of
// the edition.
func Read(text string) (model.Page, Imprint) {
	s := scan(text)
	cols := findColumns(s.lines)
	s.lines, cols = repair(s.lines, cols)
	hints := hintAll(s.lines)
	labels := labelTwice(s.lines, hints, &cols)
	d := draftOf(s.lines, hints, labels, partsOf(s.lines, hints, labels))
	left := d.headlines(s.lines, labels)

	b := builder{lines: s.lines, labels: labels, hints: hints, join: newJoiner(s.lines), spread: spread(s.lines)}
	b.page.Source = make([]model.SourceLine, len(s.all))
	for i, t := range s.all {
		b.page.Source[i] = model.SourceLine{Text: t, Article: -1}
	}
	b.page.Articles = make([]model.Article, 0, len(d.articles))
	for i := range d.articles {
		b.article(&d.articles[i])
	}
	b.rest(d.rest)
	for _, g := range left {
		b.block(model.BlockUnplaced, g.lines)
	}
	b.prose()
	b.finish()
	return b.page, b.imprint
}

// labelTwice labels the page, learns from that what its blank lines mean, and
// labels it again.
func labelTwice(lines []line, hints []hint, c *columns) []labelling {
	first := labels(lines, hints, c, blanks{})
	return labels(lines, hints, c, learnBlanks(lines, first))
}

// headlines gives the head groups to the bodies by the page's habit, and
// gives back the groups that belong to none.
func (d *draft) headlines(lines []line, labels []labelling) []group {
	t := themesOf(d, lines, labels)
	after, costAfter := d.chain(t, lines, true)
	before, costBefore := d.chain(t, lines, false)
	best := after
	if costBefore < costAfter {
		best = before
	}
	left := d.settle(best)
	if len(d.articles) != len(t.bodies) { // sub-heads have joined bodies
		t = themesOf(d, lines, labels)
	}
	d.reassign(t, lines)
	for i := range d.articles {
		d.articles[i].cutSignature(lines)
	}
	return left
}

// spread tells that the leading is so wide that the extractor set a blank line
// between most lines; that one is missing says something then.
func spread(lines []line) bool {
	n := 0
	for i := range lines {
		if lines[i].blank {
			n++
		}
	}
	return n*10 > len(lines)*7
}

// builder writes the page out and keeps account of the lines.
type builder struct {
	page    model.Page
	imprint Imprint
	lines   []line
	labels  []labelling
	hints   []hint
	join    *joiner
	marks   []string
	spread  bool // most lines have a blank one before them

	open     []line // the lines of the paragraph under way
	openHint hint   // of its first line
	loose    []int  // lines in unplaced blocks
}

// place says where a line went. A source line in two parts has the role of
// the later.
func (b *builder) place(i int, r model.Role, article int) {
	for k := b.lines[i].from; k <= b.lines[i].to; k++ {
		if l := &b.page.Source[k]; strings.TrimLeftFunc(l.Text, isGap) != "" {
			l.Role, l.Article = r, article
		}
	}
}

func (b *builder) article(a *article) {
	n := len(b.page.Articles)
	var m model.Article
	h := splitHead(b.lines, a.head, b.spread)
	for _, i := range h.label {
		m.Label = glue(m.Label, headline(&b.lines[i]))
		b.place(i, model.RoleLabel, n)
	}
	for _, i := range h.kicker {
		m.Kicker = b.glueHead(m.Kicker, i)
		b.place(i, model.RoleKicker, n)
	}
	for _, i := range h.main {
		m.Headline = append(m.Headline, headline(&b.lines[i]))
		b.place(i, model.RoleHeadline, n)
	}
	for _, i := range h.deck {
		m.Deck = b.glueHead(m.Deck, i)
		b.place(i, model.RoleDeck, n)
	}
	for _, i := range a.byline {
		m.Byline = glue(m.Byline, b.byline(b.lines[i].text))
		b.place(i, model.RoleByline, n)
	}
	for _, p := range a.pieces {
		b.piece(&m, p, n)
	}
	b.flush(&m)
	b.closing(&m)
	m.Confidence, m.Doubts = confidence(a, h, &m)
	b.page.Articles = append(b.page.Articles, m)
}

// piece adds a stretch of the body. One that begins in the middle of a
// paragraph goes on with the last.
func (b *builder) piece(m *model.Article, p piece, n int) {
	for i := p.from; i < p.to; i++ {
		b.place(i, model.RoleBody, n)
	}
	switch p.kind {
	case pieceSubhead:
		b.flush(m)
		m.Paragraphs = append(m.Paragraphs, model.Paragraph{Text: headline(&b.lines[p.from]), Kind: model.Subhead})
	case pieceJump:
		b.flush(m)
		for i := p.from; i < p.to; i++ {
			text := b.join.paragraph(b.lines[i : i+1])
			to, from := jumpOf(text)
			m.JumpTo, m.JumpFrom = max(m.JumpTo, to), max(m.JumpFrom, from)
			m.Paragraphs = append(m.Paragraphs, model.Paragraph{Text: text, Kind: model.Note})
		}
	default:
		for i := p.from; i < p.to; i++ {
			if b.labels[i].label == labelFirst {
				b.flush(m)
			}
			if len(b.open) == 0 {
				b.openHint = b.hints[i]
			}
			b.open = append(b.open, b.lines[i])
		}
	}
}

// flush ends the open paragraph.
func (b *builder) flush(m *model.Article) {
	if len(b.open) == 0 {
		return
	}
	q := model.Paragraph{}
	switch {
	case b.openHint&hintBrief != 0:
		q.Kind = model.Brief
		q.Text = b.join.paragraph(b.open)
	case b.openHint&hintDateline != 0 && m.Dateline == "":
		q.Text = b.opening(m, b.open)
	default:
		q.Text = b.join.paragraph(b.open)
	}
	if q.Text != "" {
		m.Paragraphs = append(m.Paragraphs, q)
	}
	b.open = b.open[:0]
}

// glueHead appends a line of a kicker or deck. A sentence broken inside is
// closed up; two halves keep a space.
func (b *builder) glueHead(s string, i int) string {
	t := headline(&b.lines[i])
	if s == "" {
		return t
	}
	if i > 0 && runsOn(&b.lines[i-1], &b.lines[i]) || b.lines[i-1].nat >= 24*oneEm {
		return s + t
	}
	return s + " " + t
}

func glue(s, t string) string {
	if s == "" {
		return t
	}
	if t == "" {
		return s
	}
	return s + " " + t
}

// byline takes the marks off a byline's line and keeps them.
func (b *builder) byline(s string) string {
	names, ok := cutByline(s)
	if !ok {
		if names, ok = cutBrackets(s); !ok {
			return tidyNames(s)
		}
	}
	if i := strings.Index(s, names); i >= 0 {
		if marks := squeezed(s[:i] + s[i+len(names):]); marks != "" {
			b.marks = append(b.marks, marks)
		}
	}
	return tidyNames(names)
}

// opening joins an article's first paragraph and takes dateline and reporter
// off its beginning. The dateline goes before the lines are joined: the space
// after it is the printed one that sets it off.
func (b *builder) opening(m *model.Article, lines []line) string {
	d, rest := cutDateline(lines[0].text)
	m.Dateline = d
	first := lines[0]
	first.text = strings.TrimLeftFunc(rest, isGap)
	if len(lines) > 1 && namesGoOn(first.text, lines[1].text) {
		first.text = b.join.paragraph([]line{first}) + " " + b.join.paragraph(lines[1:2])
		first.stretched = false
		lines = lines[1:]
	}
	text := b.join.paragraph(append([]line{first}, lines[1:]...))
	if by, marks, after := cutInlineByline(text); by != "" && m.Byline == "" {
		m.Byline, text = tidyNames(by), strings.TrimLeftFunc(after, isGap)
		b.marks = append(b.marks, marks)
	}
	return text
}

// closing takes the reporter or author in brackets off an article's end. A
// piece of one paragraph is a brief and keeps its signature.
func (b *builder) closing(m *model.Article) {
	n := len(m.Paragraphs) - 1
	if m.Byline != "" || n < 1 || m.Paragraphs[n].Kind != model.Plain {
		return
	}
	for _, q := range m.Paragraphs[:n] {
		if strings.HasSuffix(q.Text, "）") {
			return // a list of briefs, each signed
		}
	}
	p := &m.Paragraphs[n]
	at := strings.LastIndex(p.Text, "（")
	if at <= 0 || !strings.HasSuffix(p.Text, "）") {
		return
	}
	inner := strings.TrimSuffix(p.Text[at+len("（"):], "）")
	if len(inner) > 3*40 || hasSuffixAny(inner, "摄", "攝", "供图") || strings.ContainsAny(inner, "，。：；、“”") || !hasRole(inner) && !signs(inner) {
		return
	}
	m.Byline, p.Text = tidyNames(inner), strings.TrimRightFunc(p.Text[:at], isGap)
	b.marks = append(b.marks, "（）")
}

// rest writes weather and blocks.
func (b *builder) rest(parts []part) {
	for _, p := range parts {
		all := make([]int, 0, p.to-p.from)
		for i := p.from; i < p.to; i++ {
			all = append(all, i)
		}
		if p.kind == partWeather {
			b.weather(p)
			continue
		}
		if p.block == model.BlockFolio {
			for _, i := range all {
				readFolio(b.lines[i].text, &b.page, &b.imprint)
			}
		}
		b.block(p.block, all)
	}
}

// weather joins a box's lines to sentences and sorts them. A line begins a
// new one unless the one before it was broken by its width.
func (b *builder) weather(p part) {
	from := p.from
	for i := p.from + 1; i <= p.to; i++ {
		if i < p.to && runsIntoWeather(b.lines[from:i], &b.lines[i]) {
			continue
		}
		addWeather(&b.page.Weather, b.join.paragraph(b.lines[from:i]))
		from = i
	}
	for i := p.from; i < p.to; i++ {
		b.place(i, model.RoleWeather, -1)
	}
}

// runsIntoWeather tells a sentence of the box that goes on: figures and
// forecast are separate lines, each whole; what is left over is shorter than
// the line it was broken from or speaks of the same.
func runsIntoWeather(box []line, next *line) bool {
	last := &box[len(box)-1]
	if last.end >= endsAsk {
		return false
	}
	if last.end == endsComma {
		return true
	}
	text := ""
	for i := range box {
		text += box[i].text
	}
	if weatherKindOf(text) != weatherKindOf(next.text) {
		return next.end >= endsAsk && weatherKindOf(text) == warning
	}
	return next.nat <= last.nat+3*oneEm
}

// block writes lines that are in no article. Sentences of a notice or caption
// that were broken by the width are joined; the rest stays line by line.
func (b *builder) block(kind string, lines []int) {
	if len(lines) == 0 {
		return
	}
	block := model.Block{Type: kind}
	for k := 0; k < len(lines); {
		from := k
		for k++; k < len(lines) && lines[k] == lines[k-1]+1 && kind != model.BlockFolio && kind != model.BlockGuide &&
			wraps(&b.lines[lines[k-1]], &b.lines[lines[k]]); k++ {
		}
		text := headline(&b.lines[lines[from]])
		if k > from+1 {
			text = b.join.paragraph(b.lines[lines[from] : lines[k-1]+1])
		}
		block.Lines = append(block.Lines, text)
	}
	for _, i := range lines {
		b.place(i, model.RoleOther, -1)
	}
	if kind == model.BlockUnplaced {
		b.loose = append(b.loose, lines...)
	}
	if n := len(b.page.Other); n > 0 && b.page.Other[n-1].Type == kind && kind != model.BlockNotice {
		b.page.Other[n-1].Lines = append(b.page.Other[n-1].Lines, block.Lines...)
		return
	}
	b.page.Other = append(b.page.Other, block)
}

// wraps tells that a block's line was broken by its width: it is long, does
// not end, and the next is no longer.
func wraps(a, b *line) bool {
	return a.end < endsAsk && a.nat >= 10*oneEm && b.nat <= a.nat+3*oneEm/2 && !(a.end == endsBare && b.end == endsBare)
}

// prose makes an article of a text in which no column was found: lines that
// were never broken, or a language that this package does not set. Every line
// is a paragraph, and the confidence says what that is worth.
func (b *builder) prose() {
	if len(b.page.Articles) > 0 {
		return
	}
	var m model.Article
	kept := b.page.Other[:0]
	for _, o := range b.page.Other {
		if o.Type != model.BlockUnplaced {
			kept = append(kept, o)
			continue
		}
		for _, l := range o.Lines {
			m.Paragraphs = append(m.Paragraphs, model.Paragraph{Text: l})
		}
	}
	b.page.Other = kept
	if len(m.Paragraphs) == 0 {
		return
	}
	for _, i := range b.loose {
		b.place(i, model.RoleBody, 0)
	}
	m.Confidence, m.Doubts = 0.2, []model.Doubt{{Role: model.RoleBody, Reason: doubtProse}}
	b.page.Articles = append(b.page.Articles, m)
}

func (b *builder) finish() {
	if len(b.marks) > 0 {
		b.page.Other = append(b.page.Other, model.Block{Type: BlockMark, Lines: b.marks})
	}
}
