package raw

import "slices"

// themes holds what each body speaks of, as the set of its character pairs,
// to tell which body a headline is of: names, figures and quoted words of the
// headline come back in its body.
type themes struct {
	lines  []line
	pieces [][]piece // of each body, as they were when they were learnt
	widths []em      // of each body's column
	briefs []bool

	// Only bodies near a headline are asked, so a few sets are enough: that of
	// body i is in the place i % keptThemes as long as of says so.
	kept []theme
	of   [keptThemes]int // the body, from 1

	single   []charset // the same of single characters, for titles of no pair
	singleOf [keptThemes]int
}

// keptThemes are as many as are asked at once: a run's candidates, and those
// round them.
const keptThemes = maxCandidates + 2*rareAmong + 1

// theme is a set of character pairs as a bitmap. A body of 1,000 characters
// fills a sixteenth of it, so a pair is taken for present wrongly about as
// seldom.
type theme [themeBits / 64]uint64

const themeBits = 1 << 14

// add takes a line's pairs in.
func (t *theme) add(s string) {
	var room [pairsRoom]uint16
	for _, h := range pairs(s, room[:0]) {
		t[h/64] |= 1 << (h % 64)
	}
}

func (t *theme) has(h uint16) bool { return t[h/64]>>(h%64)&1 != 0 }

func themesOf(d *draft, lines []line, labels []labelling, m *scratch) *themes {
	t := &themes{lines: lines, kept: sized(&m.themes, keptThemes), single: sized(&m.single, keptThemes)}
	t.learn(d, labels)
	return t
}

// learn reads the bodies, anew where they have changed.
func (t *themes) learn(d *draft, labels []labelling) {
	n, lines := len(d.articles), t.lines
	t.pieces, t.widths, t.briefs = make([][]piece, n), make([]em, n), make([]bool, n)
	t.of, t.singleOf = [keptThemes]int{}, [keptThemes]int{}
	for i := range d.articles {
		t.pieces[i] = d.articles[i].pieces
		for _, p := range t.pieces[i] {
			for k := p.from; k < p.to; k++ {
				t.widths[i] = max(t.widths[i], labels[k].width)
				if labels[k].label == labelFirst && lines[k].marked {
					t.briefs[i] = true
				}
			}
		}
	}
}

// body is what body i speaks of.
func (t *themes) body(i int) *theme {
	at := i % keptThemes
	b := &t.kept[at]
	if t.of[at] != i+1 {
		*b, t.of[at] = theme{}, i+1
		for _, p := range t.pieces[i] {
			for k := p.from; k < p.to; k++ {
				b.add(t.lines[k].text)
			}
		}
	}
	return b
}

// pairsRoom is more pairs than a line of a column has.
const pairsRoom = 64

// pairs appends a hash, of themeBits, of every two neighbouring characters that
// are no marks and no spaces.
func pairs(s string, hashes []uint16) []uint16 {
	var prev rune
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = runeAt(s, i)
		c := classOf(r)
		if c == gap {
			continue
		}
		if c == closing || c == opening || c == dash || c == narrowMark {
			prev = 0
			continue
		}
		if prev != 0 {
			h := (uint32(prev)*0x9E3779B1 ^ uint32(r)*0x85EBCA77) * 0xC2B2AE35
			hashes = append(hashes, uint16(h>>(32-14)))
		}
		prev = r
	}
	return hashes
}

// rareAmong is over how many bodies round i a pair's rarity is judged; more
// would make the time grow with the square of the page.
const rareAmong = 12

// briefGain is what the standing title of a column of briefs says, whose words
// are in none of them: it is of a body that has briefs.
func (t *themes) briefGain(head []int, i int) float32 {
	for _, l := range head {
		if isBriefTitle(&t.lines[l]) {
			if t.briefs[i] {
				return gainBriefTitle
			}
			return -gainBriefTitle
		}
	}
	return 0
}

