package story

import (
	"strings"

	"baolan/editions/rebuild/cue"
	"baolan/model"
)

// story makes the article of a body and the block of its headline, -1 for none.
func (r *reader) story(body span, head int) Story {
	s := Story{Confidence: body.trust}
	s.Kicker, s.Deck, s.Byline = oneLine(r.meta.kicker), oneLine(r.meta.deck), r.author()
	bodyFrom := body.from
	if body.to == 0 && head >= 0 {
		bodyFrom = min(head+12, len(r.blocks))
		if end := r.regionEnd(head); end < bodyFrom {
			bodyFrom = end
		}
	}
	if head >= 0 {
		run := r.headlineRun(head)
		for _, i := range run {
			s.Headline = append(s.Headline, lines(r.blocks[i].text)...)
		}
		if s.Kicker == "" {
			s.Kicker = r.kicker(run[0])
		}
		r.below(&s, run[len(run)-1]+1, bodyFrom)
		if head >= body.from { // the headline is in the body
			body.from = run[len(run)-1] + 1
		}
	}
	r.title(&s)
	if own := squeezed(strings.Join(s.Headline, "")); own != "" { // a page can have the headline twice
		for _, p := range [...]*string{&s.Kicker, &s.Deck} {
			if squeezed(*p) == own {
				*p = ""
			}
		}
	}
	w := writer{r: r, s: &s}
	w.captionsBefore(head, body)
	w.write(body)
	return s
}

// regionEnd returns the index behind the blocks of the smallest element that holds the
// headline and other blocks. What is outside of it does not belong to the article.
func (r *reader) regionEnd(head int) int {
	for i := r.blocks[head].node; i >= 0; i = r.d.Nodes[i].Parent {
		if s := r.spanOf(i, r.d.Nodes[i].End); s.to-s.from > 1 {
			return s.to
		}
	}
	return len(r.blocks)
}

// title sets the headline from the text of the page and from its metadata. The text of the
// page is preferred, because it has the lines.
func (r *reader) title(s *Story) {
	own := squeezed(strings.Join(s.Headline, ""))
	told := ""
	if r.meta.own {
		told = r.meta.headline
	}
	key := titleKey(told)
	switch {
	case told == "" && own == "":
		if len(r.meta.titles) > 0 && !isPaper(squeezed(r.meta.titles[0])) && !isImprint(r.meta.titles[0]) {
			told = r.siteless(r.meta.titles[0])
		}
	case told == "":
		return
	case strings.HasPrefix(key, titleKey(own)) && own != "" && len(own)*2 >= len(key), titleKey(own) == key:
		return
	}
	if told == "" {
		return
	}
	if t := strings.TrimSpace(told); titleKey(t) != squeezed(t) {
		told = strings.TrimSuffix(strings.TrimSuffix(t, "(1)"), "（1）")
	}
	s.Headline = lines(told)
}

// siteless returns a title without the site's name.
func (r *reader) siteless(s string) string {
	for _, sep := range [...]string{"_", "|", "——", "-"} {
		if i := strings.LastIndex(s, sep); i > 0 && isShort(s[i:], 16) {
			if before := trimSpaces(s[:i]); !isPaper(before) {
				return before
			}
			return trimSpaces(s[i+len(sep):])
		}
	}
	return s
}

// kicker returns the line above the headline that is its kicker, "" for none.
func (r *reader) kicker(head int) string {
	for i := head - 1; i >= 0 && i >= head-3; i-- {
		b := &r.blocks[i]
		if b.length == 0 {
			continue
		}
		if s := b.line(); r.mayBeKicker(b, s) && r.landmarkOf(b) == r.landmarkOf(&r.blocks[head]) && r.isAbove(b, &r.blocks[head], s) {
			return s
		}
		return ""
	}
	return ""
}

// landmarkOf returns the element for a part of the page that holds a block: its header, its
// navigation or the like; -1 for none.
func (r *reader) landmarkOf(b *block) int {
	i := b.node
	for i >= 0 && !r.d.Nodes[i].Is("header", "nav", "aside", "footer") {
		i = r.d.Nodes[i].Parent
	}
	return i
}

