package abreast

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"baolan/internal/fixture/growth"
)

// setRows sets rows of pieces, each behind the place at which it begins, a place a
// character: 2石桥|12水厂.
func setRows(text string) []string {
	var rows []string
	for _, row := range strings.Split(strings.Trim(text, "\n"), "\n") {
		var b []rune
		for _, p := range strings.Split(row, "|") {
			from := strings.TrimLeft(p, "0123456789")
			at, _ := strconv.Atoi(strings.TrimSuffix(p, from)) // a blank row has none
			for len(b) < at {
				b = append(b, ' ')
			}
			b = append(b, []rune(from)...)
		}
		rows = append(rows, string(b))
	}
	return rows
}

// What stands side by side is read as a page is; > marks what opens a paragraph.
func TestTakeApart(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"a headline over three columns": {`
14老城区石桥修缮完工
15两岸往来不用再绕行
2本报讯 昨天上午|13石桥重新通行。|25今年还要修三座。
0九点，老城区的石|13这座桥建于清代，|25其余的明年开工，
0桥通行，居民都来|13长三十米，宽四米，|25请市民放心出行，
0走一走，看一看。|13桥面铺了新石板。|25注意绕行的标志。
`, `
老城区石桥修缮完工
两岸往来不用再绕行
>本报讯 昨天上午
九点，老城区的石
桥通行，居民都来
走一走，看一看。
石桥重新通行。
这座桥建于清代，
长三十米，宽四米，
桥面铺了新石板。
今年还要修三座。
其余的明年开工，
请市民放心出行，
注意绕行的标志。
`},
		"two articles, each below its headline": {`
8石桥通车|34水厂扩建
2昨天上午九点，|12两岸居民来往方便|26城南水厂今天开始|38供水能力翻了一番，
0石桥通车，人人都|12了，再不用绕路。|26供水，三万人受益。|38水质也更好了。
0来走一走。|12桥头种了柳树。|26施工用了两年。|38明年再建一座。
`, `
石桥通车
>昨天上午九点，
石桥通车，人人都
来走一走。
两岸居民来往方便
了，再不用绕路。
桥头种了柳树。
水厂扩建
城南水厂今天开始
供水，三万人受益。
施工用了两年。
供水能力翻了一番，
水质也更好了。
明年再建一座。
`},
		"one article below the other": {`
2昨天上午九点，|12两岸居民来往方便
0石桥通车，人人都|12了，再不用绕路。
0来走一走。|12桥头种了柳树。

8水厂扩建
2城南水厂今天开|12供水能力翻了一番，
0始供水，三万人受|12水质也更好了。
0益。|12明年再建一座。
`, `
>昨天上午九点，
石桥通车，人人都
来走一走。
两岸居民来往方便
了，再不用绕路。
桥头种了柳树。
水厂扩建
>城南水厂今天开
始供水，三万人受
益。
供水能力翻了一番，
水质也更好了。
明年再建一座。
`},
		"columns that only a place parts": {`
0昨天上午九点石桥|9两岸居民来往方便
0石桥通车，人人都|9了，再不用绕路。
0来走一走。|9桥头种了柳树。
0今年|9明年再修
`, `
昨天上午九点石桥
石桥通车，人人都
来走一走。
今年
两岸居民来往方便
了，再不用绕路。
桥头种了柳树。
明年再修
`},
		"a table is read by its rows": {`
0各县区气温
0城区|6阴|11六至十三度
0云岭|6雨|11四至九度
0白水|6晴|11五至十五度
`, `
各县区气温
城区  阴  六至十三度
云岭  雨  四至九度
白水  晴  五至十五度
`},
	} {
		var got strings.Builder
		got.WriteString("\n")
		for _, p := range TakeApart(setRows(c.text)) {
			if p.Indent {
				got.WriteString(">")
			}
			got.WriteString(p.Text + "\n")
		}
		if got.String() != c.want {
			t.Errorf("%s:%s", name, got.String())
		}
	}
}

