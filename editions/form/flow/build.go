package flow

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// The reasons of doubts are keys of the reader's catalogue.

// builder writes a page from blocks and notes in Page.Source what each line became.
type builder struct {
	page    model.Page
	edition cue.FolioImprint
	blocks  []block
	offset  int32 // the page's first line among those of the blocks
}

func (b *builder) place(i int, r model.Role, article int) {
	for k := range b.blocks[i].lines {
		l := &b.blocks[i].lines[k]
		b.placeLines(l, r, article)
	}
}

func (b *builder) placeLines(l *measure.Line, r model.Role, article int) {
	for at := l.From; at <= l.To; at++ {
		if s := &b.page.Source[at-b.offset]; !measure.IsBlank(s.Text) {
			s.Role, s.Article = r, article
		}
	}
}

// aside adds a block of this kind with the lines to the page. The block belongs to no
// article.
func (b *builder) aside(kind string, lines ...string) {
	if n := len(b.page.Other) - 1; n >= 0 && b.page.Other[n].Type == kind {
		b.page.Other[n].Lines = append(b.page.Other[n].Lines, lines...)
		return
	}
	b.page.Other = append(b.page.Other, model.Block{Type: kind, Lines: lines})
}

// noteEdition keeps what a line says of the edition: its paper and date, as far as no
// earlier line did.
func (b *builder) noteEdition(m *facts.Facts) {
	b.edition.Paper = cmp.Or(b.edition.Paper, m.Paper)
	b.edition.Date = cmp.Or(b.edition.Date, m.Date)
}

// numberBy takes the page's number and name from a line that says them.
func (b *builder) numberBy(m *facts.Facts) {
	if b.page.Number == 0 && m.Page > 0 {
		b.page.Number, b.page.Label = m.Page, m.PageLabel
	}
	b.page.Name = cmp.Or(b.page.Name, m.PageName)
}

// noted reads a line and keeps what it says of the edition and the page.
func (b *builder) noted(s string) facts.Facts {
	m, _ := facts.Read(s)
	b.noteEdition(&m)
	b.numberBy(&m)
	return m
}

// article adds the article of a span to the page.
func (b *builder) article(s span) {
	if !b.hasText(s) {
		for i := s.from; i < s.to; i++ {
			kind, text := model.BlockUnplaced, b.blocks[i].text
			if linekind.IsApart(text) {
				kind = asideKind(text)
			} else if m, ok := facts.Read(text); ok {
				kind = model.BlockFolio
				b.noteEdition(&m)
			} else if cue.IsImprint(text) || facts.IsEditors(text) {
				kind, text = model.BlockImprint, b.blocks[i].names()
			}
			b.place(i, model.RoleOther, -1)
			b.aside(kind, text)
		}
		return
	}
	n := len(b.page.Articles)
	var a model.Article
	b.heading(&a, &s.head, n)
	end := b.listBehind(&s)
	for i := max(s.head.end, s.from); i < end; i++ {
		b.body(&a, i, end, n)
	}
	for i := end; i < s.to; i++ {
		b.place(i, model.RoleOther, -1)
		b.aside(model.BlockFolio, b.blocks[i].text)
	}
	a.Confidence, a.Doubts = confidence(&a, &s.head)
	b.page.Articles = append(b.page.Articles, a)
}

// hasText reports whether a span has a block that is text of an article.
func (b *builder) hasText(s span) bool {
	if len(s.head.titles) > 0 && !facts.IsEditors(b.blocks[s.head.titles[0]].text) {
		return true
	}
	for i := s.from; i < s.to; i++ {
		if k := kindOf(b.blocks, i, s.to); k != bodyMeta && k != bodyImprint {
			return true
		}
	}
	return false
}