// mayBeKicker reports whether a block with the line s can be a kicker, looked at alone.
func (r *reader) mayBeKicker(b *block, s string) bool {
	if b.rubbish || b.hidden || b.isLinks() || !isShort(s, 60) || IsCredits(s) || isPaper(squeezed(s)) || isSectionEnd(s) {
		return false
	}
	_, _, ok := ReadImprint(s)
	return !ok
}

// isAbove reports whether a block with the line s belongs to the headline h as a kicker does:
// by the name of its class, as a heading, in a row of the same table, or set like it.
func (r *reader) isAbove(b, h *block, s string) bool {
	switch p := r.partOf(b); {
	case p == isKicker, (p == isDeck || b.heading(r.d) > 0) && r.areClose(b, h), isOtherRow(b, h):
		return true
	case p == isHeadline && b.length >= leastKicker && r.isBareBeside(b, h): // title1 over title2
		return true
	}
	return r.isSetLike(b, h) && isShort(s, 40) && !endsInStop(s)
}

// isOtherRow reports whether b is in another row of the table that holds h.
func isOtherRow(b, h *block) bool { return b.table >= 0 && b.table == h.table && b.row != h.row }

// isSetLike reports whether b is set like h: it is beside h on a page of a paper, or both
// are centered and the body is not.
func (r *reader) isSetLike(b, h *block) bool {
	return (r.paged || h.heading(r.d) > 0 && b.length >= leastKicker) && r.areBeside(b, h) || b.centered && h.centered && !r.centered
}

// leastKicker is the least number of characters of a kicker on the page of any site. Shorter
// lines beside a headline name a part of the site.
const leastKicker = 5

// areBeside reports whether the elements of two blocks have one parent that holds no list of
// links.
func (r *reader) areBeside(a, b *block) bool {
	parent := func(c *block) int {
		if c.node < 0 {
			return -1
		}
		return r.d.Nodes[c.node].Parent
	}
	p := parent(a)
	return p >= 0 && p == parent(b) && !r.d.Nodes[p].Is("body", "html", "tr")
}

// isBareBeside reports whether b is beside h, or is text of the element that holds h.
func (r *reader) isBareBeside(b, h *block) bool {
	return r.areBeside(b, h) || h.node >= 0 && b.node >= 0 && r.d.Nodes[h.node].Parent == b.node && !r.d.Nodes[b.node].Is("body", "html")
}

func endsInStop(s string) bool {
	return strings.HasSuffix(s, "。") || strings.HasSuffix(s, "；") || strings.HasSuffix(s, "：")
}

// areClose reports whether the smallest element that holds two blocks is not the whole page:
// it holds at most twenty blocks before the body.
func (r *reader) areClose(a, b *block) bool {
	for i, n := a.node, 0; i >= 0 && n < 4; i, n = r.d.Nodes[i].Parent, n+1 {
		if r.d.IsInside(b.from, i) {
			return !r.d.Nodes[i].Is("body", "html") || n <= 2
		}
	}
	return false
}

// below reads the blocks from from to before to, which stand between the headline and the
// body: deck, byline, date, source, page.
func (r *reader) below(s *Story, from, to int) {
	deck, byline := "", ""
	decks := 0
	for i := from; i < to; i++ {
		b := &r.blocks[i]
		text := b.line()
		p := r.partOf(b)
		if b.length == 0 || b.rubbish || b.hidden || b.data || r.matches(text) >= 60 || p == isCaption || b.pictures > 0 {
			continue
		}
		if by, ok := r.info(s, b, p); ok {
			byline = joinNames(byline, by)
			continue
		}
		switch {
		case p == isSummary:
			s.Paragraphs = append(s.Paragraphs, model.Paragraph{Text: text, Kind: model.Note})
		case cue.IsCaption(text) && i > 0 && (b.centered || r.blocks[i-1].pictures > 0):
		case decks < 3 && r.isBelow(b, &r.blocks[from-1], p, text):
			deck = strings.TrimSpace(deck + " " + text)
			decks++
		}
	}
	if s.Deck == "" {
		s.Deck = deck
	}
	if s.Byline == "" {
		s.Byline = byline
	}
}

