package index

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// press makes pages with the measures of a newspaper: words whose frequency
// falls as in a language, numbers, Latin names, lines of 17 characters as an
// extractor gives them.
type press struct {
	r     *rand.Rand
	zipf  *rand.Zipf
	words []string
}

func newPress(seed uint64) *press {
	r := rand.New(rand.NewPCG(seed, 7))
	// 3,500 characters and 30,000 words of one to four of them: what a
	// newspaper uses in a year. Characters too have a falling frequency.
	const characters, words = 3500, 30000
	common := rand.NewZipf(r, 1.1, 40, characters-1)
	order := r.Perm(0x9fa5 - 0x4e00)
	p := &press{r: r, zipf: rand.NewZipf(r, 1.05, 30, words-1)}
	lengths := []int{1, 2, 2, 2, 2, 2, 3, 3, 4}
	for range words {
		w := make([]rune, lengths[r.IntN(len(lengths))])
		for i := range w {
			w[i] = rune(0x4e00 + order[common.Uint64()])
		}
		p.words = append(p.words, string(w))
	}
	return p
}

// sentence writes some ten words with their mark.
func (p *press) sentence(b *strings.Builder) {
	for n := 4 + p.r.IntN(12); n > 0; n-- {
		switch k := p.r.IntN(60); k {
		case 0:
			fmt.Fprintf(b, "%d,%03d", 1+p.r.IntN(900), p.r.IntN(1000))
		case 1:
			fmt.Fprintf(b, "%d.%d%%", p.r.IntN(100), p.r.IntN(10))
		case 2:
			b.WriteString([]string{"5G", "GDP", "App", "“十四五”", "WTO", "（试点）"}[p.r.IntN(6)])
		default:
			b.WriteString(p.words[p.zipf.Uint64()])
		}
		if n > 1 && p.r.IntN(7) == 0 {
			b.WriteString("，")
		}
	}
	b.WriteString("。")
}

// page writes a page of some 4 KB.
func (p *press) page(paper string, day time.Time, number int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d 要闻 %s 星期一 责任编辑 张丽 %s\n", number, day.Format("2006年1月2日"), paper)
	for range 4 {
		for range 5 {
			b.WriteString(p.words[p.zipf.Uint64()])
		}
		fmt.Fprintf(&b, "\n□本报记者 %s\n", p.words[p.zipf.Uint64()])
		for range 3 {
			var s strings.Builder
			for s.Len() < 300 {
				p.sentence(&s)
			}
			b.WriteString(wrapped("　　"+s.String(), 17))
		}
	}
	return b.String()
}

func wrapped(s string, characters int) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		if n == characters {
			b.WriteByte('\n')
			n = 0
		}
		b.WriteRune(r)
		n++
	}
	b.WriteByte('\n')
	return b.String()
}

// generate writes a library of so many pages, eight an edition, and gives its
// size in bytes.
func generate(tb testing.TB, dir string, pages int) (bytes int) {
	tb.Helper()
	p := newPress(1)
	papers := []string{"永康日报", "清河日报", "青石晚报"}
	day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := 0; n < pages; n += 8 {
		paper := papers[n/8%len(papers)]
		if n/8%len(papers) == 0 {
			day = day.AddDate(0, 0, 1)
		}
		folder := filepath.Join(dir, paper, day.Format(time.DateOnly))
		if err := os.MkdirAll(folder, 0o700); err != nil {
			tb.Fatal(err)
		}
		for i := range min(8, pages-n) {
			text := p.page(paper, day, i+1)
			bytes += len(text)
			if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%02d.txt", i+1)), []byte(text), 0o600); err != nil {
				tb.Fatal(err)
			}
		}
	}
	return bytes
}
