package field

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestFourthRoundCopies(t *testing.T) {
	t.Parallel()
	(&family{"fourth-copies", 40, fourthCopy}).run(t, 0)
}

func TestFourthRoundPastes(t *testing.T) {
	t.Parallel()
	(&family{"fourth-pastes", 40, fourthPaste}).run(t, 2)
}

func TestFourthRoundScans(t *testing.T) {
	t.Parallel()
	(&family{"fourth-scans", 40, fourthScan}).run(t, 1)
}

// fourthCopy writes an article as it is copied from Word or WPS: a paragraph a line, at
// times with line breaks by hand, numbered heads, names parted by full-width spaces.
func fourthCopy(r *rand.Rand) made {
	i, p := fourth.one(r)
	i.paper, i.date = "", ""
	if r.IntN(2) == 0 {
		number := oneOf(r, []string{"一、", "二、", "三、"}, []string{"（一）", "（二）", "（三）"}, []string{"1．", "2．", "3．"}, []string{"１、", "２、", "３、"})
		p.paragraphs = slices.Insert(p.paragraphs, 1, number[0]+"把账算清楚")
		p.paragraphs = slices.Insert(p.paragraphs, 3, number[1]+"让路通到家门口")
	}
	var lines []string
	lines = append(lines, p.title)
	if r.IntN(3) == 0 {
		p.deck = fourthDecks[2]
		lines = append(lines, oneOf(r, "", "　　　　")+p.deck)
	}
	switch r.IntN(3) {
	case 0:
		p.byline = "本报记者　柳　眉"
		lines = append(lines, p.byline)
	case 1:
		p.byline = "本报记者 褚立新　通讯员 计海涛"
		lines = append(lines, "\t\t"+p.byline)
	}
	if r.IntN(2) == 0 {
		lines = append(lines, "")
	}
	indent := oneOf(r, "　　", "", "\u00a0\u00a0\u00a0\u00a0", "\t", "  ")
	hand := r.IntN(3)
	for _, q := range p.paragraphs {
		if c := []rune(q); hand == 0 && len(c) > 24 && r.IntN(3) == 0 { // a line broken by hand inside of a sentence
			at := 12
			for at < len(c)-2 && (c[at] < 0x80 || strings.ContainsRune("，。；：？！”“、《》", c[at]) || c[at-1] < 0x80 || strings.ContainsRune("。；：？！”、", c[at-1])) { // behind a stop the end of the paragraph cannot be seen
				at++
			}
			q = string(c[:at]) + "\v" + string(c[at:])
		}
		lines = append(lines, indent+q+oneOf(r, "", "", " "))
		if hand == 2 && r.IntN(3) == 0 {
			lines = append(lines, "")
		}
	}
	if r.IntN(3) == 0 {
		end := "（作者单位：岭东县委党校）"
		p.loose = []string{end}
		lines = append(lines, indent+end)
	}
	end := "\n"
	if hand == 1 { // all lines are broken by hand
		end = "\v"
	}
	return made{files: map[string][]byte{"copy.txt": encodedPlain(r, strings.Join(lines, end)+"\n")}, open: "copy.txt", want: i, flat: true}
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

// fourthPaste writes what viewers of PDF give when a column is marked and copied: one line
// for each printed line, with no indents or some, blanks that were not printed, and divided
// dashes.
func fourthPaste(r *rand.Rand) made {
	i, p := fourth.one(r)
	i.paper, i.date = "", ""
	p.byline = "本报记者 " + oneOf(r, fourthNames...)
	han := 15 + r.IntN(12)
	indent := oneOf(r, "", "", "　　", "  ")
	p.paragraphs = longParagraphs(r, 4+r.IntN(3))
	if r.IntN(2) == 0 {
		p.paragraphs[1] = strings.Replace(p.paragraphs[1], "，", "——", 1)
	}
	lines := []string{p.title, p.byline}
	blanks := r.IntN(3)
	for k, q := range p.paragraphs {
		q = endingShort(q, han)
		for n := 0; indent == "" && stopsInside(q, han); n++ {
			q = endingShort([]string{"眼下，", "说起来，"}[n%2]+q, han)
		}
		p.paragraphs[k] = q
		for _, l := range setLines(q, indent, han) {
			switch blanks {
			case 0:
				l = strayBlanks(r, l, 8)
			case 1:
				l = strings.ReplaceAll(l, "——", "— —") + " "
			}
			lines = append(lines, l)
		}
	}
	return made{files: map[string][]byte{"paste.txt": encodedPlain(r, strings.Join(lines, "\n")+"\n")}, open: "paste.txt", want: i, flat: true}
}

// longParagraphs are paragraphs of some sentences each.
func longParagraphs(r *rand.Rand, n int) (all []string) {
	bodies := some(r, fourthBodies, len(fourthBodies))
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

// fourthScan writes what recognition of a scanned column gives: marks of both widths,
// blanks between the letters, empty lines between the blocks; two articles at times.
func fourthScan(r *rand.Rand) made {
	i := fourth.issue(r, 1, 1+r.IntN(2))
	i.paper, i.date = "", ""
	i.pages[0].number, i.pages[0].name = 0, ""
	han := 16 + r.IntN(12)
	every, indent := oneOf(r, 1, 6, 1000), oneOf(r, "　　", "  ")
	half := strings.NewReplacer("，", ",", "：", ":", "；", ";", "？", "?", "！", "!", "（", "(", "）", ")", "“", "\"", "”", "\"")
	var b strings.Builder
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = "本报记者 " + oneOf(r, fourthNames...)
		p.paragraphs = longParagraphs(r, 3+r.IntN(3))
		if n > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%s\n\n%s\n\n", p.title, p.byline)
		for k, q := range p.paragraphs {
			q = endingShort(q, han)
			if r.IntN(2) == 0 {
				q = half.Replace(q)
			}
			p.paragraphs[k] = q
			for _, l := range setLines(q, indent, han) {
				b.WriteString(strayBlanks(r, l, every) + "\n")
			}
			if every == 6 && r.IntN(2) == 0 {
				b.WriteString("\n")
			}
		}
	}
	return made{files: map[string][]byte{"scan.txt": encodedPlain(r, b.String())}, open: "scan.txt", want: i, flat: true}
}
