package flow

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/measure"
)

// maxTitles is the greatest number of lines of a kicker, a headline and a deck together.
const maxTitles = 5

// heading is what stands above an article's text, as indexes of blocks.
type heading struct {
	titles []int
	below  []int // bylines, sources and dates; at the first article also the folio above it
	decks  []int // decks that stand behind a line that says something about the article
	end    int   // the first block of the text
	source bool  // a source or date stands below the title
	signed bool  // a byline stands below the title
	dated  bool  // a dateline opens the text
}

// headingAt reads the blocks from i on as what stands above an article's text. titles is
// empty if no article can begin at block i.
func headingAt(blocks []block, i int) heading {
	h := heading{end: i}
	first := i
	if i == 0 { // the folio stands above the first article
		for h.end < len(blocks) && (facts.IsLine(blocks[h.end].text) || linekind.IsApart(blocks[h.end].text) || isMasthead(blocks, h.end)) {
			h.below = append(h.below, h.end)
			h.end++
		}
		first = h.end
	}
	h.readTitles(blocks, first)
	if i > 0 && len(h.titles) == 0 {
		return h // a list of dates may follow, of which nothing may be read again for every line
	}
	h.readBelow(blocks, first)
	h.readDecks(blocks, first)
	if h.end < len(blocks) {
		d, _ := cue.CutDateline(cue.DatelineOf(&blocks[h.end].lines[0]))
		h.dated = d != ""
	}
	// Several lines without a byline below are a title and sub-heads or short lines of the
	// text; only the first line is the title.
	if !h.source && !h.signed && !h.dated && len(h.titles) > 3 {
		h.titles, h.end = h.titles[:1], h.titles[0]+1
	}
	return h
}

// isMasthead reports whether block i is a paper's name alone and the next block says
// something of the edition.
func isMasthead(blocks []block, i int) bool {
	s := blocks[i].text
	return i+1 < len(blocks) && utf8.RuneCountInString(s) <= 10 && measure.HasSuffixAny(s, "报", "報") && facts.IsPaper(s) && facts.IsLine(blocks[i+1].text)
}

// readTitles takes the blocks of the title, from block first on.
func (h *heading) readTitles(blocks []block, first int) {
	for h.end < len(blocks) && len(h.titles) < maxTitles && isTitleAt(blocks, h.end, h.end == first) {
		if h.end > first && blocks[h.end].top {
			break
		}
		if len(h.titles) > 0 && (facts.SignsBelow(blocks[h.end].text) && !isBodyAfter(blocks, h.end) || signsAbove(blocks, h.end) || signsVerse(blocks, h.end)) {
			break
		}
		h.titles = append(h.titles, h.end)
		h.end++
	}
}

// readBelow takes the blocks below the title that say something about the article.
func (h *heading) readBelow(blocks []block, first int) {
	for h.end < len(blocks) && !blocks[h.end].entry && (h.end == first || !blocks[h.end].top) {
		b := &blocks[h.end]
		if linekind.IsApart(b.text) && len(h.titles) > 0 {
			// The block is not text and says nothing about the article.
		} else if m, ok := facts.Read(b.text); ok {
			h.source = h.source || m.Source || !m.Date.IsZero()
			h.signed = h.signed || m.Byline != ""
		} else if len(b.lines) == 1 && len(h.titles) > 0 && (facts.SignsBelow(b.text) || signsAbove(blocks, h.end) || len(h.below) == 0 && signsVerse(blocks, h.end)) {
			h.signed = true
		} else {
			break
		}
		h.below = append(h.below, h.end)
		h.end++
	}
}

// readDecks takes short lines above a byline for the deck, where a label calls the line above the facts the
// title: another title would have a label too.
func (h *heading) readDecks(blocks []block, first int) {
	if len(h.titles) == 0 || h.signed || !facts.TitleLabel.MatchString(blocks[h.titles[0]].text) {
		return
	}
	n := h.end
	for n < len(blocks) && n < h.end+2 && isTitleAt(blocks, n, false) && !facts.SignsBelow(blocks[n].text) {
		n++
	}
	if n == h.end || n == len(blocks) || !facts.SignsBelow(blocks[n].text) {
		return
	}
	for i := h.end; i < n; i++ {
		h.decks = append(h.decks, i)
	}
	h.end = n
	h.readBelow(blocks, first)
}

// signsAbove reports whether block i, below a title, is a byline because it stands above the
// line that says where the article was printed: it is short and in smaller type than the title,
// or names a house.
func signsAbove(blocks []block, i int) bool {
	b := &blocks[i]
	if !b.isShort() || i+1 == len(blocks) || blocks[i+1].top || !facts.IsLine(blocks[i+1].text) {
		return false
	}
	return b.grade == ofBody || facts.IsInstitution(b.text)
}

// signsVerse reports whether block i, below a title, is a name because verse begins behind a blank line below it.
func signsVerse(blocks []block, i int) bool {
	if i+leastVerse >= len(blocks) || !blocks[i+1].blank || blocks[i+2].blank || !facts.CouldBeName(blocks[i].text) {
		return false
	}
	for k := i + 1; k <= i+leastVerse; k++ {
		if !blocks[k].isShort() || facts.IsLine(blocks[k].text) {
			return false
		}
	}
	return true
}

// isBodyAfter reports whether a text of short lines, and no prose, follows block i.
func isBodyAfter(blocks []block, i int) bool {
	return i+1 < len(blocks) && blocks[i+1].isShort() && blocks[i+1].last().End != measure.EndsAsk && !isMeta(blocks[i+1].text)
}

