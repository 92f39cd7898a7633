package field

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// wrapped sets a paragraph in lines of a width in em, behind an indent.
func wrapped(p, indent string, width int) (lines []string) {
	for r := []rune(indent + p); len(r) > 0; {
		n := fitting(r, width)
		for n < len(r) && strings.ContainsRune("，。；：？！”、）》", r[n]) {
			n--
		}
		for n > 1 && n < len(r) && (strings.ContainsRune("“（《", r[n-1]) || isInWord(r[n-1]) && isInWord(r[n])) {
			n--
		}
		lines, r = append(lines, string(r[:n])), r[n:]
	}
	return lines
}

// fitting counts the characters that a line of a width has room for.
func fitting(r []rune, width int) int {
	room := 2 * width
	for n, c := range r {
		if room--; c >= 0x2000 {
			room--
		}
		if room < 0 {
			return n
		}
	}
	return len(r)
}

func isInWord(c rune) bool { return c < 0x80 && c > ' ' }

// cellsOf is how wide a text is set: a Latin letter is half a han.
func cellsOf(s string) (n int) {
	for _, c := range s {
		if n++; c > 0x7f {
			n++
		}
	}
	return n
}

// setLines sets a paragraph in lines so many han wide: no mark begins a line, numbers
// and words stay whole.
func setLines(p, indent string, han int) (lines []string) {
	var units []string
	for _, c := range p {
		s := string(c)
		last := len(units) - 1
		latin := func(s string) bool {
			c := s[len(s)-1]
			return c < 0x80 && c != ' '
		}
		if last >= 0 && (latin(s) && latin(units[last]) || strings.ContainsRune("，。；：？！”）、", c) || strings.HasSuffix(units[last], "“") || strings.HasSuffix(units[last], "（")) {
			units[last] += s
			continue
		}
		units = append(units, s)
	}
	line := indent
	for _, u := range units {
		if cellsOf(line+u) > 2*han {
			lines, line = append(lines, line), ""
		}
		line += u
	}
	return append(lines, line)
}

func cutLines(q, indent string, han int) (lines []string) {
	line := indent
	for _, c := range q {
		if cellsOf(line+string(c)) > 2*han && !strings.ContainsRune("，。；：？！”、", c) {
			lines, line = append(lines, strings.TrimRight(line, " ")), ""
			if c == ' ' {
				continue
			}
		}
		line += string(c)
	}
	return append(lines, line)
}

// endingShort makes a paragraph whose last line is well short of the others.
func endingShort(q string, han int) string {
	for {
		set := setLines(q, "", han)
		if len(set) == 1 && cellsOf(set[0]) < 2*han-8 || len(set) > 1 && cellsOf(set[len(set)-1]) <= 2*han-8 {
			return q
		}
		q += "村里人都这样说。"
	}
}

// stopsInside reports whether a line before the last ends in a stop. Without indents it
// then cannot be seen that the paragraph goes on.
func stopsInside(q string, han int) bool {
	set := setLines(q, "", han)
	return slices.ContainsFunc(set[:len(set)-1], func(l string) bool { return strings.ContainsRune("。？！”", []rune(l)[len([]rune(l))-1]) })
}

// longParagraphs are paragraphs of some sentences each.
func longParagraphs(r *rand.Rand, n int) (all []string) {
	bodies := some(r, lingdong.sentences, len(lingdong.sentences))
	for k := range n {
		all = append(all, bodies[2*k]+bodies[2*k+1])
	}
	return all
}

// strayBlanks puts a blank between two han, one time in so many.
func strayBlanks(r *rand.Rand, l string, one int) string {
	var b strings.Builder
	var before rune
	for _, c := range l {
		if before >= 0x4e00 && before < 0xa000 && c >= 0x4e00 && c < 0xa000 && r.IntN(one) == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		before = c
	}
	return b.String()
}

// longArticle makes an article of paragraphs of one to three sentences each.
func longArticle(r *rand.Rand, title string, n int) article {
	p := article{title: title, byline: oneOf(r, "", "本报记者 ", "□ ") + oneOf(r, wugang.names...)}
	p.byline = strings.TrimPrefix(p.byline, "□ ")
	for range n {
		var s string
		for _, q := range some(r, wugang.sentences, 1+r.IntN(3)) {
			if !strings.HasPrefix(q, "问：") && !strings.HasPrefix(q, "答：") {
				s += q
			}
		}
		if s == "" {
			s = wugang.sentences[0]
		}
		p.paragraphs = append(p.paragraphs, s)
	}
	return p
}
