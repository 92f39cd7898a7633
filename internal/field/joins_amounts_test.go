package field

import (
	"math/rand/v2"
	"strings"
)

// broken are paragraphs with what extraction parts: amounts, addresses, words. The
// places where a line may end inside of it, or a space stand, are marks |.
var broken = []string{
	"全年完成投资4|7|5.6|亿元，比上年增长12.|5%，其中民间投资占62.|3%。",
	"报名请登录www.|hutang.|example/|baoming/2026，或发邮件至service@|hutang.|example咨询。",
	"活动由COVID-|19期间成立的志愿队发起，使用Wi-|Fi 7设备，视频采用H.2|65编码。",
	"景区十月接待游客340|2.1|万人次，门票收入1,2|34,5|67元，创历史新高。",
	"热线电话0571-|8765|4321，手机139|0571|2345，每天8:|30至17:|30有人接听。",
	"车牌号为浙A·1|23|45的客车于20|26年1|1月5日抵达，载有1|20名学员。",
	"据统计，2|0|0|0余人参加了1|0公里健步走，最快的用时5|2分1|8秒。",
	"大会的主题是international| cooperation，译作国际合作，来自23个国|家的代表出席。",
}

// tornAmounts writes printed columns whose lines end inside numbers, addresses and
// words, or that have spaces there.
func tornAmounts(r *rand.Rand) made {
	i := hutang.edition(r, 1, 1)
	i.paper, i.date, i.pages[0].name = "", "", ""
	p := &i.pages[0].articles[0]
	p.byline = "本报记者 " + oneOf(r, hutang.names...)
	width := 15 + r.IntN(9)
	lines := []string{p.title, p.byline}
	var want []string
	for k, q := range some(r, broken, 4) {
		want = append(want, strings.ReplaceAll(q, "|", ""))
		lines = append(lines, brokenLines(r, q, width)...)
		plain := some(r, hutang.sentences, 1)[0]
		if k == 3 {
			break
		}
		want = append(want, plain)
		lines = append(lines, wrapped(plain, "　　", width)...)
	}
	p.paragraphs = want
	return made{files: map[string][]byte{"第01版.txt": []byte(strings.Join(lines, "\n") + "\n")}, open: "第01版.txt", want: i}
}

// brokenLines sets a paragraph in lines that may end at a mark |, and puts a space at
// one mark in two inside of digits.
func brokenLines(r *rand.Rand, s string, width int) (lines []string) {
	runs := []rune("　　" + s)
	var line []rune
	for i := 0; i < len(runs); i++ {
		c := runs[i]
		if c == '|' {
			digits := i > 0 && i+1 < len(runs) && isDigitRune(runs[i-1]) && isDigitRune(runs[i+1])
			switch {
			case fitting(line, width-2) < len(line):
				lines, line = append(lines, string(line)), nil
			case digits && r.IntN(2) == 0:
				line = append(line, ' ')
			}
			continue
		}
		canBreak := i == 0 || !isInWord(runs[i-1]) || !isInWord(c)
		if fitting(append(line[:len(line):len(line)], c), width) <= len(line) && canBreak && !strings.ContainsRune("，。；：？！”、）%", c) {
			lines, line = append(lines, string(line)), nil
			if c == ' ' {
				continue
			}
		}
		line = append(line, c)
	}
	return append(lines, string(line))
}

func isDigitRune(c rune) bool { return c >= '0' && c <= '9' }
