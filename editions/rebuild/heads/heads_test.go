package heads

import (
	"os"
	"strings"
	"testing"

	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
)

// group are the lines of a headline group.
func group(texts ...string) ([]measure.Line, []int) {
	lines := make([]line.Line, len(texts))
	head := make([]int, len(texts))
	for i, t := range texts {
		lines[i], head[i] = line.Line{Text: t, From: int32(i), To: int32(i)}, i
	}
	return measure.Of(lines), head
}

// split writes a group's parts as one character a line: 栏, 引, 题 or 副.
func split(p *Parts, n int) string {
	out := make([]rune, n)
	for _, part := range []struct {
		lines []int
		name  rune
	}{{p.Column, '栏'}, {p.Kicker, '引'}, {p.Main, '题'}, {p.Deck, '副'}} {
		for _, i := range part.lines {
			out[i] = part.name
		}
	}
	return string(out)
}

// leastSplit is the share of headline groups whose kicker, headline and deck are all found
// by their words and lengths alone, without the rest of a page.
const leastSplit = 0.75

func TestSplit_WordsAlone(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile("testdata/heads.txt")
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for g := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n\n") {
		var texts []string
		want := ""
		for l := range strings.Lines(g) {
			kind, s, _ := strings.Cut(strings.TrimSpace(l), " ")
			texts, want = append(texts, s), want+kind
		}
		lines, head := group(texts...)
		p := Split(lines, head, Form{})
		all++
		if got := strings.ReplaceAll(split(&p, len(head)), "栏", "引"); got == want {
			right++
		} else {
			t.Logf("%s: got %s, want %s", strings.Join(texts, " / "), got, want)
		}
	}
	if all < 50 || float64(right) < leastSplit*float64(all) {
		t.Errorf("%d of %d right, at least %.0f %% are wanted", right, all, leastSplit*100)
	}
}

// Sizes decide where they are known: the largest lines are the headline, what
// is smaller stands over it or under it.
func TestSplit_Sizes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		want  string
		sizes []float32
		texts []string
	}{
		{"引题副", []float32{14, 28, 16}, []string{"三湾乡引进新品种", "枇杷成了香饽饽", "户均增收一万元"}},
		{"题题副", []float32{28, 28, 14}, []string{"让枇杷成为", "家门口的风景", "总投资十九亿元 建设周期九年"}},
		{"引题题", []float32{14, 28, 28}, []string{"总投资十九亿元 建设周期九年", "让枇杷成为", "家门口的风景"}},
		{"引题题题题题副", []float32{11, 17, 17, 17, 17, 17, 11}, []string{"市民热线", "家住望湖新", "村的李远说", "为宠物犬", "撑腰 给退", "休工人减负", "总投资十九亿元"}},
		{"题副", []float32{28, 12}, []string{"新学期新变化", "每周六节 护士当老师"}},
		{"引题", []float32{12, 28}, []string{"新学期新变化", "每周六节 护士当老师"}},
	} {
		lines, head := group(c.texts...)
		for i := range lines {
			lines[i].Place = line.Place{Known: true, Size: c.sizes[i], Font: 1}
		}
		p := Split(lines, head, Form{})
		if got := split(&p, len(head)); got != c.want {
			t.Errorf("%v: got %s, want %s", c.texts, got, c.want)
		}
	}
}

// Every line is in one part, in its order, whatever the lines are.
func TestSplit_LosesNothing(t *testing.T) {
	t.Parallel()
	texts := []string{"（今日谈）", "短评", "——访市长", "“甜”字背后", "2345", "，", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"}
	for n := range len(texts) + 1 {
		for from := 0; from+n <= len(texts); from++ {
			lines, head := group(texts[from : from+n]...)
			p := Split(lines, head, Form{Explain: true, Column: func(i int) bool { return i%3 == 1 }})
			if got := len(p.Column) + len(p.Kicker) + len(p.Main) + len(p.Deck); got != n {
				t.Errorf("%v: %d lines in %d", texts[from:from+n], n, got)
			}
			if n > 0 && len(p.Main) == 0 {
				t.Errorf("%v: no headline", texts[from:from+n])
			}
		}
	}
}

// The reasons of a reading are its score.
func TestSplit_Reasons(t *testing.T) {
	t.Parallel()
	lines, head := group("三湾乡引进新品种", "三湾乡：枇杷成了香饽饽", "户均增收1.5万元")
	p := Split(lines, head, Form{Explain: true})
	if len(p.Reasons) == 0 {
		t.Fatal("no reasons")
	}
	var sum float32
	for _, r := range p.Reasons {
		sum += r.Weight
	}
	r := newReader(lines, head, &Form{})
	if s := r.score(len(p.Kicker), len(p.Kicker)+len(p.Main)); sum-s > 0.01 || s-sum > 0.01 {
		t.Errorf("the reasons make %v, the score is %v", sum, s)
	}
}

// Every word rule bears every piece of every example, with every mark around it.
func TestWordRules_AnyLine(t *testing.T) {
	t.Parallel()
	var texts []string
	for _, list := range [][]wordRule{kickerRules[:], deckRules[:]} {
		for i := range list {
			runes := []rune(list[i].example)
			for from := range runes {
				for _, mark := range []string{"", "，", "：", "。", "（", "）", "“", "—", " ", "7"} {
					texts = append(texts, mark+string(runes[from:]), string(runes[:from+1])+mark, mark)
				}
			}
		}
	}
	lines, _ := group(texts...)
	for i := range lines {
		if k, d := Kicker(&lines[i]), Deck(&lines[i]); k != k || d != d {
			t.Errorf("%q weighs %v and %v", lines[i].Text, k, d)
		}
	}
}

// Every word rule holds of its example and not of the other line.
func TestWordRules(t *testing.T) {
	t.Parallel()
	for _, list := range [][]wordRule{kickerRules[:], deckRules[:]} {
		for i := range list {
			r := &list[i]
			lines, _ := group(r.example, r.counter)
			if !r.holds(&lines[0]) {
				t.Errorf("%s does not hold of %s", ruleNames[r.rule], r.example)
			}
			if r.holds(&lines[1]) {
				t.Errorf("%s holds of %s", ruleNames[r.rule], r.counter)
			}
		}
	}
}