// isBriefTitle tells 简讯, 体坛快讯, 一句话新闻, 地方短波.
func isBriefTitle(l *line) bool {
	return l.runes <= 8 && hasSuffixAny(l.text, "简讯", "快讯", "短讯", "短波", "速递", "速览", "集锦", "一句话新闻", "新闻速读", "点击", "资讯", "动态", "簡訊", "快訊", "短訊", "速報", "速覽", "要闻速览", "微新闻", "短新闻", "短消息", "メモ", "短信", "三言两语", "快报", "快報", "播报", "集萃", "点滴", "微讯", "简报", "拾零")
}

// share is the part of the head's pairs that body i has, each counted by one
// over the number of bodies near it that have it.
func (t *themes) share(head []int, i int) float32 {
	var e echo
	e.hear(t, head, i)
	return e.share(0, len(head))
}

// echo is what every pair of a head's lines says for a body: 0 if the body does
// not have it. Line k's are says[ends[k]:ends[k+1]].
type echo struct {
	says []float32
	ends [maxHeadLines + 1]int
}

func (e *echo) hear(t *themes, head []int, i int) {
	var room [pairsRoom]uint16
	lo, hi := max(0, i-rareAmong), min(len(t.pieces), i+rareAmong+1)
	own := t.body(i)
	var near [2*rareAmong + 1]*theme
	for b := lo; b < hi; b++ {
		near[b-lo] = t.body(b)
	}
	e.says = e.says[:0]
	for j, k := range head[:min(len(head), maxHeadLines)] {
		if t.lines[k].nat <= 80*oneEm {
			for _, h := range pairs(t.lines[k].text, room[:0]) {
				say := float32(0)
				if own.has(h) {
					n := 0
					for _, b := range near[:hi-lo] {
						n += int(b[h/64] >> (h % 64) & 1)
					}
					say = 1 / float32(n)
				}
				e.says = append(e.says, say)
			}
		}
		if from := e.ends[j]; !slices.ContainsFunc(e.says[from:], func(v float32) bool { return v > 0 }) {
			e.says = t.hearCharacters(e.says[:from], t.lines[k].text, i, lo, hi)
		}
		e.ends[j+1] = len(e.says)
	}
}

// charset is a set of characters as a bitmap. A body of 1,000 characters has
// some 400, which are a tenth of it.
type charset [charsetBits / 64]uint64

const charsetBits = 1 << 12

// singles calls f with a hash of every ideograph of a text.
func singles(s string, f func(h uint32)) {
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		if r, n = runeAt(s, i); classOf(r) == ideograph {
			f(uint32(r) * 0x9E3779B1 >> (32 - 12))
		}
	}
}

// characters are the characters of body i.
func (t *themes) characters(i int) *charset {
	at := i % keptThemes
	b := &t.single[at]
	if t.singleOf[at] != i+1 {
		*b, t.singleOf[at] = charset{}, i+1
		for _, p := range t.pieces[i] {
			for k := p.from; k < p.to; k++ {
				singles(t.lines[k].text, func(h uint32) { b[h/64] |= 1 << (h % 64) })
			}
		}
	}
	return b
}

// hearCharacters is what the characters of a line say for body i that shares no
// pair with it or with the bodies [lo, hi) round it: 旧雨伞 is of the one that
// speaks of rain and of umbrellas.
func (t *themes) hearCharacters(says []float32, s string, i, lo, hi int) []float32 {
	own := t.characters(i)
	singles(s, func(h uint32) {
		say := float32(0)
		if own[h/64]>>(h%64)&1 != 0 {
			n := 0
			for b := lo; b < hi; b++ {
				n += int(t.characters(b)[h/64] >> (h % 64) & 1)
			}
			say = weightCharacter / float32(n)
		}
		says = append(says, say)
	})
	return says
}

// share is that of the lines [from, to).
func (e *echo) share(from, to int) float32 {
	says := e.says[e.ends[min(from, maxHeadLines)]:e.ends[min(to, maxHeadLines)]]
	if len(says) == 0 {
		return 0
	}
	var got float32
	for _, v := range says {
		got += v
	}
	return got / float32(len(says))
}

// narrow tells that a head line fits into the column of the body before
// article i, as a sub-head must.
func (t *themes) narrow(lines []line, head, i int) bool {
	return lines[head].nat <= t.widths[i-1]+oneEm/2
}