// isBelow reports whether a block of part p with this text belongs to the headline h as a
// deck does.
func (r *reader) isBelow(b, h *block, p part, text string) bool {
	if !isShort(text, 100) || IsCredits(text) || b.isLinks() && p != isDeck {
		return false
	}
	if p == isDeck || p == isKicker || b.heading(r.d) > 0 || isOtherRow(b, h) || strings.HasPrefix(text, "——") {
		return true
	}
	if p == isHeadline && r.isBareBeside(b, h) { // title3 below title2
		return isShort(text, 60) && !endsInStop(text)
	}
	return r.isSetLike(b, h) && isShort(text, 60) && !endsInStop(text)
}

// info reads a line of date, source, page and author. ok is false for other lines.
func (r *reader) info(s *Story, b *block, p part) (byline string, ok bool) {
	if p == isDeck || p == isSummary || b.length > 160 || strings.Contains(b.text, "。") {
		return "", false
	}
	if im, rest, is := ReadImprint(b.line()); is && im.Paper != "" && strings.Contains(b.text, "《") { // parts of it can be in elements of their own
		s.Imprint.Merge(im)
		by, _ := r.infoPiece(s, rest, p)
		return by, true
	}
	for _, piece := range b.parts() {
		for _, line := range strings.Split(piece, "\n") {
			for _, l := range labelled(line) {
				by, is := r.infoPiece(s, l, p)
				byline = joinNames(byline, by)
				ok = ok || is
			}
		}
	}
	if !ok { // the line may be one piece: the names of two authors
		return r.infoPiece(s, b.line(), p)
	}
	return byline, ok
}

func (r *reader) infoPiece(s *Story, line string, p part) (byline string, ok bool) {
	line = strings.Trim(oneLine(line), "|·, ")
	if line == "" {
		return "", false
	}
	im, rest, found := ReadImprint(line)
	if found {
		s.Imprint.Merge(im)
		line, ok = rest, true
		if line == "" || isTimeWord(line) {
			return "", true
		}
	}
	if v, is := cutWord(line, "来源", "稿源", "文章来源", "新闻来源", "信息来源", "稿件来源", "消息来源", "内容来源", "出处", "本文来源"); is {
		v, behind, _ := strings.Cut(v, " ")
		if s.Imprint.Paper == "" && isShort(v, 16) {
			s.Imprint.Paper = strings.Trim(v, "《》：:")
		}
		byline, _ = byLine(behind)
		return byline, true
	}
	if v, is := cutWord(line, "作者", "文章作者", "本文作者", "撰稿", "文/图", "文 |", "文|"); is && isShort(v, 40) {
		return v, true
	}
	if isToolLabel(line) {
		return "", true
	}
	if IsFurniture(line) || line == "" {
		return "", ok
	}
	if isPaper(line) && p != isAuthor {
		s.Imprint.Merge(Imprint{Paper: line})
		return "", true
	}
	if by, is := byLine(line); is {
		return by, true
	}
	if p == isAuthor && isShort(line, 40) && !strings.ContainsAny(line, "。！？") {
		return line, true
	}
	return "", ok
}

// byLine returns the names in a line that says who wrote the article and nothing else.
func byLine(s string) (string, bool) {
	s = oneLine(s)
	if !isShort(s, 40) || IsCredits(s) {
		return "", false
	}
	if v, is := cutWord(s, "文"); is && isShort(v, 12) && !strings.ContainsAny(v, "/／|") {
		return v, true // the author of the text, if no photographer is named
	}
	if names, ok := cue.CutByline(s); ok {
		return names, true
	}
	words := strings.FieldsFunc(cue.TidyNames(s), func(r rune) bool { return isSpace(r) || r == '、' })
	for _, w := range words {
		if !isName(w) {
			return "", false
		}
	}
	return s, len(words) > 0 && len(words) <= 6
}

// joinNames joins two bylines, with each name once.
func joinNames(a, b string) string {
	switch {
	case b == "" || strings.Contains(squeezed(a), squeezed(b)):
		return a
	case a == "":
		return b
	}
	return a + " " + b
}

// lines returns the lines of a text that are not empty.
func lines(s string) []string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if l = oneLine(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}
