package main

import "strings"

// atom is the smallest piece that no line break divides: one ideograph, a
// run of letters and digits, a pair —— or ……, or a space. Widths are in em.
type atom struct {
	text  string
	width float64 // the natural width
	give  float64 // by how much it can be narrowed before it touches its neighbour
	gap   float64 // the space to the next atom (自动间距 between ideograph and Latin)
	class class
}

type class uint8

const (
	ideograph class = iota
	latin
	opening
	closing // marks that may not begin a line
	space
	pairMark // —— and ……, of full width, which may not begin a line
)

const (
	openingMarks = "“‘（《〈【「『〔［"
	closingMarks = "，。、；：？！”’）》〉】」』〕］％℃·…ーっゃゅょッャュョ々ァィェォ"
	halfMarks    = "，。、；：？！”’）》〉】」』〕］"
)

// setting is how one page's body is set.
type setting struct {
	font    font
	auto    float64 // the space between ideograph and Latin, em
	trim    bool    // the second of two marks side by side is narrowed by half an em
	kaiming bool    // 开明式: marks inside a sentence are half width
}

// atoms divides a paragraph into atoms.
func (s setting) atoms(text string) []atom {
	var out []atom
	r := []rune(text)
	for i := 0; i < len(r); {
		a, j := s.next(r, i)
		a.text = string(r[i:j])
		out = append(out, a)
		i = j
	}
	s.gaps(out)
	return out
}

// next returns the atom that begins at i, and where it ends.
func (s setting) next(r []rune, i int) (a atom, end int) {
	c := r[i]
	j := i + 1
	a.width = 1
	switch {
	case c == ' ':
		a.class, a.width, a.give = space, 0.5, 0.2
	case isLatin(c) && c != '℃':
		for j < len(r) && r[j] > ' ' && isLatin(r[j]) {
			j++
		}
		a.class, a.width = latin, s.font.latin(string(r[i:j]))
	case (c == '—' || c == '…') && j < len(r) && r[j] == c:
		j++
		a.class, a.width = pairMark, 2
	case strings.ContainsRune(openingMarks, c):
		a.class, a.give = opening, 0.5
	case strings.ContainsRune(closingMarks, c):
		a.class = closing
		if strings.ContainsRune(halfMarks, c) {
			a.give = 0.5
		}
		if s.kaiming && strings.ContainsRune("，、；：”’）》", c) {
			a.width, a.give = 0.5, 0
		}
	}
	return a, j
}

func isLatin(c rune) bool { return c < 0x2000 && c != '·' && c != '×' }

// gaps sets the spaces between atoms, and narrows marks that are side by side.
func (s setting) gaps(out []atom) {
	for i := range out[:max(0, len(out)-1)] {
		a, b := &out[i], out[i+1]
		if (a.class == latin && b.class == ideograph) || (a.class == ideograph && b.class == latin) {
			a.gap = s.auto
		}
		if s.trim && a.class == closing && a.give == 0.5 && (b.class == closing || b.class == opening) {
			a.width, a.give = 0.5, 0
		}
	}
}

// mayBreak reports whether a line may end after atom i.
func mayBreak(a []atom, i int) bool {
	if i+1 >= len(a) {
		return true
	}
	x, y := a[i], a[i+1]
	if x.class == opening || y.class == closing || y.class == pairMark || y.class == space {
		return false
	}
	// A number keeps its unit sign, and a sign its number.
	return x.class != latin || y.class != latin
}

// line is atoms that are set to one measure.
type line struct {
	atoms   []atom
	squeeze float64 // by how much its marks are narrowed, em; 0 if they are not
	last    bool    // it is the last of its paragraph
}

// next cuts one line of at most measure em off the beginning of a. It takes the most atoms
// that fit. If a line may not end there, it takes one more if the marks can be narrowed by
// as much, and otherwise leaves one to the next line (CLREQ §3.1.9, 推入 before 推出).
func next(a []atom, measure float64) (line, []atom) {
	const slack = 1e-6
	natural, give := 0.0, 0.0
	best, bestWidth := -1, 0.0
	for i := range a {
		natural += a[i].width
		give += a[i].give
		end := natural - trailing(a[i])
		if mayBreak(a, i) && end <= measure+slack {
			best, bestWidth = i, end
		}
		if end > measure+slack {
			over := end - measure
			// An atom is taken in only if that narrows the marks less than its absence
			// would widen the gaps.
			if mayBreak(a, i) && over <= min(give, 1)+slack && (best < 0 || measure-bestWidth >= 1-slack && over <= 0.75+slack) {
				return line{atoms: trimmed(a[:i+1]), squeeze: over, last: i+1 == len(a)}, a[i+1:]
			}
			if over > 2 {
				break
			}
		}
		natural += a[i].gap
		give += a[i].gap
	}
	if best < 0 {
		best = 0 // a run wider than the measure is a line of its own and overhangs
		for best+1 < len(a) && !mayBreak(a, best) {
			best++
		}
	}
	l := line{atoms: trimmed(a[:best+1]), last: best+1 >= len(a)}
	return l, a[best+1:]
}

// trailing returns the width of an atom that disappears at a line's end.
func trailing(a atom) float64 {
	if a.class == space {
		return a.width
	}
	return 0
}

func trimmed(a []atom) []atom {
	for len(a) > 0 && a[len(a)-1].class == space {
		a = a[:len(a)-1]
	}
	return a
}
