package story

import (
	"strings"

	"baolan/editions/wordlist"
)

// maxBox is the greatest number of blocks between two paragraphs that are taken for a box.
const maxBox = 40

// findBoxed notes the blocks of boxes: what stands between two paragraphs of one element and belongs
// to no article, as an advertisement, the tools of the page or links to what else can be read.
// The text goes on behind a box. What stands there and is no box is of the article.
func (r *reader) findBoxed() {
	r.boxed, r.inner = make([]bool, len(r.blocks)), make([]bool, len(r.blocks))
	aside := r.areIn(r.apart)
	before := -1 // the paragraph before
	for i := range r.blocks {
		switch b := &r.blocks[i]; {
		case b.length == 0 || aside[i] || b.isForeign():
		default:
			if before >= 0 && i-before > 1 && i-before <= maxBox && r.areBesideOneBox(before, i) {
				r.noteBox(before, i, aside)
			}
			before = i
		}
	}
}

// isForeign reports whether a block is of no article by itself.
func (b *block) isForeign() bool {
	return b.rubbish || b.hidden || b.isLinks() || isSectionEnd(b.line())
}

// areBesideOneBox reports whether two blocks are paragraphs of one text. A notice about the use of the
// text stands behind an article in a paragraph like its own.
func (r *reader) areBesideOneBox(from, to int) bool {
	a, b := &r.blocks[from], &r.blocks[to]
	if a.length < leastBeside || b.length < leastBeside || a.data || b.data || !strings.ContainsAny(a.text, "。！？；，") || !strings.ContainsAny(b.text, "。！？") || isNotice(b.line()) {
		return false
	}
	return a.node >= 0 && b.node >= 0 && (a.node == b.node || r.areAlike(a.node, b.node))
}

// noteBox notes what stands between two paragraphs: a box, words of the article, or neither. What
// readers have written stands behind an article in paragraphs like its own.
func (r *reader) noteBox(from, to int, aside []bool) {
	headed, linked, some := false, false, false
	for k := from + 1; k < to; k++ {
		b := &r.blocks[k]
		some = some || r.isOfBox(k, aside)
		linked = linked || b.isLinks() || aside[k]
		if s := b.line(); isSectionEnd(s) {
			headed = true
			if isOfReaders(s) {
				return
			}
		}
	}
	for k := from + 1; k < to; k++ {
		r.boxed[k] = some && (linked || !headed) && r.isOfBox(k, aside)
		r.inner[k] = !some && r.blocks[k].length > 0
	}
}

// isOfBox reports whether block k, which can be of a box, is one for certain. A number between
// paragraphs is that of a part of the article, and a lone 阅读 can be a sub-head.
func (r *reader) isOfBox(k int, aside []bool) bool {
	b := &r.blocks[k]
	s := b.line()
	return b.length > 0 && (aside[k] || b.hidden || b.isLinks() || isSectionEnd(s) || IsTool(s) || !IsFurniture(s) || isAdvertisement(s))
}

// isAdvertisement recognises the words over an advertisement.
func isAdvertisement(s string) bool {
	switch strings.ToLower(strings.Trim(squeezed(s), "[]【】（）()·-—")) {
	case "广告", "廣告", "推广", "ad", "advertisement", "pr", "広告":
		return true
	}
	return false
}

// leastBeside is the least number of characters of the paragraphs beside a box.
const leastBeside = 14

// isOfReaders reports whether a heading stands over what readers have written, or over a copy of
// the text.
func isOfReaders(s string) bool {
	return wordlist.HasAny(s, "评论", "留言", "跟帖", "复制")
}

// isNotice reports whether a paragraph says how the text may be used or where the paper can be read.
func isNotice(s string) bool {
	return wordlist.HasAny(s, "版权", "转载", "声明：", "客户端", "公众号", "投稿", "订阅", "扫码", "扫描")
}