// isTitleAt reports whether block i can be a line of a title, by the size of its type where that
// is known. first says that it would be the first line.
func isTitleAt(blocks []block, i int, first bool) bool {
	b := &blocks[i]
	switch b.grade {
	case ungraded:
		return isTitleBlock(b, first)
	case ofTitle:
		begins := first && i > 0 && isDeck(b.text) // a deck at the top of a sheet
		return !begins && !b.entry && !b.note && !facts.IsEditors(b.text)
	}
	if first && i == 0 && b.grade == ofSubhead {
		return true // the title of a list of contents, or of all that follows
	}
	if first { // a kicker above a title
		return isAboveTitle(blocks, i) && (b.grade == ofSubhead || (b.blank || b.top) && b.isShort())
	}
	if b.grade == ofSubhead {
		return isTitleBlock(b, first)
	}
	return b.isShort() && isDeck(b.text)
}

// isAboveTitle reports whether the block below block i, on the same sheet, is in type in which
// articles have titles.
func isAboveTitle(blocks []block, i int) bool {
	return i+1 < len(blocks) && !blocks[i+1].top && blocks[i+1].grade == ofTitle
}

// isTitleBlock reports whether a block can be a line of a title. first says that it would
// be the first line.
func isTitleBlock(b *block, first bool) bool {
	s := b.text
	if b.isAside(first) {
		return false
	}
	if linekind.IsApart(s) || !b.isTitleShaped() && (first || len(b.lines) > 1 || b.lines[0].Runes > 1) || isMeta(s) || facts.IsRole(s) || linekind.IsQuestion(s) || linekind.IsAnswer(s) || cue.IsJump(s) || cue.IsImprint(s) || cue.IsCaption(s) {
		return false
	}
	if d, _ := cue.CutDateline(s); d != "" {
		return false
	}
	if !first && linekind.IsItem(s) {
		return false
	}
	return true
}

// isAside reports whether a block is an entry, a note or a credit, or would begin a title with
// a line in brackets.
func (b *block) isAside(first bool) bool {
	return b.entry || b.note || facts.IsCredit(b.text) || first && isBracketed(b.text)
}

// isTitleShaped reports whether a block has one line, or lines that together are as short
// as one, and ends in no stop.
func (b *block) isTitleShaped() bool {
	if len(b.lines) > 3 || utf8.RuneCountInString(b.text) > 60 {
		return false
	}
	return linekind.IsTitleLike(b.text, b.last())
}

// parts returns the blocks of the title that are kicker, headline and deck.
func (h *heading) parts(blocks []block) (kicker, headline, deck []int) {
	for _, by := range [...]func([]block, []int) (kicker, headline, deck []int){partsBySize, partsByLabel} {
		if kicker, headline, deck = by(blocks, h.titles); len(kicker)+len(deck) > 0 {
			return kicker, headline, deck
		}
	}
	return partsByWords(blocks, h.titles)
}

// partsByLabel returns the lines of a title in parts by the words before them: 引题：, 副题：.
func partsByLabel(blocks []block, titles []int) (kicker, headline, deck []int) {
	if len(titles) < 2 {
		return nil, titles, nil
	}
	for _, i := range titles {
		switch s := blocks[i].text; {
		case facts.KickerLabel.MatchString(s):
			kicker = append(kicker, i)
		case facts.DeckLabel.MatchString(s):
			deck = append(deck, i)
		default:
			headline = append(headline, i)
		}
	}
	return kicker, headline, deck
}

// partsByWords returns the lines of a title in parts by their words and their number.
func partsByWords(blocks []block, t []int) (kicker, headline, deck []int) {
	for len(t) > 1 && isDeck(blocks[t[len(t)-1]].text) {
		deck = append([]int{t[len(t)-1]}, deck...)
		t = t[:len(t)-1]
	}
	switch n := len(t); {
	case n < 2:
	case measure.HasSuffixAny(blocks[t[0]].text, "——", "……", "—"):
		return t[:1], t[1:], deck
	case n == 3 && len(deck) == 0:
		return t[:1], t[1:2], t[2:]
	case n == 2 && len(deck) > 0: // each paragraph is one line, so the headline is one too
		return t[:1], t[1:], deck
	case saysKicker(&blocks[t[0]]) && !saysKicker(&blocks[t[1]]):
		return t[:1], t[1:], deck
	}
	return nil, t, deck
}

// saysKicker reports whether a title's words are those of a kicker: 记者手记, 第八届读书节昨天开幕.
func saysKicker(b *block) bool {
	return len(b.lines) == 1 && heads.Kicker(&b.lines[0]) >= leastKicker
}

// leastKicker is the evidence, in nats, from which words alone make a kicker: one word of an occasion
// or of a row of reports has it.
const leastKicker = 1.4

// partsBySize returns the lines of a title in parts by the sizes of their type, where these are
// known: the headline is in the largest, the kicker above it and the deck below it.
func partsBySize(blocks []block, titles []int) (kicker, headline, deck []int) {
	most := float32(0)
	for _, i := range titles {
		if blocks[i].grade == ungraded {
			return nil, nil, nil
		}
		most = max(most, blocks[i].size())
	}
	for _, i := range titles {
		switch large := blocks[i].size()*linekind.SameSize >= most; {
		case large && len(deck) == 0:
			headline = append(headline, i)
		case len(headline) == 0:
			kicker = append(kicker, i)
		default:
			deck = append(deck, i)
		}
	}
	return kicker, headline, deck
}

func isDeck(s string) bool {
	return measure.HasPrefixAny(s, "——", "──", "—") || isBracketed(s)
}

// isBracketed reports whether a text is in round brackets from its beginning to its end. Such a
// line says something of what stands above it: （作者系小学教师）.
func isBracketed(s string) bool { return strings.HasPrefix(s, "（") && strings.HasSuffix(s, "）") }

func isMeta(s string) bool { return facts.IsLine(s) || facts.IsByline(s) }