func (b *builder) heading(a *model.Article, h *heading, n int) {
	kicker, headline, deck := h.parts(b.blocks)
	for _, i := range kicker {
		a.Kicker = spaced(a.Kicker, b.unlabelled(i, facts.KickerLabel))
		b.place(i, model.RoleKicker, n)
	}
	for _, i := range headline {
		a.Headline = append(a.Headline, b.unmarked(b.unlabelled(i, facts.HeadLabel)))
		b.place(i, model.RoleHeadline, n)
	}
	for _, i := range append(deck, h.decks...) {
		a.Deck = spaced(a.Deck, b.unlabelled(i, facts.DeckLabel))
		b.place(i, model.RoleDeck, n)
	}
	var byline []string // the parts of the byline, one a line, joined behind the loop
	for _, i := range h.below {
		if names := b.below(a, i, n); names != "" {
			byline = append(byline, names)
		}
	}
	a.Byline = strings.Join(byline, " ")
}

// unlabelled returns the text of block i, a line of a title, without a label as 标题：. It
// adds the label to the page as a block of no article.
func (b *builder) unlabelled(i int, labels pattern.Expr) string {
	text := b.blocks[i].text
	label := labels.FindString(text)
	if label == "" || label == text {
		return text
	}
	b.aside(model.BlockFolio, strings.TrimFunc(label, measure.IsGap))
	return text[len(label):]
}

// articleCode matches the number of a page and of an article on it that a crawler writes before a title:
// [01-03].
var articleCode = pattern.Of(`^[\[【(（]?[A-H]?[0-9]{2}-[0-9]{1,3}[\]】)）]\s*`)

// unmarked returns a line of a title without the sign before it or the brackets round it,
// which it adds to the page as a block of no article.
func (b *builder) unmarked(s string) string {
	if code := articleCode().FindString(s); code != "" && len(code) < len(s) {
		b.aside(model.BlockMark, strings.TrimSpace(code))
		s = s[len(code):]
	}
	if inner, ok := strings.CutPrefix(s, "【"); ok && strings.HasSuffix(inner, "】") && !strings.Contains(inner, "【") {
		b.aside(model.BlockMark, "【】")
		return strings.TrimSuffix(inner, "】")
	}
	r, n := utf8.DecodeRuneInString(s)
	if t := strings.TrimLeftFunc(s[n:], measure.IsGap); strings.ContainsRune("■◆●▲◎□◇★", r) && len(t) < len(s)-n && t != "" {
		b.aside(model.BlockMark, s[:n])
		return t
	}
	return s
}

// below reads block i, a line below the title of article n, and returns the part of the
// byline that it holds, "" for none.
func (b *builder) below(a *model.Article, i, n int) (byline string) {
	s := b.blocks[i].text
	if linekind.IsApart(s) {
		b.apart(i)
		return ""
	}
	m, ok := facts.Read(s)
	if !ok && isMasthead(b.blocks, i) {
		m, ok = facts.Facts{Paper: s, Rest: s}, true
	}
	if !ok {
		b.place(i, model.RoleByline, n)
		names, mark := bylineOf(s)
		if mark != "" {
			b.aside(model.BlockMark, mark)
		}
		return strings.TrimSpace(names)
	}
	b.noteEdition(&m)
	b.numberBy(&m)
	if m.Label != "" && a.Label == "" {
		a.Label = m.Label
		b.place(i, model.RoleLabel, n)
	} else if m.Label != "" {
		m.Rest += " " + m.Label
	}
	if m.Byline != "" {
		byline = strings.TrimSpace(cue.TidyNames(m.Byline))
		b.place(i, model.RoleByline, n)
	}
	if m.Byline == "" && m.Label == "" {
		b.place(i, model.RoleOther, -1)
	}
	if m.Rest != "" {
		b.aside(model.BlockFolio, m.Rest)
	}
	return byline
}

