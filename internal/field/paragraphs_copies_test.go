package field

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// wordCopy writes an article as it is copied from Word or WPS: a paragraph a line, at
// times with line breaks by hand, numbered heads, names parted by full-width spaces.
func wordCopy(r *rand.Rand) made {
	i, p := lingdong.one(r)
	i.paper, i.date = "", ""
	if r.IntN(2) == 0 {
		number := oneOf(r, []string{"一、", "二、", "三、"}, []string{"（一）", "（二）", "（三）"}, []string{"1．", "2．", "3．"}, []string{"１、", "２、", "３、"})
		p.paragraphs = slices.Insert(p.paragraphs, 1, number[0]+"把账算清楚")
		p.paragraphs = slices.Insert(p.paragraphs, 3, number[1]+"让路通到家门口")
	}
	var lines []string
	lines = append(lines, p.title)
	if r.IntN(3) == 0 {
		p.deck = lingdong.decks[2]
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
