package field

import (
	"math/rand/v2"
	"strings"
)

// Sentences with what stands whole at a line's end: as printed, and how an extractor
// tore it.
var tornSentences = []string{
	"项目总投资12.86亿元，其中财政资金3,450.5万元，占26.83%，其余由企业自筹。", "平台网址为https://www.wugang.example/ferry/2026，市民也可发邮件到ferry-service@wugang.example咨询。",
	"新船取名“Harbour-Star”，配有Wi-Fi 6和4K投影，最高航速18.5节。", "研究结果发表在国际期刊Environmental Science & Technology上，通讯作者为宋知夏。",
	"服务热线0519-8866-1234每天7:30至21:30开通，节假日不休。", "比赛用时2小时08分36.5秒，比纪录快了17.2秒。", "这份名为International Coastal Cleanup的活动已经办了37届，覆盖150多个国家和地区。",
	"2024—2025学年，全市共有12,345名学生参加，比上学年增加1,088人。", "气温将在零下3.5℃至12℃之间，阵风7—8级，浪高2.5米。", "他从2008年起一共写了1200多篇日记，约86.4万字。",
}

// tornLines sets a page in a narrow column, and tears it as extractors do.
func tornLines(r *rand.Rand) made {
	i := edition{pages: []page{{}}}
	p := article{title: oneOf(r, wugang.titles...), byline: "本报记者 " + oneOf(r, wugang.names...)}
	for _, q := range some(r, tornSentences, 4+r.IntN(3)) {
		q = oneOf(r, wugang.sentences[0], wugang.sentences[1], wugang.sentences[6], wugang.sentences[11]) + q
		switch r.IntN(5) {
		case 0:
			q = "——" + q
		case 1:
			q = "“" + q + "”"
		}
		p.paragraphs = append(p.paragraphs, q)
	}
	i.pages[0].articles = []article{p}
	how, han := r.IntN(6), 14+r.IntN(14)
	lines := []string{p.title, p.byline}
	for _, q := range p.paragraphs {
		lines = append(lines, torn(r, q, how, han)...)
	}
	return made{files: map[string][]byte{"page.txt": encodedPlain(r, strings.Join(lines, "\n")+"\n")}, open: "page.txt", want: i, flat: true}
}

// torn sets a paragraph in lines and does to it what an extractor does: breaks inside of
// numbers and words, puts blanks where scripts change, before marks, or between digits.
func torn(r *rand.Rand, q string, how, han int) []string {
	switch how {
	case 0: // a line ends wherever it is full
		return cutLines(q, "　　", han)
	case 1: // words are parted by hyphens
		return hyphened(q, han)
	case 2: // a blank where han and Latin meet
		return setLines(spacedScripts(q), "　　", han)
	case 3: // digits set apart
		return setLines(spacedDigits(r, q), "　　", han)
	case 4: // a lone quotation mark on a line of its own
		lines := setLines(q, "　　", han)
		last := lines[len(lines)-1]
		if strings.HasSuffix(last, "”") && len(last) > len("”") {
			lines[len(lines)-1] = strings.TrimSuffix(last, "”")
			lines = append(lines, "”")
		}
		return lines
	default:
		return setLines(q, "　　", han)
	}
}

// hyphened breaks long words of letters by a hyphen, as typesetting programs do.
func hyphened(q string, han int) (lines []string) {
	for _, l := range cutLines(q, "　　", han) {
		if n := len(lines); n > 0 && isSmall(lines[n-1][len(lines[n-1])-1]) && isSmall(l[0]) && !strings.Contains(q, "http") {
			lines[n-1] += "-"
		}
		lines = append(lines, l)
	}
	return lines
}

func isSmall(c byte) bool { return c >= 'a' && c <= 'z' }

func spacedScripts(q string) string {
	var b strings.Builder
	var before rune
	for _, c := range q {
		if before != 0 && (before < 0x80) != (c < 0x80) && c > 0x2fff && !strings.ContainsRune("，。；：？！”“、（）", c) {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		before = c
	}
	return b.String()
}

func spacedDigits(r *rand.Rand, q string) string {
	var b strings.Builder
	var before rune
	for _, c := range q {
		isDigit := func(c rune) bool { return c >= '0' && c <= '9' }
		if isDigit(before) && isDigit(c) && r.IntN(2) == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		before = c
	}
	return b.String()
}

// tornBlanks writes a text that is torn as tornLines tears it, and asks that what was torn is whole
// with its blanks: the comparison of other families leaves blanks out.
func tornBlanks(r *rand.Rand) made {
	q, how := oneOf(r, tornSentences...), oneOf(r, 0, 1, 2, 3)
	p := wugang.sentences[1] + wugang.sentences[6][:30*3] + q
	lines := append([]string{oneOf(r, wugang.titles...), "本报记者 温以宁"}, torn(r, p, how, 14+r.IntN(14))...)
	lines = append(lines, setLines(wugang.sentences[11], "　　", 20)...)
	return made{files: map[string][]byte{"page.txt": []byte(strings.Join(lines, "\n") + "\n")}, open: "page.txt", piped: true, holds: wholes(q)}
}

// wholes are the numbers, addresses and words of a sentence.
func wholes(q string) []string {
	return strings.FieldsFunc(q, func(c rune) bool { return c > 0x7f || c == ' ' })
}
