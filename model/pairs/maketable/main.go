// Maketable writes the pairs of characters that package pairs embeds, out of the
// word list of jieba with its frequencies (jieba.dict.utf8):
//
//	go mod download -json github.com/yanyiwu/gojieba@v1.4.6
//	go run ./maketable -words DIR/deps/cppjieba/dict/jieba.dict.utf8
//
// A line holds a character and, behind it, those that stand behind it in words.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

// A pair is kept that is met often, and more often than its characters would
// stand together by chance.
const (
	leastMet    = 350
	leastChance = 2.0
)

func main() {
	words := flag.String("words", "jieba.dict.utf8", "jieba's list of words")
	out := flag.String("o", "pairs.txt", "file to write")
	flag.Parse()
	if err := run(*words, *out); err != nil {
		fmt.Fprintln(os.Stderr, "maketable:", err)
		os.Exit(1)
	}
}

func run(words, out string) error {
	f, err := os.Open(words)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // nothing was written
	met, before, behind, total := map[[2]rune]float64{}, map[rune]float64{}, map[rune]float64{}, 0.0
	in := bufio.NewScanner(f)
	for in.Scan() {
		fields := strings.Fields(in.Text())
		if len(fields) < 2 {
			continue
		}
		n, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			return fmt.Errorf("%s: %w", in.Text(), err)
		}
		word := []rune(fields[0])
		for i := 1; i < len(word); i++ {
			if x, y := word[i-1], word[i]; isHan(x) && isHan(y) {
				met[[2]rune{x, y}] += n
				before[x] += n
				behind[y] += n
				total += n
			}
		}
	}
	if err := in.Err(); err != nil {
		return err
	}
	rows := map[rune][]rune{}
	for p, n := range met {
		if n >= leastMet && n*total >= leastChance*before[p[0]]*behind[p[1]] {
			rows[p[0]] = append(rows[p[0]], p[1])
		}
	}
	var b strings.Builder
	firsts := make([]rune, 0, len(rows))
	for r := range rows {
		firsts = append(firsts, r)
	}
	slices.Sort(firsts)
	for _, r := range firsts {
		slices.Sort(rows[r])
		b.WriteString(string(r) + string(rows[r]) + "\n")
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

func isHan(r rune) bool { return r >= 0x4E00 && r < 0xA000 }