// bylineOf separates the names of a byline from the mark before them.
func bylineOf(s string) (names, mark string) {
	if t := facts.WithoutStar(s); t != s && facts.IsByline(t) {
		names, mark = bylineOf(t)
		return names, measure.Squeezed(s[:len(s)-len(t)]) + mark
	}
	names, ok := cue.CutByline(s)
	if !ok {
		names = strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("（）()·—-□■●◎", r) || measure.IsGap(r) })
	}
	if i := strings.Index(s, names); i >= 0 {
		mark = measure.Squeezed(s[:i] + s[i+len(names):])
	}
	if !cue.IsBylineMark(mark) {
		return cue.TidyNames(s), ""
	}
	return cue.TidyNames(names), mark
}

// body adds block i, which is text, to article a, whose index is n. The article's blocks
// end before block to.
func (b *builder) body(a *model.Article, i, to, n int) {
	s := b.blocks[i].text
	kind := kindOf(b.blocks, i, to)
	b.place(i, model.RoleBody, n)
	if a.Byline == "" && len(a.Paragraphs) > 0 && (b.blocks[i].signs || kind == bodySignature && cue.IsName(measure.Squeezed(strings.Trim(s, "（）()")))) {
		names, mark := bylineOf(s)
		if b.blocks[i].signs { // in brackets, whatever the name
			names = strings.Trim(s, "【】（）〔〕")
			mark = strings.Replace(s, names, "", 1)
		}
		a.Byline = names
		b.place(i, model.RoleByline, n)
		if mark != "" {
			b.aside(model.BlockMark, mark)
		}
		return
	}
	switch kind {
	case bodyMeta, bodyImprint:
		b.meta(a, i, n, kind)
		return
	case bodyJump:
		on, back := cue.JumpOf(s)
		a.JumpTo, a.JumpFrom = max(a.JumpTo, on), max(a.JumpFrom, back)
	}
	if label := facts.BodyLead.FindString(s); label != "" && len(a.Paragraphs) == 0 && kind == bodyPlain {
		b.aside(model.BlockFolio, strings.TrimFunc(label, measure.IsGap))
		s = s[len(label):]
	}
	from, text, on := "", s, ""
	if kind == bodyPlain {
		from, text, on = cue.CutJumps(s)
		text = b.opening(a, text)
	}
	for _, p := range []model.Paragraph{{Text: from, Kind: model.Note}, {Text: text, Kind: paragraphKind(kind)}, {Text: on, Kind: model.Note}} {
		if p.Text == "" {
			continue
		}
		if p.Kind == model.Note && kind == bodyPlain {
			to, back := cue.JumpOf(p.Text)
			a.JumpTo, a.JumpFrom = max(a.JumpTo, to), max(a.JumpFrom, back)
		}
		a.Paragraphs = append(a.Paragraphs, p)
	}
}

// opening takes dateline and reporter from the article's first paragraph s, writes them to
// a and returns the rest of the paragraph.
func (b *builder) opening(a *model.Article, s string) string {
	for _, p := range a.Paragraphs {
		if p.Kind == model.Plain {
			return s
		}
	}
	dateline, rest := cue.CutDateline(s)
	if dateline == "" && !measure.HasPrefixAny(s, "【", "〔") { // 【記者某某／某地報導】
		return s
	}
	a.Dateline = measure.Squeezed(dateline)
	if by, marks, after := cue.CutInlineByline(rest); by != "" && a.Byline == "" {
		a.Byline = cue.TidyNames(cue.PartRoles(by))
		if marks != "" {
			b.aside(model.BlockMark, marks)
		}
		rest = after
	}
	return strings.TrimLeftFunc(rest, measure.IsGap)
}

func paragraphKind(k bodyKind) model.ParagraphKind {
	switch k {
	case bodyVerse:
		return model.Verse
	case bodySubhead:
		return model.Subhead
	case bodyItem:
		return model.Item
	case bodyQuestion:
		return model.Question
	case bodyAnswer:
		return model.Answer
	case bodyJump, bodyNote:
		return model.Note
	case bodyCaption:
		return model.Caption
	case bodySignature:
		return model.Signature
	}
	return model.Plain
}

func spaced(s, t string) string { return strings.TrimSpace(s + " " + t) }
