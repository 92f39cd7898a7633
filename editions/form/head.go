package form

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// maxTitles is how many lines a title, its kicker and its deck have together.
const maxTitles = 5

// heading is what stands above an article's text, as indexes of blocks.
type heading struct {
	titles []int
	below  []int // bylines, sources, dates
	end    int   // the first block of the text
	source bool  // a source or date stands below
	signed bool
	dated  bool // a dateline opens the text
}

// headingAt reads the lines from block i on as those above an article.
func headingAt(blocks []block, i int) heading {
	h := heading{end: i}
	first := i
	if i == 0 { // a page's head stands above its first article
		for h.end < len(blocks) && (isMetaLine(blocks[h.end].text) || isApart(blocks[h.end].text) || isMasthead(blocks, h.end)) {
			h.below = append(h.below, h.end)
			h.end++
		}
		first = h.end
	}
	h.readTitles(blocks, first)
	if i > 0 && len(h.titles) == 0 {
		return h // nothing begins here; below every line of a page may stand a page of dates
	}
	h.readBelow(blocks, first)
	if h.end < len(blocks) {
		d, _ := cue.CutDateline(cue.DatelineOf(&blocks[h.end].lines[0]))
		h.dated = d != ""
	}
	// Several lines without a byline below are a title and the sub-heads of a text
	// that is of short lines; only the first is the title.
	if !h.source && !h.signed && !h.dated && len(h.titles) > 3 {
		h.titles, h.end = h.titles[:1], h.titles[0]+1
	}
	return h
}

// isMasthead recognises the name of a paper alone on a line above one that tells of the
// edition.
func isMasthead(blocks []block, i int) bool {
	s := blocks[i].text
	return i+1 < len(blocks) && utf8.RuneCountInString(s) <= 10 && measure.HasSuffixAny(s, "报", "報") && isPaper(s) && isMetaLine(blocks[i+1].text)
}

// readTitles takes the lines of the title, of which first is the first.
func (h *heading) readTitles(blocks []block, first int) {
	for h.end < len(blocks) && len(h.titles) < maxTitles && isTitleBlock(&blocks[h.end], h.end == first) {
		if h.end > first && blocks[h.end].top {
			break
		}
		if len(h.titles) > 0 && signsBelow(blocks[h.end].text) && !startsBody(blocks, h.end) {
			break
		}
		h.titles = append(h.titles, h.end)
		h.end++
	}
}

// readBelow takes the lines below the title that tell of the article.
func (h *heading) readBelow(blocks []block, first int) {
	for h.end < len(blocks) && !blocks[h.end].entry && (h.end == first || !blocks[h.end].top) {
		b := &blocks[h.end]
		if isApart(b.text) && len(h.titles) > 0 {
			// none of the text, and nothing is told
		} else if m, ok := readMeta(b.text); ok {
			h.source = h.source || m.source || !m.date.IsZero()
			h.signed = h.signed || m.byline != ""
		} else if len(b.lines) == 1 && signsBelow(b.text) && len(h.titles) > 0 {
			h.signed = true
		} else {
			break
		}
		h.below = append(h.below, h.end)
		h.end++
	}
}

// startsBody reports whether no prose but more titles follow a line.
func startsBody(blocks []block, i int) bool {
	return i+1 < len(blocks) && blocks[i+1].isShort() && blocks[i+1].last().End != measure.EndsAsk && !isMeta(blocks[i+1].text)
}

func isMeta(s string) bool { return isMetaLine(s) || isByline(s) }

func isMetaLine(s string) bool {
	_, ok := readMeta(s)
	return ok
}

// isTitleBlock recognises a block that could be a line of a title.
func isTitleBlock(b *block, first bool) bool {
	s := b.text
	if b.entry {
		return false
	}
	if isApart(s) || !b.isTitleShaped() && (first || len(b.lines) > 1 || b.lines[0].Runes > 1) || isMeta(s) || isRole(s) || isQuestion(s) || isAnswer(s) || cue.IsJump(s) || cue.IsImprint(s) || cue.IsCaption(s) {
		return false
	}
	if d, _ := cue.CutDateline(s); d != "" {
		return false
	}
	if !first && isItem(s) {
		return false
	}
	return true
}

// isTitleShaped recognises a block of one line, or of lines that make one, without a stop.
func (b *block) isTitleShaped() bool {
	if len(b.lines) > 3 || utf8.RuneCountInString(b.text) > 60 {
		return false
	}
	return isTitleLike(b.text, b.last())
}

// parts says which titles are kicker, headline and deck.
func (h *heading) parts(blocks []block) (kicker, headline, deck []int) {
	t := h.titles
	if len(t) > 1 {
		t = nil
		for _, i := range h.titles {
			switch s := blocks[i].text; {
			case kickerLabel.MatchString(s):
				kicker = append(kicker, i)
			case deckLabel.MatchString(s):
				deck = append(deck, i)
			default:
				t = append(t, i)
			}
		}
		if len(kicker)+len(deck) > 0 {
			return kicker, t, deck
		}
	}
	for len(t) > 1 && isDeck(blocks[t[len(t)-1]].text) {
		deck = append([]int{t[len(t)-1]}, deck...)
		t = t[:len(t)-1]
	}
	if len(t) > 1 && measure.HasSuffixAny(blocks[t[0]].text, "——", "……", "—") {
		kicker, t = t[:1], t[1:]
	}
	switch {
	case len(kicker) > 0:
	case len(t) == 3 && len(deck) == 0:
		return t[:1], t[1:2], t[2:]
	case len(t) == 2 && len(deck) > 0: // a paragraph a line, a headline too
		return t[:1], t[1:], deck
	}
	return kicker, t, deck
}

func isDeck(s string) bool {
	return measure.HasPrefixAny(s, "——", "──", "—") || strings.HasPrefix(s, "（") && strings.HasSuffix(s, "）")
}
