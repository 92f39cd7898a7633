package raw

import (
	"strings"

	"baolan/model"
)

// builder writes the page out and keeps account of the lines.
type builder struct {
	page    model.Page
	imprint Imprint
	lines   []line
	labels  []labelling
	hints   []hint
	join    *joiner
	marks   []string
	sky     skyParts
	blanks  bool // the extractor sets blank lines

	open     []line // the lines of the paragraph under way; often some of lines
	openTo   int    // the line behind them
	openHint hint   // of its first line
	loose    []int  // lines in unplaced blocks
}

// place says where a line went. A source line in two parts has the role of
// the later.
func (b *builder) place(i int, r model.Role, article int) {
	for k := b.lines[i].from; k <= b.lines[i].to; k++ {
		if l := &b.page.Source[k]; !isBlank(l.Text) {
			l.Role, l.Article = r, article
		}
	}
}

func (b *builder) article(a *article) {
	n := len(b.page.Articles)
	var m model.Article
	h := splitHead(b.lines, a.head, form{b.blanks, a.reported(b.lines), func(x, y *line) bool { return a.joins(b.lines, x, y) }, func(l *line) float32 { return a.knows(b.lines, l) }})
	for _, i := range h.label {
		m.Label = glue(m.Label, headline(&b.lines[i]))
		b.place(i, model.RoleLabel, n)
	}
	m.Kicker = b.glueHead(h.kicker)
	for _, i := range h.kicker {
		b.place(i, model.RoleKicker, n)
	}
	for _, i := range h.main {
		m.Headline = append(m.Headline, headline(&b.lines[i]))
		b.place(i, model.RoleHeadline, n)
	}
	m.Deck = b.glueHead(h.deck)
	for _, i := range h.deck {
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
			text := b.join.paragraph(&b.lines[i], nil)
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
			b.hold(i)
		}
	}
}

// hold adds a line to the open paragraph. Lines that follow one another need
// not be copied.
func (b *builder) hold(i int) {
	switch from := i - len(b.open); {
	case len(b.open) == 0:
		b.open = b.lines[i : i+1 : i+1]
	case b.openTo == i && from >= 0 && &b.open[0] == &b.lines[from]:
		b.open = b.lines[from : i+1 : i+1]
	default:
		b.open = append(b.open, b.lines[i])
	}
	b.openTo = i + 1
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
		q.Text = b.join.paragraph(&b.open[0], b.open[1:])
	case b.openHint&hintDateline != 0 && m.Dateline == "":
		q.Text = b.opening(m, b.open)
	default:
		q.Text = b.join.paragraph(&b.open[0], b.open[1:])
	}
	from, text, to := cutJumps(q.Text)
	jump := func(s string) {
		if s != "" {
			on, back := jumpOf(s)
			m.JumpTo, m.JumpFrom = max(m.JumpTo, on), max(m.JumpFrom, back)
			m.Paragraphs = append(m.Paragraphs, model.Paragraph{Text: s, Kind: model.Note})
		}
	}
	jump(from)
	if q.Text = text; text != "" {
		m.Paragraphs = append(m.Paragraphs, q)
	}
	jump(to)
	b.open = nil
}

// glueHead joins the lines of a kicker or deck. A sentence broken inside is
// closed up; two halves keep a space. The lines need not stand together in the
// stream: a body or a name may be drawn between them.
func (b *builder) glueHead(head []int) string {
	s := ""
	for k, i := range head {
		t := headline(&b.lines[i])
		if k == 0 {
			s = t
			continue
		}
		if prev := &b.lines[head[k-1]]; runsOn(prev, &b.lines[i]) || prev.nat >= 24*oneEm {
			s += t
		} else {
			s = glue(s, t)
		}
	}
	return s
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
	s = tight(s)
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
	d, rest := cutDateline(datelineOf(&lines[0]))
	m.Dateline = tight(d)
	first := lines[0]
	first.text = strings.TrimLeftFunc(rest, isGap)
	if len(lines) > 1 && namesGoOn(first.text, lines[1].text) {
		first.text = b.join.paragraph(&first, nil) + " " + b.join.paragraph(&lines[1], nil)
		first.stretched, first.gaps = false, true
		lines = lines[1:]
	}
	if m.Byline == "" {
		if by, marks := b.report(&first, &lines); by != "" {
			m.Byline = tidyNames(by)
			b.marks = append(b.marks, marks)
		}
	}
	if by, marks, after := cutReport(first.text + " "); by != "" && isBlank(after) && len(lines) > 1 && m.Byline == "" {
		m.Byline = tidyNames(by) // the line ends where the gap would be
		b.marks = append(b.marks, marks)
		return b.join.paragraph(&lines[1], lines[2:])
	}
	text := b.join.paragraph(&first, lines[1:])
	if by, marks, after := cutInlineByline(text); by != "" && m.Byline == "" {
		m.Byline, text = tidyNames(partRoles(by)), strings.TrimLeftFunc(after, isGap)
		b.marks = append(b.marks, marks)
	}
	return text
}

// report takes 记者 甲 报道 off the first lines of a text that goes on, while
// the gap behind it can still be told from one round a figure.
func (b *builder) report(first *line, lines *[]line) (by, marks string) {
	all := first.text
	if len(*lines) > 1 {
		all += (*lines)[1].text
	}
	by, marks, after := cutReport(all)
	switch used := len(all) - len(after); {
	case by == "" || isBlank(after):
		return "", ""
	case used < len(first.text):
		first.text = strings.TrimLeftFunc(first.text[used:], isGap)
	default:
		*lines = (*lines)[1:]
		*first = (*lines)[0]
		first.text = strings.TrimLeftFunc(after, isGap)
	}
	return by, marks
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
	if len(inner) > 3*40 || hasSuffixAny(inner, "摄", "攝", "供图") || anyOf(inner, "，。：；、“”") || !hasRole(inner) && !signs(inner) {
		return
	}
	m.Byline, p.Text = tidyNames(partRoles(inner)), strings.TrimRightFunc(p.Text[:at], isGap)
	b.marks = append(b.marks, "（）")
}
