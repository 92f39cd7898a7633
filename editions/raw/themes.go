package raw

// themes holds what each body speaks of, to tell which body a headline is of:
// names, figures and quoted words of the headline come back in its body.
type themes struct {
	lines  []line
	pieces [][]piece // of each body, as they were when they were learnt
	widths []em      // of each body's column
	briefs []bool

	pairs  vocabulary
	single vocabulary // for titles of no pair
}

// keptThemes are as many as are asked at once: a run's candidates, and those
// round them.
const keptThemes = maxCandidates + 2*rareAmong + 1

// theme is a set of character pairs, or of characters, as a bitmap. A body of
// 1,000 characters fills a sixteenth of it, so a pair is taken for present
// wrongly about as seldom.
type theme [themeBits / 64]uint64

const themeBits = 1 << 14

// read takes in what stands in a body.
func (t *theme) read(lines []line, pieces []piece, single bool) {
	var room [pairsRoom]uint16
	for _, p := range pieces {
		for k := p.from; k < p.to; k++ {
			for _, h := range hashesOf(lines[k].text, room[:0], single) {
				t[h/64] |= 1 << (h % 64)
			}
		}
	}
}

func (t *theme) has(h uint16) bool { return t[h/64]>>(h%64)&1 != 0 }

// vocabulary is what the bodies speak of, in pairs of characters or in single
// ones. Only bodies near a headline are asked, so a few sets are enough: that of
// body i is in the place i % keptThemes as long as of says so.
type vocabulary struct {
	single bool
	kept   []theme
	of     [keptThemes]int // the body, from 1
}

// body is what body i speaks of.
func (v *vocabulary) body(t *themes, i int) *theme {
	at := i % keptThemes
	b := &v.kept[at]
	if v.of[at] != i+1 {
		*b, v.of[at] = theme{}, i+1
		b.read(t.lines, t.pieces[i], v.single)
	}
	return b
}

func themesOf(d *draft, lines []line, labels []labelling, m *scratch) *themes {
	t := &themes{lines: lines}
	t.pairs.kept = sized(&m.pairs, keptThemes)
	t.single.kept, t.single.single = sized(&m.single, keptThemes), true
	t.learn(d, labels)
	return t
}

// learn reads the bodies, anew where they have changed.
func (t *themes) learn(d *draft, labels []labelling) {
	n, lines := len(d.articles), t.lines
	t.pieces, t.widths, t.briefs = make([][]piece, n), make([]em, n), make([]bool, n)
	clear(t.pairs.of[:])
	clear(t.single.of[:])
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

// singles appends a hash of every ideograph, of twelve bits: a body of 1,000
// characters has some 400 different ones, which are a tenth of those.
func singles(s string, hashes []uint16) []uint16 {
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		if r, n = runeAt(s, i); classOf(r) == ideograph {
			hashes = append(hashes, uint16(uint32(r)*0x9E3779B1>>(32-12)))
		}
	}
	return hashes
}

func hashesOf(s string, room []uint16, single bool) []uint16 {
	if single {
		return singles(s, room)
	}
	return pairs(s, room)
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

// narrow tells that a head line fits into the column of the body before
// article i, as a sub-head must.
func (t *themes) narrow(lines []line, head, i int) bool {
	return lines[head].nat <= t.widths[i-1]+oneEm/2
}
