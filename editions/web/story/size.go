package story

import (
	"strconv"
	"strings"

	"baolan/editions/rebuild/cue"
	"baolan/editions/web/markup"
)

// plainSize is the size of text without a stated size, in pixels.
const plainSize = 16

// fontSizes is the sizes of <font size=1> to <font size=7>, in pixels.
var fontSizes = [...]float32{10, 13, 16, 18, 24, 32, 48}

// headingSizes is the sizes of <h1> to <h6>, in pixels.
var headingSizes = [...]float32{32, 24, 19, 16, 13, 11}

// size returns the size of the text that comes next, in pixels.
func (s *splitter) size() float32 {
	if n := len(s.sizes); n > 0 {
		return s.sizes[n-1]
	}
	return plainSize
}

// resize reads the beginning or the end of an element that can set a size.
func (s *splitter) resize(n *markup.Node, open bool) {
	size, ok := sizeOf(n, s.size())
	switch {
	case !ok:
	case open:
		s.sizes = append(s.sizes, size)
	default:
		s.sizes = s.sizes[:max(0, len(s.sizes)-1)]
	}
}

// sizeOf returns the size of the text in an element that sets one. around is the size of the
// text round the element.
func sizeOf(n *markup.Node, around float32) (size float32, ok bool) {
	if style := n.Attribute("style"); strings.Contains(style, "font-size") {
		if size := styleSize(style, around); size > 0 {
			return size, true
		}
	}
	switch {
	case n.Tag == "font" && n.Has("size"):
		return fontSize(n.Attribute("size"))
	case n.Tag == "big":
		return around * 1.2, true
	case n.Tag == "small":
		return around / 1.2, true
	case len(n.Tag) == 2 && n.Tag[0] == 'h' && n.Tag[1] >= '1' && n.Tag[1] <= '6':
		return headingSizes[n.Tag[1]-'1'], true
	}
	return 0, false
}

// fontSize reads the attribute size of <font>: 5, or +2 and -1, which are relative to 3.
func fontSize(s string) (float32, bool) {
	s = strings.TrimSpace(s)
	k, err := strconv.Atoi(s)
	if err != nil {
		return 0, false
	}
	if s[0] == '+' || s[0] == '-' {
		k += 3
	}
	return fontSizes[min(max(k, 1), len(fontSizes))-1], true
}

// styleSize returns the size that a style sets, in pixels, 0 if it sets none that is known.
func styleSize(style string, around float32) float32 {
	_, rest, ok := strings.Cut(strings.ToLower(style), "font-size:")
	if !ok {
		return 0
	}
	value, _, _ := strings.Cut(rest, ";")
	value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
	for _, u := range [...]struct {
		unit string
		of   float32
	}{{"px", 1}, {"pt", 4.0 / 3}, {"rem", plainSize}, {"em", around}, {"%", around / 100}} {
		if number, ok := strings.CutSuffix(value, u.unit); ok {
			if v, err := strconv.ParseFloat(strings.TrimSpace(number), 32); err == nil && v > 0 && v < 1000 {
				return float32(v) * u.of
			}
			return 0
		}
	}
	return map[string]float32{"x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32}[value]
}

// larger is the least ratio of two sizes of type that a reader sees as different.
const larger = 1.15

// areUnlike reports whether a reader sees two sizes as different.
func areUnlike(a, b float32) bool { return a > b*larger || b > a*larger }

// largestHead returns the headline by its size, for a page that does not mark it: the largest
// short line before the text or at its beginning, if it is larger than the text; else one
// that is bold; -1 for none.
func (r *reader) largestHead(body span, until int) int {
	text := r.textSize(body)
	best, bold := -1, -1
	for i := range until {
		b := &r.blocks[i]
		if body.to > 0 && i > body.from+3 {
			break
		}
		if !r.mayBeHead(b) {
			continue
		}
		if areUnlike(b.size, text) && b.size > text && (best < 0 || b.size > r.blocks[best].size*1.02) {
			best = i
		}
		if bold < 0 && b.strong*10 >= b.length*8 && (body.to == 0 || i <= body.from+1) {
			bold = i
		}
	}
	if best < 0 {
		return bold
	}
	return best
}

// mayBeHead reports whether a block is a short line that is no link, no line of editors and
// no furniture.
func (r *reader) mayBeHead(b *block) bool {
	s := b.line()
	if b.length < 4 || !isShort(s, 60) || b.hidden || b.rubbish || b.isLinks() || b.data || endsInStop(s) || IsCredits(s) || isPaper(squeezed(s)) || isSectionEnd(s) || IsFurniture(s) {
		return false
	}
	if _, _, ok := ReadImprint(s); ok {
		return false
	}
	_, signs := cue.CutByline(s)
	return !signs
}

// textSize returns the size of most of a body's text or, if there is none, of the page's.
func (r *reader) textSize(body span) float32 {
	if body.to == 0 {
		body.to = len(r.blocks)
	}
	sum, n := float32(0), 0
	for i := body.from; i < body.to; i++ {
		if b := &r.blocks[i]; b.length >= 30 {
			sum, n = sum+b.size*float32(b.length), n+b.length
		}
	}
	if n == 0 {
		return plainSize
	}
	return sum / float32(n)
}