// TestTakeApart_Order tests the order in which the pieces of rows are read. Each letter
// stands for a piece of a column, in the right order.
func TestTakeApart_Order(t *testing.T) {
	t.Parallel()
	column := func(from byte, n int) []string {
		var out []string
		for i := range n {
			out = append(out, strings.Repeat(string(rune(from)+rune(i)), 16))
		}
		return out
	}
	beside := func(a, b []string) string {
		var out strings.Builder
		for i := range a {
			out.WriteString(a[i] + "    " + b[i] + "\n")
		}
		return out.String()
	}
	titles := beside([]string{"qqqqqq" + strings.Repeat(" ", 10)}, []string{"vvvvvv"})
	over := func(s string) string { return strings.Repeat(" ", 14) + s + "\n" }
	for name, c := range map[string]struct{ text, order string }{
		"two columns":                {beside(column('a', 8), column('i', 8)), "abcdefghijklmnop"},
		"a title over both":          {over("AAAAAAAA") + beside(column('a', 8), column('i', 8)), "Aabcdefghijklmnop"},
		"and a byline":               {over("AAAAAAAA") + over(" BBBBBB") + beside(column('a', 8), column('i', 8)), "ABabcdefghijklmnop"},
		"a band above another":       {beside(column('a', 8), column('i', 8)) + "\n" + titles + beside(column('q', 5), column('v', 5)), "abcdefghijklmnopqrstuvwxyz"},
		"a blank row in the columns": {beside(column('a', 8), column('i', 8)) + "\n" + beside(column('q', 5), column('v', 5)), "abcdefghqrstuijklmnopvwxyz"},
		"a title between two bands":  {beside(column('a', 8), column('i', 8)) + "\n" + over("AAAAAAAA") + beside(column('q', 5), column('v', 5)), "abcdefghijklmnopAqrstuvwxyz"},
		"blank rows in every column": {beside(column('a', 2), column('i', 2)) + "\n" + beside(column('c', 2), column('k', 2)) + "\n" + beside(column('e', 4), column('m', 4)), "abcdefghijklmnop"},
	} {
		var got []byte
		for _, p := range TakeApart(strings.Split(strings.TrimSuffix(c.text, "\n"), "\n")) {
			got = append(got, p.Text[0])
		}
		if got = slices.Compact(got); string(got) != c.order {
			t.Errorf("%s: %s, want %s", name, got, c.order)
		}
	}
}

// randomRows are rows of words at places that some of them share.
func randomRows(r *rand.Rand, n, width int) []string {
	const letters = "报栏石桥水厂，。“”Aa1 "
	starts := make([]int, 1+r.IntN(6))
	for i := range starts {
		starts[i] = r.IntN(width)
	}
	slices.Sort(starts)
	rows := make([]string, n)
	for i := range rows {
		if r.IntN(8) == 0 {
			continue
		}
		var b []rune
		for _, at := range starts {
			if r.IntN(4) == 0 {
				continue
			}
			for at += r.IntN(3); len(b) < at; {
				b = append(b, ' ')
			}
			for range r.IntN(width / 3) {
				b = append(b, []rune(letters)[r.IntN(13)])
			}
		}
		rows[i] = string(b)
	}
	return rows
}

func inked(s string) []rune {
	var all []rune
	for _, r := range s {
		if !unicode.IsSpace(r) {
			all = append(all, r)
		}
	}
	slices.Sort(all)
	return all
}

// Of any text every character stands in one piece, of the row that it stands on.
func TestTakeApart_Account(t *testing.T) {
	t.Parallel()
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // cases by seed
		rows := randomRows(r, r.IntN(60), 6+r.IntN(500))
		of := make([]string, len(rows))
		for _, p := range TakeApart(rows) {
			of[p.Row] += p.Text
		}
		for i := range rows {
			if want, got := inked(rows[i]), inked(of[i]); !slices.Equal(got, want) {
				t.Fatalf("seed %d, row %d: %q, want %q", seed, i, string(got), string(want))
			}
		}
	}
}

// The work grows with the text, also where no two rows share a column.
func TestTakeApart_Growth(t *testing.T) {
	for name, of := range map[string]func(i int) string{
		"columns": func(i int) string {
			return strings.Repeat("石桥通车人人都来  ", 5) + strings.Repeat("，", i%2)
		},
		"stairs": func(i int) string {
			return strings.Repeat(" ", i%300) + "石桥" + strings.Repeat(" ", i%7+2) + "水厂"
		},
		"blank": func(i int) string { return strings.Repeat("石桥    水厂", i%3/2) },
		"wide":  func(int) string { return strings.Repeat("石  桥", 500) },
	} {
		few, many, tooFast := growth.TooFast(500, growth.Bound{Times: 4, Most: 8, Unfelt: 20 * time.Millisecond}, func(n int) func() {
			rows := make([]string, n)
			for i := range rows {
				rows[i] = of(i)
			}
			return func() { TakeApart(rows) }
		})
		if tooFast {
			t.Errorf("%s: %v, of four times as many rows %v", name, few, many)
		}
	}
}
