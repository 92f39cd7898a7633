package field

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"baolan/editions/source"
	"baolan/model"
)

func TestThirdRoundJoins(t *testing.T) {
	t.Parallel()
	(&family{"third-joins", 80, thirdJoins}).run(t, 15)
}

// Sentences with what stands whole at a line's end: as printed, and how an extractor
// tore it.
var thirdWhole = []string{
	"项目总投资12.86亿元，其中财政资金3,450.5万元，占26.83%，其余由企业自筹。", "平台网址为https://www.wugang.example/ferry/2026，市民也可发邮件到ferry-service@wugang.example咨询。",
	"新船取名“Harbour-Star”，配有Wi-Fi 6和4K投影，最高航速18.5节。", "研究结果发表在国际期刊Environmental Science & Technology上，通讯作者为宋知夏。",
	"服务热线0519-8866-1234每天7:30至21:30开通，节假日不休。", "比赛用时2小时08分36.5秒，比纪录快了17.2秒。", "这份名为International Coastal Cleanup的活动已经办了37届，覆盖150多个国家和地区。",
	"2024—2025学年，全市共有12,345名学生参加，比上学年增加1,088人。", "气温将在零下3.5℃至12℃之间，阵风7—8级，浪高2.5米。", "他从2008年起一共写了1200多篇日记，约86.4万字。",
}

// thirdJoins sets a page in a narrow column, and tears it as extractors do.
func thirdJoins(r *rand.Rand) made {
	i := issue{pages: []sheet{{}}}
	p := piece{title: oneOf(r, thirdTitles...), byline: "本报记者 " + oneOf(r, thirdNames...)}
	for _, q := range some(r, thirdWhole, 4+r.IntN(3)) {
		q = oneOf(r, thirdBodies[0], thirdBodies[1], thirdBodies[6], thirdBodies[11]) + q
		switch r.IntN(5) {
		case 0:
			q = "——" + q
		case 1:
			q = "“" + q + "”"
		}
		p.paragraphs = append(p.paragraphs, q)
	}
	i.pages[0].articles = []piece{p}
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

// TestThirdRoundBlanks asks that what was torn is whole with its blanks: the comparison
// of the other families leaves blanks out.
func TestThirdRoundBlanks(t *testing.T) {
	t.Parallel()
	var said []string
	const cases = 60
	for seed := range uint64(cases) {
		r := rand.New(rand.NewPCG(seed, 20261106)) //nolint:gosec // a case is made again from its seed
		q, how := oneOf(r, thirdWhole...), oneOf(r, 0, 1, 2, 3)
		p := thirdBodies[1] + thirdBodies[6][:30*3] + q
		lines := append([]string{oneOf(r, thirdTitles...), "本报记者 温以宁"}, torn(r, p, how, 14+r.IntN(14))...)
		lines = append(lines, setLines(thirdBodies[11], "　　", 20)...)
		ls, err := source.Open(t.Context(), "-", source.Options{Stdin: strings.NewReader(strings.Join(lines, "\n") + "\n")})
		if err != nil {
			t.Fatal(err)
		}
		for _, whole := range wholes(q) {
			if !strings.Contains(textOf(ls[0].Pages), whole) {
				said = append(said, fmt.Sprintf("seed %d (%d): %s", seed, how, whole))
				break
			}
		}
	}
	told(t, cases, said, 14)
}

func textOf(pages []model.Page) string {
	var b bytes.Buffer
	for k := range pages {
		for a := range pages[k].Articles {
			for _, q := range pages[k].Articles[a].Paragraphs {
				b.WriteString(q.Text + "\n")
			}
		}
	}
	return b.String()
}

// wholes are the numbers, addresses and words of a sentence.
func wholes(q string) []string {
	return strings.FieldsFunc(q, func(c rune) bool { return c > 0x7f || c == ' ' })
}

// thirdDamaged makes a text and the same with one byte of it broken.
func thirdDamaged(r *rand.Rand) (whole, broken made) {
	how := []func(*rand.Rand) made{thirdLines, thirdDigest, thirdArchive, thirdRecords, thirdSaved, thirdJoins}
	whole = oneOf(r, how...)(r)
	broken = whole
	broken.files = map[string][]byte{}
	var names []string
	for name := range whole.files {
		names = append(names, name)
	}
	name := names[0]
	for _, s := range names {
		if broken.files[s] = whole.files[s]; s < name {
			name = s
		}
	}
	b := bytes.Clone(whole.files[name])
	at := r.IntN(len(b))
	switch r.IntN(4) {
	case 0:
		b[at] = 0xff
	case 1:
		b[at] ^= 1 << r.IntN(8)
	case 2:
		b = append(b[:at:at], b[at+1:]...)
	default:
		b = bytes.Join([][]byte{b[:at], {byte(r.IntN(256))}, b[at:]}, nil)
	}
	broken.files[name] = b
	return whole, broken
}

// partsOf is what a reader sees of a case, a part a line.
func partsOf(t *testing.T, m *made) map[string]int {
	t.Helper()
	dir := t.TempDir()
	m.write(t, dir)
	ls, err := source.Open(t.Context(), dir+"/"+m.open, source.Options{})
	if err != nil {
		return map[string]int{err.Error(): 1}
	}
	parts := map[string]int{}
	for k := range ls {
		for p := range ls[k].Pages {
			for a := range ls[k].Pages[p].Articles {
				x := &ls[k].Pages[p].Articles[a]
				for _, s := range []string{x.Title(), x.Kicker, x.Deck, x.Byline} {
					parts[squeezed(s)]++
				}
				for _, q := range x.Paragraphs {
					parts[squeezed(q.Text)]++
				}
			}
		}
	}
	return parts
}

// TestThirdRoundDamage asks that one broken byte changes two parts at most.
func TestThirdRoundDamage(t *testing.T) {
	t.Parallel()
	const cases = 200
	var said []string
	for seed := range uint64(cases) {
		whole, broken := thirdDamaged(rand.New(rand.NewPCG(seed, 20261107))) //nolint:gosec // a case is made again from its seed
		was, is := partsOf(t, &whole), partsOf(t, &broken)
		changed := 0
		for s, n := range was {
			changed += max(0, n-is[s])
		}
		if changed > 2 {
			said = append(said, fmt.Sprintf("seed %d: %s: %d of %d parts", seed, whole.open, changed, len(was)))
		}
	}
	told(t, cases, said, 3)
}
